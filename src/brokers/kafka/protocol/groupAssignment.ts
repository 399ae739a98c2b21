import type { TopicPartitions } from './listOffsets';
import type { Reader } from './reader';

/**
 * ```
 * assignment => [topic_id:UUID topic_name:STRING [partition:INT32] TAGS] TAGS
 * ```
 * As ConsumerGroupDescribe and ShareGroupDescribe write it.
 */
export function readAssignment(reader: Reader): TopicPartitions[] {
  const topics = reader.array(() => {
    reader.skipUuid();
    const topic = { topic: reader.string(), partitions: reader.int32s() };
    reader.tags();
    return topic;
  });
  reader.tags();
  return topics;
}
