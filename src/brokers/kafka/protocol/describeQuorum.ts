import { defineApi } from './api';

/**
 * ```
 * DescribeQuorum (55) Request v0 => [topic_name:STRING [partition_index:INT32 TAGS] TAGS] TAGS
 *                     Response   => error_code:INT16 [topic_name:STRING [partitions] TAGS] TAGS
 *   partitions => partition_index:INT32 error_code:INT16 leader_id:INT32 leader_epoch:INT32 high_watermark:INT64 …
 * ```
 * The leader of the metadata log is the active controller. KRaft mode only (Kafka 3.3 and later); needs the right to
 * describe the cluster. What follows the leader is not read.
 */
export const describeQuorum = defineApi<undefined, { readonly errorCode: number; readonly leaderId: number }>({
  key: 55,
  name: 'DescribeQuorum',
  min: 0,
  max: 0,
  flexibleFrom: 0,
  encode: (writer) =>
    writer.array(['__cluster_metadata'], (_, topic) =>
      writer
        .string(topic)
        .array([0], (_, partition) => writer.int32(partition).tags())
        .tags(),
    ),
  decode: (reader) => {
    const errorCode = reader.int16();
    // An error of the whole request comes without topics, and one topic with one partition was asked for.
    if (errorCode !== 0 || reader.unsignedVarint() < 2) return { errorCode, leaderId: -1 };
    reader.string();
    reader.unsignedVarint();
    reader.int32();
    return { errorCode: reader.int16(), leaderId: reader.int32() };
  },
});
