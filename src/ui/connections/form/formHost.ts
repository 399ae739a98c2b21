import type { DriverEnv, DriverRegistry } from '../../../brokers/api/driver';
import type { ConnectionProfile, ProfileId, SecretField } from '../../../brokers/api/profile';
import type { L10n } from '../../l10n';
import type { ConnectionSource } from '../configuredConnection';
import type { ConnectionEntry } from '../entries';

/** Whose secrets a form is about. */
export interface FormSecrets {
  get(field: SecretField): Promise<string | undefined>;
}

/** What a form needs of the editor around it. */
export interface FormHost {
  readonly l10n: L10n;
  readonly drivers: DriverRegistry;
  /** Replaces a leading `~` in paths. */
  readonly home: string;
  readonly hasWorkspace: boolean;
  /** Names of the connections but the one under edit. */
  readonly takenNames: () => readonly string[];
  /** Secrets as they are stored now. */
  readonly secrets: FormSecrets;
  readonly envOf: (profile: ConnectionProfile) => DriverEnv;
  readonly fileExists: (path: string) => Promise<boolean>;
  /** Lets the user choose a file. */
  readonly browse: () => Promise<string | undefined>;
  /** Offers connections that other tools know already. */
  readonly importOthers: () => Promise<void>;
  /** Writes the connection; what it throws is shown in the form. */
  readonly save: (result: FormResult) => Promise<void>;
}

/** What is saved. */
export interface FormResult {
  readonly id: ProfileId;
  readonly entry: ConnectionEntry;
  readonly source: ConnectionSource;
  /** Secrets that were typed. */
  readonly typed: ReadonlyMap<SecretField, string>;
  /** Secrets that the connection has use for and that were not taken out: those stored stay. */
  readonly kept: ReadonlySet<SecretField>;
}

/** What a form starts from. */
export interface FormStart {
  readonly id: ProfileId;
  readonly values: Readonly<Record<string, string>>;
  /** A new connection may still change its kind. */
  readonly isNew: boolean;
}
