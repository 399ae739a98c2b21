import { defineApi } from './api';

/** A partition that is on its way to other brokers. */
export interface Reassignment {
  readonly topic: string;
  readonly partition: number;
  /** All replicas of the moment: those that stay, those to come and those to go. */
  readonly replicas: readonly number[];
  readonly adding: readonly number[];
  readonly removing: readonly number[];
}

/**
 * ```
 * ListPartitionReassignments (46) Request v0 => timeout_ms:INT32 [topic:STRING [partition:INT32] TAGS] TAGS
 *                                 Response   => throttle_time_ms:INT32 error_code:INT16
 *                                               error_message:NULLABLE_STRING [topics] TAGS
 *   topics     => name:STRING [partitions] TAGS
 *   partitions => partition_index:INT32 [replica:INT32] [adding_replica:INT32] [removing_replica:INT32] TAGS
 * ```
 * A null list asks for all that are under way. Kafka 2.4 and later (KIP-455); needs the right to describe the cluster.
 */
export const listPartitionReassignments = defineApi<
  undefined,
  { readonly errorCode: number; readonly reassignments: readonly Reassignment[] }
>({
  key: 46,
  name: 'ListPartitionReassignments',
  min: 0,
  max: 0,
  flexibleFrom: 0,
  encode: (writer) => writer.int32(controllerTimeoutMs).array(null, () => undefined),
  decode: (reader) => {
    reader.int32();
    const errorCode = reader.int16();
    reader.nullableString();
    const reassignments = reader.array(() => {
      const topic = reader.string();
      const partitions = reader.array(() => {
        const partition = reader.int32();
        const [replicas, adding, removing] = [reader.int32s(), reader.int32s(), reader.int32s()];
        reader.tags();
        return { topic, partition, replicas, adding, removing };
      });
      reader.tags();
      return partitions;
    });
    return { errorCode, reassignments: reassignments.flat() };
  },
});

/** How long the controller may take for the answer. */
const controllerTimeoutMs = 8000;
