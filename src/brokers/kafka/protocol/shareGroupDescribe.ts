import { defineApi } from './api';
import type { DescribedGroup, GroupMember } from './describedGroup';
import { readAssignment } from './groupAssignment';
import type { Reader } from './reader';

/**
 * ```
 * ShareGroupDescribe (77) Request v1 => [group_id] include_authorized_operations:BOOLEAN TAGS
 *                         Response   => throttle_time_ms:INT32 [groups] TAGS
 *   groups  => error_code:INT16 error_message:NULLABLE_STRING group_id:STRING group_state:STRING group_epoch:INT32
 *              assignment_epoch:INT32 assignor_name:STRING [members] authorized_operations:INT32 TAGS
 *   members => member_id:STRING rack_id:NULLABLE_STRING member_epoch:INT32 client_id:STRING client_host:STRING
 *              [subscribed_topic_name:STRING] assignment TAGS
 *   assignment: see readAssignment
 * ```
 * For share groups (KIP-932), Kafka 4.1 and later; version 0 was for early access only and is gone.
 */
export const shareGroupDescribe = defineApi<{ readonly groups: readonly string[] }, readonly DescribedGroup[]>({
  key: 77,
  name: 'ShareGroupDescribe',
  min: 1,
  max: 1,
  flexibleFrom: 0,
  encode: (writer, { groups }) => writer.strings(groups).boolean(false),
  decode: (reader) => {
    reader.int32();
    return reader.array(() => {
      const errorCode = reader.int16();
      reader.nullableString();
      const id = reader.string();
      const state = reader.string();
      const epoch = reader.int32();
      const assignmentEpoch = reader.int32();
      const assignor = reader.string();
      const members = reader.array(member);
      reader.int32();
      reader.tags();
      return { id, errorCode, kind: 'share', state, assignor, epoch, assignmentEpoch, members };
    });
  },
});

function member(reader: Reader): GroupMember {
  const told = {
    memberId: reader.string(),
    rackId: reader.nullableString() ?? undefined,
    epoch: reader.int32(),
    clientId: reader.string(),
    clientHost: reader.string(),
    subscribed: reader.array(() => reader.string()),
    assigned: readAssignment(reader),
  };
  reader.tags();
  return told;
}
