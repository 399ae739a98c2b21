import type { BrokerKind } from '../../base/brokerKind';

/** Identifies a connection profile for as long as it exists; survives renaming. */
export type ProfileId = string & { readonly __brand: 'ProfileId' };

/** What a connection is used for; `production` asks for more care before a change. */
export const environments = ['development', 'test', 'staging', 'production'] as const;
export type Environment = (typeof environments)[number];

/** Files are paths on the machine where the extension host runs; PEM unless said otherwise. */
export interface TlsOptions {
  readonly enabled: boolean;
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
  /** Client certificate and key in one PKCS#12 file (`.p12`, `.pfx`), instead of `certFile` and `keyFile`. */
  readonly pfxFile?: string;
  /** Name to expect in the server's certificate, where it differs from the address. */
  readonly serverName?: string;
  /** `false` accepts any certificate. */
  readonly verify?: boolean;
  /** NATS: TLS before the server's greeting (`handshake_first`, nats-server 2.10). */
  readonly handshakeFirst?: boolean;
}

/** How a client proves who it is. Which of them a broker offers is said by its driver's choices. */
export const authentications = [
  'none',
  'password',
  'scram-sha-256',
  'scram-sha-512',
  /** A bearer token that the user has: NATS token, OAuth 2 access token of RabbitMQ or Kafka. */
  'token',
  'nkey',
  'credentials',
  /** OAuth 2 client credentials: the token is fetched from `oauth.tokenUrl` and again before it expires. */
  'oauth',
  /** `tokenCommand` is run and prints the token. */
  'token-command',
  /** Kafka on AWS: SASL mechanism AWS_MSK_IAM. */
  'aws-iam',
  /** RabbitMQ EXTERNAL: the client certificate is the login. */
  'external',
] as const;
export type Authentication = (typeof authentications)[number];

/** Where and as whom an OAuth 2 token is fetched (RFC 6749 section 4.4); the secret is `clientSecret`. */
export interface OAuthOptions {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly scope?: string;
  readonly audience?: string;
  /** Authority of the token server's certificate, where it is not a public one. */
  readonly caFile?: string;
}

/** Whose AWS credentials sign the login: a profile of the AWS files or the environment, or a key of the user's. */
export interface AwsOptions {
  readonly region: string;
  readonly profile?: string;
  /** With the secrets `awsSecretAccessKey` and, if temporary, `awsSessionToken`. */
  readonly accessKeyId?: string;
}

/** An HTTP service beside the broker, with a login of its own. */
export interface RestEndpoint {
  readonly url: string;
  readonly username?: string;
  readonly tls?: TlsOptions;
}

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
  readonly oauth?: OAuthOptions;
  /** Command line that prints a token, run by the user's shell on connect. */
  readonly tokenCommand?: string;
  readonly aws?: AwsOptions;
  readonly tls?: TlsOptions;
  /** RabbitMQ management API, path prefix included. Defaults to port 15672 (15671 with TLS) of the AMQP host. */
  readonly managementUrl?: string;
  /** TLS of the management API, where it is not that of AMQP. */
  readonly managementTls?: TlsOptions;
  /** Kafka: Confluent-compatible schema registry. Secret: `schemaRegistryPassword`. */
  readonly schemaRegistry?: RestEndpoint;
  /** Kafka Connect worker. Secret: `connectPassword`. */
  readonly connect?: RestEndpoint;
  /** NATS monitoring port (`http://host:8222`), for what only a system account sees otherwise. */
  readonly monitoringUrl?: string;
  /** NATS: JetStream domain of a leaf node's account, behind `$JS.<domain>.API`. */
  readonly jetStreamDomain?: string;
  /** NATS: prefix of reply subjects, where the user may not subscribe to `_INBOX`. */
  readonly inboxPrefix?: string;
}

/** Secrets of a profile. They live in SecretStorage only. */
export const secretFields = [
  'password',
  'token',
  'nkeySeed',
  'keyPassphrase',
  'managementKeyPassphrase',
  'clientSecret',
  'awsSecretAccessKey',
  'awsSessionToken',
  'schemaRegistryPassword',
  'connectPassword',
] as const;
export type SecretField = (typeof secretFields)[number];

/** Fields of a profile that a form asks for, by their path; secrets go by their own names. */
export type ProfileField =
  | 'username'
  | 'credentialsFile'
  | 'oauth.tokenUrl'
  | 'oauth.clientId'
  | 'oauth.scope'
  | 'oauth.audience'
  | 'oauth.caFile'
  | 'tokenCommand'
  | 'aws.region'
  | 'aws.profile'
  | 'aws.accessKeyId'
  | 'managementUrl'
  | 'managementTls'
  | 'schemaRegistry'
  | 'connect'
  | 'monitoringUrl'
  | 'jetStreamDomain'
  | 'inboxPrefix'
  | 'tls.handshakeFirst'
  | SecretField;
