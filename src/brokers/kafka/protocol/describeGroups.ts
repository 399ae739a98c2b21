import { defineApi } from './api';
import type { DescribedGroup, GroupMember } from './describedGroup';
import { Reader } from './reader';
import type { TopicPartitions } from './listOffsets';

/**
 * ```
 * DescribeGroups (15) Request v1–4 => [group_id] include_authorized_operations:BOOLEAN(v3+)
 *                     Response     => throttle_time_ms:INT32 [groups]
 *   groups  => error_code:INT16 group_id:STRING group_state:STRING protocol_type:STRING protocol_data:STRING
 *              [members] authorized_operations:INT32(v3+)
 *   members => member_id:STRING group_instance_id:NULLABLE_STRING(v4+) client_id:STRING client_host:STRING
 *              member_metadata:BYTES member_assignment:BYTES
 * ```
 * Answers for classic groups only: a group of the `consumer` protocol (KIP-848) reads as `Dead` without members here.
 */
export const describeGroups = defineApi<{ readonly groups: readonly string[] }, readonly DescribedGroup[]>({
  key: 15,
  name: 'DescribeGroups',
  min: 1,
  max: 4,
  encode: (writer, { groups }, version) => {
    writer.strings(groups);
    if (version >= 3) writer.boolean(false);
  },
  decode: (reader, version) => {
    reader.int32();
    return reader.array(() => {
      const errorCode = reader.int16();
      const id = reader.string();
      const state = reader.string();
      const protocolType = reader.string();
      const assignor = reader.string();
      const members = reader.array(() => member(reader, version, protocolType));
      if (version >= 3) reader.int32();
      return { id, errorCode, kind: 'classic', state, assignor, protocolType, members };
    });
  },
});

function member(reader: Reader, version: number, protocolType: string): GroupMember {
  const memberId = reader.string();
  const instanceId = version >= 4 ? (reader.nullableString() ?? undefined) : undefined;
  const clientId = reader.string();
  const clientHost = reader.string();
  const metadata = reader.blob();
  const assignment = reader.blob();
  const told = { memberId, instanceId, clientId, clientHost };
  if (protocolType !== 'consumer') return { ...told, assigned: [] };
  return { ...told, subscribed: subscribed(metadata), assigned: assigned(assignment) };
}

/**
 * ```
 * ConsumerProtocolSubscription => version:INT16 [topic:STRING] …
 * ```
 * Written by the member, a client: what cannot be read is left out, as below.
 */
function subscribed(bytes: Buffer): readonly string[] | undefined {
  return lenient(bytes, (reader) => reader.array(() => reader.string()));
}

/**
 * ```
 * ConsumerProtocolAssignment => version:INT16 [topic:STRING [partition:INT32]] user_data:BYTES
 * ```
 * Written by the group's leader, a client: what it writes may be anything, so what cannot be read is left out.
 */
function assigned(bytes: Buffer): readonly TopicPartitions[] {
  return (
    lenient(bytes, (reader) => reader.array(() => ({ topic: reader.string(), partitions: reader.int32s() }))) ?? []
  );
}

function lenient<T>(bytes: Buffer, read: (reader: Reader) => T): T | undefined {
  if (bytes.length === 0) return undefined;
  try {
    const reader = new Reader(bytes, false);
    reader.int16();
    return read(reader);
  } catch {
    return undefined;
  }
}
