import type { BrokerKind } from '../../base/brokerKind';

/** Keys of an entry, in the order in which they are written. */
export const entryKeys = [
  'id',
  'name',
  'kind',
  'address',
  'environment',
  'readOnly',
  'autoConnect',
  'authentication',
  'username',
  'credentialsFile',
  'oauth',
  'tokenCommand',
  'aws',
  'tls',
  'managementUrl',
  'managementTls',
  'schemaRegistry',
  'connect',
  'monitoringUrl',
  'jetStreamDomain',
  'inboxPrefix',
] as const;

/** Keys of a `tls` object, wherever it stands. */
export const tlsKeys = [
  'enabled',
  'caFile',
  'certFile',
  'keyFile',
  'pfxFile',
  'serverName',
  'verify',
  'handshakeFirst',
] as const;

/** Keys of an entry's `oauth` object. */
export const oauthKeys = ['tokenUrl', 'clientId', 'scope', 'audience', 'caFile'] as const;

/** Keys of an entry's `aws` object. */
export const awsKeys = ['region', 'profile', 'accessKeyId'] as const;

/** Keys of an HTTP service beside the broker: `schemaRegistry`, `connect`. */
export const endpointKeys = ['url', 'username', 'tls'] as const;

/** Keys that mean something for one broker only. */
export const keysOfOneBroker: Readonly<Partial<Record<(typeof entryKeys)[number], BrokerKind>>> = {
  credentialsFile: 'nats',
  aws: 'kafka',
  managementUrl: 'rabbitmq',
  managementTls: 'rabbitmq',
  schemaRegistry: 'kafka',
  connect: 'kafka',
  monitoringUrl: 'nats',
  jetStreamDomain: 'nats',
  inboxPrefix: 'nats',
};
