import type { BrokerKind } from '../../src/base/brokerKind';

/** Every server the lab can start. The identifiers and their ports are fixed: tests and samples name them. */
export const labServerIds = [
  'rabbitmq-4.3',
  'rabbitmq-3.10',
  'rabbitmq-tls',
  'nats-2.15',
  'nats-2.9',
  'nats-token',
  'nats-nkey',
  'nats-creds',
  'nats-tls',
  'nats-expired',
  'nats-tls-first',
  'nats-cluster',
  'kafka-4',
  'kafka-3.9',
  'kafka-secure',
  'kafka-cluster',
  'kafka-services',
  'oauth',
] as const;

export type LabServerId = (typeof labServerIds)[number];

/** One version of each broker's current and previous generation, without any security: what most tests need. */
export const mainServerIds = [
  'kafka-4',
  'kafka-3.9',
  'rabbitmq-4.3',
  'rabbitmq-3.10',
  'nats-2.15',
  'nats-2.9',
] as const satisfies readonly LabServerId[];

/** What a server is: a broker, or a service that brokers and their clients use. */
export type LabServerKind = BrokerKind | 'service';

/** What a client needs to be let in. Files exist once the server has been started for the first time. */
export interface LabCredentials {
  readonly username?: string;
  readonly password?: string;
  /** NATS token. */
  readonly token?: string;
  /** File that holds an nkey seed (NATS). */
  readonly seedFile?: string;
  /** NATS `.creds` file. */
  readonly credsFile?: string;
  readonly caFile?: string;
  readonly clientCertFile?: string;
  readonly clientKeyFile?: string;
  /** Client certificate and key in PKCS#12, and what opens it. */
  readonly clientPfxFile?: string;
  readonly clientPfxPassphrase?: string;
  /** OAuth 2 clients of the token server by what they are for. */
  readonly clients?: Readonly<Record<string, { readonly id: string; readonly secret: string }>>;
  /** Further users by what they may do. */
  readonly others?: Readonly<Record<string, { readonly username: string; readonly password: string }>>;
}

/** One server of the lab (or, for the cluster variants, one cluster). */
export interface LabServer {
  readonly id: LabServerId;
  readonly kind: LabServerKind;
  /** Release series, for titles of tests: `4.3`. */
  readonly version: string;
  readonly description: string;
  readonly host: string;
  /** Ports a client may use, by name. */
  readonly ports: Readonly<Record<string, number>>;
  /** Further ports that its processes listen on (between nodes, controller, Erlang distribution). */
  readonly innerPorts: readonly number[];
  /** Its processes by name. */
  readonly nodes: readonly string[];
  readonly credentials: LabCredentials;
  /** Base address of RabbitMQ's management API or NATS's monitoring. */
  readonly httpUrl?: string;
  /** True where an environment variable names a broker of the user's own: it is neither started nor stopped. */
  readonly external: boolean;
}

/** Where the lines of a long step go. */
export type Progress = (line: string) => void;

/** One process to start. */
export interface NodePlan {
  readonly node: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd: string;
}

/** How one kind of server is prepared and recognised as ready. */
export interface Recipe {
  /** Writes configuration and returns the processes to start. Must be safe to run again. */
  prepare(server: LabServer, progress: Progress): Promise<readonly NodePlan[]>;
  /** Resolves when the server answers a real request; throws, saying why, while it does not. */
  probe(server: LabServer): Promise<void>;
}
