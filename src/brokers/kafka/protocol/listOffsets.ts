import { defineApi } from './api';

/** The two ends of a partition, as the `timestamp` that asks for them. */
export const logEnds = { latest: -1, earliest: -2 } as const;
export type LogEnd = keyof typeof logEnds;

export interface TopicPartitions {
  readonly topic: string;
  readonly partitions: readonly number[];
}

export interface PartitionOffset {
  readonly topic: string;
  readonly partition: number;
  readonly errorCode: number;
  /** −1 on error. */
  readonly offset: number;
}

/**
 * ```
 * ListOffsets (2) Request v2–3 => replica_id isolation_level [topic [partition_index timestamp]]
 *   replica_id, partition_index: INT32; isolation_level: INT8; topic: STRING; timestamp: INT64
 *                 Response     => throttle_time_ms [topic [partition_index error_code timestamp offset]]
 *   throttle_time_ms, partition_index: INT32; error_code: INT16; timestamp, offset: INT64
 * ```
 * Isolation level 0 (read uncommitted), so that `latest` is the high watermark, as in Kafka's own tools.
 */
export const listOffsets = defineApi<
  { readonly at: LogEnd; readonly topics: readonly TopicPartitions[] },
  readonly PartitionOffset[]
>({
  key: 2,
  name: 'ListOffsets',
  min: 2,
  max: 3,
  encode: (writer, { at, topics }) =>
    writer
      .int32(-1)
      .int8(0)
      .array(topics, (_, { topic, partitions }) =>
        writer.string(topic).array(partitions, (_, partition) => writer.int32(partition).int64(logEnds[at])),
      ),
  decode: (reader) => {
    reader.int32();
    return reader
      .array(() => {
        const topic = reader.string();
        return reader.array(() => {
          const partition = reader.int32();
          const errorCode = reader.int16();
          reader.int64();
          return { topic, partition, errorCode, offset: reader.int64() };
        });
      })
      .flat();
  },
});
