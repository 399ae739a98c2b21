import type { ProfileId } from './profile';

/**
 * Every kind of thing a broker holds, in the broker's own word for it. `folder` groups others and stands for nothing on
 * the broker.
 */
export const resourceKinds = [
  'folder',
  // More than one broker has these.
  'cluster',
  'broker',
  'connection',
  'consumer',
  'stream',
  'user',
  'partition',
  'configEntry',
  // RabbitMQ
  'node',
  'vhost',
  'exchange',
  'queue',
  'binding',
  'policy',
  'operatorPolicy',
  'channel',
  'permission',
  'shovel',
  'federationUpstream',
  'federationLink',
  'streamConsumer',
  'streamPublisher',
  'featureFlag',
  'deprecatedFeature',
  // Kafka
  'quorumVoter',
  'logDir',
  'topic',
  'producer',
  'topicReader',
  'consumerGroup',
  'groupMember',
  'groupTopic',
  'groupPartition',
  'principal',
  'acl',
  'quota',
  'transaction',
  'hangingTransaction',
  'reassignment',
  'schemaSubject',
  'schemaVersion',
  'connector',
  'connectorTask',
  // NATS
  'account',
  'server',
  'route',
  'gateway',
  'leafNode',
  'streamSource',
  'bucket',
  'keyPrefix',
  'key',
  'revision',
  'objectStore',
  'object',
  'service',
  'serviceEndpoint',
  'subject',
] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** Names a resource for as long as it exists: the names from the broker's root down to it. */
export interface ResourceRef {
  readonly profile: ProfileId;
  readonly kind: ResourceKind;
  readonly path: readonly string[];
}

/** Shown by icon and text, never by colour alone. Absent means: nothing wrong is known. */
export interface ResourceHealth {
  readonly level: 'warning' | 'error';
  readonly reason: string;
}

/** Text form of a reference: the same resource gives the same string, different ones differ. */
export function refKey(ref: ResourceRef): string {
  return [ref.profile, ref.kind, ...ref.path].map(encodeURIComponent).join('/');
}
