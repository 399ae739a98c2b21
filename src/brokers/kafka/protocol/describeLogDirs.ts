import { defineApi } from './api';
import { kafkaErrors } from './errorCodes';
import type { TopicPartitions } from './listOffsets';
import type { Reader } from './reader';

/** One replica as it lies on a disk. */
export interface LogReplica {
  readonly topic: string;
  readonly partition: number;
  readonly size: number;
  /** How many offsets it is behind: the partition's high watermark, or for a replica on the move its present copy. */
  readonly offsetLag: number;
  /** Being moved into this folder from another one of the same broker. */
  readonly future: boolean;
}

/** A folder in which a broker keeps partitions (`log.dirs`). */
export interface LogDir {
  readonly errorCode: number;
  readonly path: string;
  readonly replicas: readonly LogReplica[];
  /** Of the volume; `undefined` before Kafka 3.3. */
  readonly totalBytes?: number;
  readonly usableBytes?: number;
}

/**
 * ```
 * DescribeLogDirs (35) Request v1–4 => [topic:STRING [partition:INT32] TAGS] TAGS
 *                      Response     => throttle_time_ms:INT32 error_code:INT16(v3+) [results] TAGS
 *   results    => error_code:INT16 log_dir:STRING [topics] total_bytes:INT64(v4+) usable_bytes:INT64(v4+) TAGS
 *   topics     => name:STRING [partitions] TAGS
 *   partitions => partition_index:INT32 partition_size:INT64 offset_lag:INT64 is_future_key:BOOLEAN TAGS
 * ```
 * A null list asks for every partition. The broker answers for its own disks only. Needs the right to describe the
 * cluster; without it the list is empty, and since version 3 an error says why. Version 2 and later are flexible.
 */
export const describeLogDirs = defineApi<
  { readonly topics: readonly TopicPartitions[] | null },
  { readonly errorCode: number; readonly dirs: readonly LogDir[] }
>({
  key: 35,
  name: 'DescribeLogDirs',
  min: 1,
  max: 4,
  flexibleFrom: 2,
  encode: (writer, { topics }) =>
    writer.array(topics, (_, { topic, partitions }) => writer.string(topic).int32s(partitions).tags()),
  decode: (reader, version) => {
    reader.int32();
    const errorCode = version >= 3 ? reader.int16() : kafkaErrors.none;
    return { errorCode, dirs: reader.array(() => dir(reader, version)) };
  },
});

function dir(reader: Reader, version: number): LogDir {
  const errorCode = reader.int16();
  const path = reader.string();
  const replicas = reader.array(() => topic(reader)).flat();
  const total = version >= 4 ? reader.int64() : -1;
  const usable = version >= 4 ? reader.int64() : -1;
  reader.tags();
  // −1 also where the volume could not be asked.
  return {
    ...{ errorCode, path, replicas },
    ...(total >= 0 && { totalBytes: total }),
    ...(usable >= 0 && { usableBytes: usable }),
  };
}

function topic(reader: Reader): LogReplica[] {
  const name = reader.string();
  const replicas = reader.array(() => {
    const partition = reader.int32();
    const size = reader.int64();
    const offsetLag = reader.int64();
    const future = reader.boolean();
    reader.tags();
    return { topic: name, partition, size, offsetLag, future };
  });
  reader.tags();
  return replicas;
}
