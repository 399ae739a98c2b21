import { formatBytes } from '../../../base/formatBytes';
import type { ProfileId } from '../../api/profile';
import type { Property, ResourceNode } from '../../api/resource';
import { counted, description } from '../../api/words';
import type { TopicMetadata } from '../protocol/metadata';
import type { ListedConfig } from '../topics/topicConfigs';
import type { TopicFigures } from '../topics/topicFigures';
import { refOf } from './context';
import { topicHealth } from './partitionHealth';

/** A topic as a row of the tree. */
export function topicNode(profile: ProfileId, topic: TopicMetadata, figures: TopicFigures): ResourceNode {
  const { name, partitions, internal } = topic;
  const { messages, size } = figures;
  const health = topicHealth(partitions);
  return {
    ref: refOf({ profile }, 'topic', name),
    label: name,
    ...description(
      counted(partitions.length, 'partition'),
      `×${replicationOf(topic)}`,
      messages === undefined ? undefined : counted(messages, 'message'),
      size === undefined ? undefined : formatBytes(size),
    ),
    properties: topicProperties(topic, figures),
    ...(health && { health }),
    hasChildren: true,
    ...(internal && { variant: 'internal' }),
  };
}

/** What metadata and figures tell of a topic. */
export function topicProperties(topic: TopicMetadata, { messages, size, config }: TopicFigures): readonly Property[] {
  return [
    { key: 'partitions', label: 'Partitions', value: topic.partitions.length, unit: 'count' },
    { key: 'replicationFactor', label: 'Replication factor', value: replicationOf(topic), unit: 'count' },
    ...(messages === undefined
      ? []
      : [{ key: 'messages', label: 'Messages (at most)', value: messages, unit: 'count' } as const]),
    ...(size === undefined
      ? []
      : [{ key: 'size', label: 'Size on disk', value: size, unit: 'bytes', note: 'all replicas' } as const]),
    ...(config ? configured(config) : []),
    { key: 'internal', label: 'Internal', value: topic.internal },
  ];
}

/** It can differ between partitions while they are reassigned. */
function replicationOf({ partitions }: TopicMetadata): number {
  return partitions.reduce((most, { replicas }) => Math.max(most, replicas.length), 0);
}

const kind = 'kafka.topic';

function configured(config: ListedConfig): readonly Property[] {
  const policy = config.get('cleanup.policy');
  return [
    ...(policy == null
      ? []
      : [
          {
            key: 'cleanupPolicy',
            label: 'Cleanup policy',
            value: policy,
            option: { kind, key: 'cleanup.policy' },
          },
        ]),
    ...limit('retentionTime', 'Retention time', 'retention.ms', 'milliseconds', config),
    ...limit('retentionSize', 'Retention size', 'retention.bytes', 'bytes', config),
  ];
}

/** −1 means that there is no such limit. */
function limit(
  key: string,
  label: string,
  option: string,
  unit: 'milliseconds' | 'bytes',
  config: ListedConfig,
): readonly Property[] {
  const value = config.get(option);
  if (value == null) return [];
  const known = { key, label, option: { kind, key: option } };
  return [Number(value) < 0 ? { ...known, value: 'unlimited' } : { ...known, value: Number(value), unit }];
}
