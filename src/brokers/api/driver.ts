import type { BrokerKind } from '../../base/brokerKind';
import type { BrokerConnection } from './connection';
import type { StepResult } from './diagnosis';
import { secretFields } from './profile';
import type { Authentication, ConnectionProfile, ProfileField, SecretField } from './profile';

/** Where a driver writes what helps to find a fault. Never given a secret. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
}

/** What a driver is given by whoever uses it. */
export interface DriverEnv {
  /** Reads a secret of the profile; `undefined` if none was stored. */
  readonly secret: (field: SecretField) => Promise<string | undefined>;
  readonly log: Log;
}

/** One way to prove who one is, with what the user is asked for. */
export interface AuthenticationChoice {
  readonly authentication: Authentication;
  readonly label: string;
  /** Without which it cannot work. */
  readonly needs: readonly ProfileField[];
  /** What may be left empty. */
  readonly takes?: readonly ProfileField[];
  /** What a user has to know before choosing it, in one sentence. */
  readonly hint?: string;
}

/** The secret that a login is made with, if any. */
export function secretOf(choice: AuthenticationChoice | undefined): SecretField | undefined {
  return choice?.needs.find((field): field is SecretField => (secretFields as readonly string[]).includes(field));
}

/** Everything Brokerscope asks of one broker. One folder under `src/brokers` each. */
export interface BrokerDriver {
  readonly kind: BrokerKind;
  /** Shown as the example of an address. */
  readonly defaultAddress: string;
  readonly authentications: readonly AuthenticationChoice[];
  /** Optional fields of its own, whatever the authentication: `managementUrl`, `schemaRegistry`. */
  readonly fields: readonly ProfileField[];
  /** One sentence saying what is wrong with an address and how it should look, or `undefined`. */
  validateAddress(address: string): string | undefined;
  connect(profile: ConnectionProfile, env: DriverEnv, signal: AbortSignal): Promise<BrokerConnection>;
  /** Tries the steps of connecting one by one, reporting each as it ends. Never throws but on cancellation. */
  diagnose(
    profile: ConnectionProfile,
    env: DriverEnv,
    report: (result: StepResult) => void,
    signal: AbortSignal,
  ): Promise<readonly StepResult[]>;
}

/** Loads a driver when it is first needed. A missing broker does not compile. */
export type DriverRegistry = Readonly<Record<BrokerKind, () => Promise<BrokerDriver>>>;
