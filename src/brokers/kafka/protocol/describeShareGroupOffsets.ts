import { defineApi } from './api';
import type { TopicPartitions } from './listOffsets';

/** From where a share group delivers one partition. */
export interface ShareOffset {
  readonly topic: string;
  readonly partition: number;
  /** First offset that is not yet acknowledged for good; −1 where the group has none. */
  readonly startOffset: number;
  /** Offsets yet to be delivered or acknowledged; −1 where it is not known, always in version 0. */
  readonly lag: number;
  readonly errorCode: number;
}

export interface ShareGroupOffsets {
  readonly group: string;
  readonly errorCode: number;
  readonly offsets: readonly ShareOffset[];
}

/**
 * ```
 * DescribeShareGroupOffsets (90) Request v0–1 => [group_id:STRING [topics] TAGS] TAGS
 *   topics: a null list means all => topic_name:STRING [partition:INT32] TAGS
 *                                Response     => throttle_time_ms:INT32 [groups] TAGS
 *   groups     => group_id:STRING [topics] error_code:INT16 error_message:NULLABLE_STRING TAGS
 *   topics     => topic_name:STRING topic_id:UUID [partitions] TAGS
 *   partitions => partition_index:INT32 start_offset:INT64 leader_epoch:INT32 lag:INT64(v1+) error_code:INT16
 *                 error_message:NULLABLE_STRING TAGS
 * ```
 * Kafka 4.1 and later (KIP-932), lag since 4.2 (KIP-1226). The group's coordinator answers.
 */
export const describeShareGroupOffsets = defineApi<
  { readonly groups: readonly string[]; readonly topics?: readonly TopicPartitions[] },
  readonly ShareGroupOffsets[]
>({
  key: 90,
  name: 'DescribeShareGroupOffsets',
  min: 0,
  max: 1,
  flexibleFrom: 0,
  encode: (writer, { groups, topics = null }) =>
    writer.array(groups, (_, group) =>
      writer
        .string(group)
        .array(topics, (_, { topic, partitions }) => writer.string(topic).int32s(partitions).tags())
        .tags(),
    ),
  decode: (reader, version) => {
    reader.int32();
    return reader.array(() => {
      const group = reader.string();
      const offsets = reader.array(() => {
        const topic = reader.string();
        reader.skipUuid();
        const partitions = reader.array(() => {
          const partition = reader.int32();
          const startOffset = reader.int64();
          reader.int32();
          const lag = version >= 1 ? reader.int64() : -1;
          const errorCode = reader.int16();
          reader.nullableString();
          reader.tags();
          return { topic, partition, startOffset, lag, errorCode };
        });
        reader.tags();
        return partitions;
      });
      const errorCode = reader.int16();
      reader.nullableString();
      reader.tags();
      return { group, errorCode, offsets: offsets.flat() };
    });
  },
});
