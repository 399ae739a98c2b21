import { defineApi } from './api';
import { kafkaErrors } from './errorCodes';
import type { Reader } from './reader';

/** How far one voter or observer has copied the metadata log. */
export interface QuorumReplica {
  readonly id: number;
  /** Its folder, since dynamic quorums (Kafka 3.9); a quorum set up the old way has none. */
  readonly directoryId?: string;
  /** −1 where the leader does not know it. */
  readonly logEndOffset: number;
  /** When it last fetched and when it had everything, since Kafka 3.3; left out where it never did. */
  readonly lastFetch?: number;
  readonly lastCaughtUp?: number;
}

/** The quorum of controllers. The leader of the metadata log is the active controller. */
export interface QuorumState {
  readonly leaderId: number;
  readonly leaderEpoch: number;
  readonly highWatermark: number;
  readonly voters: readonly QuorumReplica[];
  readonly observers: readonly QuorumReplica[];
}

const metadataTopic = '__cluster_metadata';

/**
 * ```
 * DescribeQuorum (55) Request v0–2 => [topic_name:STRING [partition_index:INT32 TAGS] TAGS] TAGS
 *                     Response     => error_code:INT16 error_message:NULLABLE_STRING(v2+)
 *                                     [topic_name:STRING [partitions] TAGS] [nodes](v2+) TAGS
 *   partitions => partition_index:INT32 error_code:INT16 error_message:NULLABLE_STRING(v2+) leader_id:INT32
 *                 leader_epoch:INT32 high_watermark:INT64 [current_voters] [observers] TAGS
 *   current_voters, observers => replica_id:INT32 replica_directory_id:UUID(v2+) log_end_offset:INT64
 *                                last_fetch_timestamp:INT64(v1+) last_caught_up_timestamp:INT64(v1+) TAGS
 * ```
 * KRaft mode only (Kafka 3.3 and later); needs the right to describe the cluster. The nodes' addresses, at the end, are
 * not read.
 */
export const describeQuorum = defineApi<
  undefined,
  { readonly errorCode: number; readonly quorum: QuorumState | undefined }
>({
  key: 55,
  name: 'DescribeQuorum',
  min: 0,
  max: 2,
  flexibleFrom: 0,
  encode: (writer) =>
    writer.array([metadataTopic], (_, topic) =>
      writer
        .string(topic)
        .array([0], (_, partition) => writer.int32(partition).tags())
        .tags(),
    ),
  decode: (reader, version) => {
    const errorCode = reader.int16();
    if (version >= 2) reader.nullableString();
    const [answer] = reader
      .array(() => {
        reader.string();
        const partitions = reader.array(() => partition(reader, version));
        reader.tags();
        return partitions;
      })
      .flat();
    // An error of the whole request comes without topics.
    if (errorCode !== kafkaErrors.none || !answer) return { errorCode, quorum: undefined };
    const { errorCode: inner, ...quorum } = answer;
    return { errorCode: inner, quorum: inner === kafkaErrors.none ? quorum : undefined };
  },
});

function partition(reader: Reader, version: number): QuorumState & { readonly errorCode: number } {
  reader.int32();
  const errorCode = reader.int16();
  if (version >= 2) reader.nullableString();
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  const highWatermark = reader.int64();
  const voters = reader.array(() => replica(reader, version));
  const observers = reader.array(() => replica(reader, version));
  reader.tags();
  return { errorCode, leaderId, leaderEpoch, highWatermark, voters, observers };
}

/** The id of sixteen zero bytes, which means none. */
const noDirectory = 'A'.repeat(22);

function replica(reader: Reader, version: number): QuorumReplica {
  const id = reader.int32();
  const directoryId = version >= 2 ? reader.uuid() : noDirectory;
  const logEndOffset = reader.int64();
  const [lastFetch, lastCaughtUp] = version >= 1 ? [reader.int64(), reader.int64()] : [-1, -1];
  reader.tags();
  return {
    id,
    logEndOffset,
    ...(directoryId !== noDirectory && { directoryId }),
    ...(lastFetch >= 0 && { lastFetch }),
    ...(lastCaughtUp >= 0 && { lastCaughtUp }),
  };
}
