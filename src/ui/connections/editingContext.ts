import type * as vscode from 'vscode';
import type { DriverEnv, DriverRegistry, Log } from '../../brokers/api/driver';
import type { ConnectionProfile, ProfileId } from '../../brokers/api/profile';
import type { Pages } from '../reference/pages';
import type { Connections } from './connections';
import type { ProfileSecrets } from './profileSecrets';
import type { TokenCommands } from './tokenCommands';

/** A form that stands in a tab. */
export interface OpenForm {
  reveal(): void;
}

/** What adding, editing and importing connections needs. */
export interface EditingContext {
  readonly connections: Connections;
  readonly drivers: DriverRegistry;
  readonly secrets: ProfileSecrets;
  readonly tokenCommands: TokenCommands;
  readonly pages: Pages;
  readonly log: Log;
  readonly extensionUri: vscode.Uri;
  readonly envOf: (profile: ConnectionProfile) => DriverEnv;
  /** Shows a connection in the explorer with what stands under it. */
  readonly show: (id: ProfileId) => Promise<void>;
  /** Forms in tabs now, by the connection they are about; there is one at most for each. */
  readonly openForms: Map<ProfileId, OpenForm>;
}
