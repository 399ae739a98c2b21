import { defineApi } from './api';
import type { DescribedGroup, GroupMember } from './describedGroup';
import { readAssignment } from './groupAssignment';
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
 *   assignment, target_assignment: see readAssignment; member_type: −1 unknown, 0 classic, 1 consumer
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
      const epoch = reader.int32();
      const assignmentEpoch = reader.int32();
      const assignor = reader.string();
      const members = reader.array(() => member(reader, version));
      reader.int32();
      reader.tags();
      return { id, errorCode, kind: 'consumer', state, assignor, epoch, assignmentEpoch, members };
    });
  },
});

function member(reader: Reader, version: number): GroupMember {
  const told = {
    memberId: reader.string(),
    instanceId: reader.nullableString() ?? undefined,
    rackId: reader.nullableString() ?? undefined,
    epoch: reader.int32(),
    clientId: reader.string(),
    clientHost: reader.string(),
    subscribed: reader.array(() => reader.string()),
    // Kafka 4.3 and 3.9 write an empty text where there is none.
    subscribedPattern: reader.nullableString() || undefined,
    assigned: readAssignment(reader),
    target: readAssignment(reader),
    protocol: version >= 1 ? memberTypes[reader.int8()] : undefined,
  };
  reader.tags();
  return told;
}

const memberTypes: Readonly<Record<number, 'classic' | 'consumer'>> = { 0: 'classic', 1: 'consumer' };
