import { defineApi } from './api';
import type { TopicPartitions } from './listOffsets';
import type { Reader } from './reader';

export interface CommittedOffset {
  readonly topic: string;
  readonly partition: number;
  /** −1 where the group has committed nothing. */
  readonly offset: number;
  readonly errorCode: number;
}

export interface GroupOffsets {
  readonly group: string;
  readonly errorCode: number;
  readonly offsets: readonly CommittedOffset[];
}

/**
 * ```
 * OffsetFetch (9) Request v8 => [group_id [topics] TAGS] require_stable TAGS
 *   group_id: STRING; topics: a null list means all => name:STRING [partition_index:INT32] TAGS
 *                 Response   => throttle_time_ms:INT32 [group_id [topics] error_code:INT16 TAGS] TAGS
 *   topics     => name:STRING [partitions] TAGS
 *   partitions => partition_index:INT32 committed_offset:INT64 committed_leader_epoch:INT32
 *                 metadata:NULLABLE_STRING error_code:INT16 TAGS
 * ```
 * Version 8 (Kafka 3.0, KIP-709) answers for many groups at once. Not stable-only: an open transaction would
 * otherwise turn the committed offset into an error.
 */
export const offsetFetch = defineApi<
  { readonly groups: readonly string[]; readonly topics?: readonly TopicPartitions[] },
  readonly GroupOffsets[]
>({
  key: 9,
  name: 'OffsetFetch',
  min: 8,
  max: 8,
  flexibleFrom: 6,
  encode: (writer, { groups, topics = null }) =>
    writer
      .array(groups, (_, group) =>
        writer
          .string(group)
          .array(topics, (_, { topic, partitions }) => writer.string(topic).int32s(partitions).tags())
          .tags(),
      )
      .boolean(false),
  decode: (reader) => {
    reader.int32();
    return reader.array(() => {
      const group = reader.string();
      const offsets = topics(reader, true);
      const errorCode = reader.int16();
      reader.tags();
      return { group, errorCode, offsets };
    });
  },
});

/**
 * ```
 * OffsetFetch (9) Request v3–4 => group_id [topics]
 *                 Response     => throttle_time_ms:INT32 [topics] error_code:INT16
 *   as above, without committed_leader_epoch
 * ```
 * For brokers before Kafka 3.0, which answer for one group at a time.
 */
export const offsetFetchOfOne = defineApi<{ readonly group: string }, Omit<GroupOffsets, 'group'>>({
  key: 9,
  name: 'OffsetFetch',
  min: 3,
  max: 4,
  encode: (writer, { group }) => writer.string(group).array(null, () => undefined),
  decode: (reader) => {
    reader.int32();
    const offsets = topics(reader, false);
    return { errorCode: reader.int16(), offsets };
  },
});

function topics(reader: Reader, leaderEpoch: boolean): CommittedOffset[] {
  return reader
    .array(() => {
      const topic = reader.string();
      const offsets = reader.array(() => {
        const partition = reader.int32();
        const offset = reader.int64();
        if (leaderEpoch) reader.int32();
        reader.nullableString();
        const errorCode = reader.int16();
        reader.tags();
        return { topic, partition, offset, errorCode };
      });
      reader.tags();
      return offsets;
    })
    .flat();
}
