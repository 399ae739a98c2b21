import type { ConnectionProfile } from '../../brokers/api/profile';

/** Which settings file a connection stands in. User settings win where both use one id. */
export type ConnectionSource = 'user' | 'workspace';

/** A connection as settings describe it: the profile a driver is given, and what only the editor needs. */
export interface ConfiguredConnection {
  readonly profile: ConnectionProfile;
  readonly source: ConnectionSource;
  /** Opened as soon as the explorer is first seen. */
  readonly autoConnect: boolean;
}

/** An entry of the setting that is not understood; the others work all the same. */
export interface ConnectionProblem {
  /** Name of the entry if it has one, else its place: `Connection 2`. */
  readonly label: string;
  readonly source: ConnectionSource;
  /** One sentence naming the entry, the key and the way out. */
  readonly message: string;
}

/** What the setting holds. */
export interface ConnectionSettings {
  readonly connections: readonly ConfiguredConnection[];
  readonly problems: readonly ConnectionProblem[];
}
