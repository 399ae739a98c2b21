import { defineApi } from './api';
import type { Reader } from './reader';

/** What only this request tells of a partition. */
export interface PartitionTraits {
  readonly partition: number;
  readonly leaderEpoch: number;
  /** Replicas out of sync that may still lead without losing anything (KIP-966); none where the cluster keeps no list. */
  readonly eligibleLeaders: readonly number[];
  readonly lastKnownEligibleLeaders: readonly number[];
}

export interface TopicTraits {
  readonly errorCode: number;
  readonly name: string | null;
  readonly topicId: string;
  readonly partitions: readonly PartitionTraits[];
}

/** Brokers answer for at most this many at once (`max.request.partition.size.limit` by default, Kafka 4.3). */
const mostPartitions = 2000;

/**
 * ```
 * DescribeTopicPartitions (75) Request v0 => [name:STRING TAGS] response_partition_limit:INT32 cursor TAGS
 *                              Response   => throttle_time_ms:INT32 [topics] next_cursor TAGS
 *   cursor     => a byte of −1 where there is none
 *   topics     => error_code:INT16 name:NULLABLE_STRING topic_id:UUID is_internal:BOOLEAN [partitions]
 *                 topic_authorized_operations:INT32 TAGS
 *   partitions => error_code:INT16 partition_index:INT32 leader_id:INT32 leader_epoch:INT32 [replica_node:INT32]
 *                 [isr_node:INT32] [eligible_leader_replica:INT32] [last_known_elr:INT32] [offline_replica:INT32] TAGS
 * ```
 * Kafka 3.8 and later in KRaft mode. Asked for one topic and its first 2,000 partitions; a cursor to go on is not read.
 */
export const describeTopicPartitions = defineApi<{ readonly topic: string }, readonly TopicTraits[]>({
  key: 75,
  name: 'DescribeTopicPartitions',
  min: 0,
  max: 0,
  flexibleFrom: 0,
  encode: (writer, { topic }) =>
    writer
      .array([topic], (_, name) => writer.string(name).tags())
      .int32(mostPartitions)
      .int8(-1),
  decode: (reader) => {
    reader.int32();
    return reader.array(() => {
      const errorCode = reader.int16();
      const name = reader.nullableString();
      const topicId = reader.uuid();
      reader.boolean();
      const partitions = reader.array(() => partition(reader));
      reader.int32();
      reader.tags();
      return { errorCode, name, topicId, partitions };
    });
  },
});

function partition(reader: Reader): PartitionTraits {
  reader.int16();
  const number = reader.int32();
  reader.int32();
  const leaderEpoch = reader.int32();
  reader.int32s();
  reader.int32s();
  const [eligibleLeaders, lastKnownEligibleLeaders] = [reader.int32s(), reader.int32s()];
  reader.int32s();
  reader.tags();
  return { partition: number, leaderEpoch, eligibleLeaders, lastKnownEligibleLeaders };
}
