import type { ProfileId } from '../../api/profile';
import type { ResourceNode } from '../../api/resource';
import type { TopicMetadata } from '../protocol/metadata';
import { refOf } from './context';
import type { OffsetTable } from '../offsets';
import { topicHealth } from './partitionHealth';
import { counted, description } from '../../api/words';

/** First and last offset of partitions, where they were asked for. */
export interface Watermarks {
  readonly low: OffsetTable;
  readonly high: OffsetTable;
}

/** A topic as a row of the tree. */
export function topicNode(profile: ProfileId, topic: TopicMetadata, marks: Watermarks | undefined): ResourceNode {
  const { name, partitions, internal } = topic;
  // Replication can differ between partitions while they are reassigned.
  const replication = Math.max(0, ...partitions.map(({ replicas }) => replicas.length));
  const messages = marks && messagesIn(topic, marks);
  const health = topicHealth(partitions);
  return {
    ref: refOf({ profile }, 'topic', name),
    label: name,
    ...description(
      counted(partitions.length, 'partition'),
      `×${replication}`,
      messages === undefined ? undefined : counted(messages, 'message'),
    ),
    properties: [
      { key: 'partitions', label: 'Partitions', value: partitions.length, unit: 'count' },
      { key: 'replicationFactor', label: 'Replication factor', value: replication, unit: 'count' },
      // Fewer are left where a compacted topic has lost superseded ones or a transaction left its markers.
      ...(messages === undefined
        ? []
        : [{ key: 'messages', label: 'Messages (at most)', value: messages, unit: 'count' } as const]),
      { key: 'internal', label: 'Internal', value: internal },
    ],
    ...(health && { health }),
    hasChildren: true,
    ...(internal && { variant: 'internal' }),
  };
}

/** Unknown as soon as one partition's is. */
function messagesIn({ name, partitions }: TopicMetadata, { low, high }: Watermarks): number | undefined {
  let messages = 0;
  for (const { partition } of partitions) {
    const [first, next] = [low.get(name, partition), high.get(name, partition)];
    if (first === undefined || next === undefined) return undefined;
    messages += next - first;
  }
  return messages;
}
