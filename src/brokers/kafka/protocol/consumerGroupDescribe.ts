import { defineApi } from './api';
import type { DescribedGroup, GroupMember } from './describedGroup';
import type { TopicPartitions } from './listOffsets';
import type { Reader } from './reader';

/**
 * ```
 * ConsumerGroupDescribe (69) Request v0–1 => [group_id] include_authorized_operations:BOOLEAN TAGS
 *                            Response     => throttle_time_ms:INT32 [groups] TAGS
 *   groups     => error_code:INT16 error_message:NULLABLE_STRING group_id:STRING group_state:STRING
 *                 group_epoch:INT32 assignment_epoch:INT32 assignor_name:STRING [members]
 *                 authorized_operations:INT32 TAGS
 *   members    => member_id:STRING instance_id:NULLABLE_STRING rack_id:NULLABLE_STRING member_epoch:INT32
 *                 client_id:STRING client_host:STRING [subscribed_topic_name:STRING]
 *                 subscribed_topic_regex:NULLABLE_STRING assignment target_assignment member_type:INT8(v1+) TAGS
 *   assignment, target_assignment => [topic_id:UUID topic_name:STRING [partition:INT32] TAGS] TAGS
 * ```
 * For groups of the `consumer` protocol (KIP-848), Kafka 3.7 and later.
 */
export const consumerGroupDescribe = defineApi<{ readonly groups: readonly string[] }, readonly DescribedGroup[]>({
  key: 69,
  name: 'ConsumerGroupDescribe',
  min: 0,
  max: 1,
  flexibleFrom: 0,
  encode: (writer, { groups }) => writer.strings(groups).boolean(false),
  decode: (reader, version) => {
    reader.int32();
    return reader.array(() => {
      const errorCode = reader.int16();
      reader.nullableString();
      const id = reader.string();
      const state = reader.string();
      reader.int32();
      reader.int32();
      const assignor = reader.string();
      const members = reader.array(() => member(reader, version));
      reader.int32();
      reader.tags();
      return { id, errorCode, state, assignor, members };
    });
  },
});

function member(reader: Reader, version: number): GroupMember {
  const memberId = reader.string();
  reader.nullableString();
  reader.nullableString();
  reader.int32();
  const clientId = reader.string();
  const clientHost = reader.string();
  reader.array(() => reader.string());
  reader.nullableString();
  const assigned = assignment(reader);
  assignment(reader);
  if (version >= 1) reader.int8();
  reader.tags();
  return { memberId, clientId, clientHost, assigned };
}

function assignment(reader: Reader): TopicPartitions[] {
  const topics = reader.array(() => {
    reader.skipUuid();
    const topic = { topic: reader.string(), partitions: reader.int32s() };
    reader.tags();
    return topic;
  });
  reader.tags();
  return topics;
}
