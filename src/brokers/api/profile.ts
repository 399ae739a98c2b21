import type { BrokerKind } from '../../base/brokerKind';

/** Identifies a connection profile for as long as it exists; survives renaming. */
export type ProfileId = string & { readonly __brand: 'ProfileId' };

/** What a connection is used for; `production` asks for more care before a change. */
export const environments = ['development', 'test', 'staging', 'production'] as const;
export type Environment = (typeof environments)[number];

/** Files are paths on the machine where the extension host runs; PEM throughout. */
export interface TlsOptions {
  readonly enabled: boolean;
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
  /** Name to expect in the server's certificate, where it differs from the address. */
  readonly serverName?: string;
  /** `false` accepts any certificate. */
  readonly verify?: boolean;
}

/** How a client proves who it is. Which of them a broker offers is said by its driver's fields. */
export const authentications = [
  'none',
  'password',
  'scram-sha-256',
  'scram-sha-512',
  'token',
  'nkey',
  'credentials',
] as const;
export type Authentication = (typeof authentications)[number];

/** A broker the user connects to, as written in settings: never a secret. */
export interface ConnectionProfile {
  readonly id: ProfileId;
  readonly kind: BrokerKind;
  readonly name: string;
  /**
   * RabbitMQ: AMQP URL (`amqp://host:5672/vhost`). Kafka: bootstrap servers (`host:9092,host:9092`).
   * NATS: URLs (`nats://host:4222,nats://host:4222`).
   */
  readonly address: string;
  readonly environment: Environment;
  /** Refuses every change through this connection. Defaults to `true` unless the address is loopback. */
  readonly readOnly: boolean;
  readonly authentication: Authentication;
  readonly username?: string;
  /** NATS credentials file (`.creds`); stays where it is and is read on connect. */
  readonly credentialsFile?: string;
  readonly tls?: TlsOptions;
  /** RabbitMQ management API, path prefix included. Defaults to port 15672 (15671 with TLS) of the AMQP host. */
  readonly managementUrl?: string;
}

/** Secrets of a profile. They live in SecretStorage only. */
export const secretFields = ['password', 'token', 'nkeySeed', 'keyPassphrase'] as const;
export type SecretField = (typeof secretFields)[number];
