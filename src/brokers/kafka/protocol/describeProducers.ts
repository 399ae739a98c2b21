import { defineApi } from './api';
import type { TopicPartitions } from './listOffsets';

/** An idempotent or transactional producer that a partition remembers. */
export interface ProducerState {
  readonly producerId: number;
  readonly epoch: number;
  /** −1 where it has written nothing but markers. */
  readonly lastSequence: number;
  readonly lastTimestamp: number;
  /** Of the last transaction marker; −1 before the first one. */
  readonly coordinatorEpoch: number;
  /** First offset of the transaction that is open, if one is. */
  readonly transactionStart?: number;
}

export interface PartitionProducers {
  readonly topic: string;
  readonly partition: number;
  readonly errorCode: number;
  readonly producers: readonly ProducerState[];
}

/**
 * ```
 * DescribeProducers (61) Request v0 => [topic:STRING [partition:INT32] TAGS] TAGS
 *                        Response   => throttle_time_ms:INT32 [topics] TAGS
 *   topics     => name:STRING [partitions] TAGS
 *   partitions => partition_index:INT32 error_code:INT16 error_message:NULLABLE_STRING [active_producers] TAGS
 *   active_producers => producer_id:INT64 producer_epoch:INT32 last_sequence:INT32 last_timestamp:INT64
 *                       coordinator_epoch:INT32 current_txn_start_offset:INT64 TAGS
 * ```
 * Kafka 2.8 and later (KIP-664), asked of the leader; needs the right to read the topic. A producer is remembered until
 * it has been silent for `producer.id.expiration.ms` (one day), so one that has ended shows for that long.
 */
export const describeProducers = defineApi<
  { readonly topics: readonly TopicPartitions[] },
  readonly PartitionProducers[]
>({
  key: 61,
  name: 'DescribeProducers',
  min: 0,
  max: 0,
  flexibleFrom: 0,
  encode: (writer, { topics }) =>
    writer.array(topics, (_, { topic, partitions }) => writer.string(topic).int32s(partitions).tags()),
  decode: (reader) => {
    reader.int32();
    const topics = reader.array(() => {
      const topic = reader.string();
      const partitions = reader.array(() => {
        const partition = reader.int32();
        const errorCode = reader.int16();
        reader.nullableString();
        const producers = reader.array(() => {
          const state = {
            ...{ producerId: reader.int64(), epoch: reader.int32(), lastSequence: reader.int32() },
            ...{ lastTimestamp: reader.int64(), coordinatorEpoch: reader.int32() },
          };
          const start = reader.int64();
          reader.tags();
          return { ...state, ...(start >= 0 && { transactionStart: start }) };
        });
        reader.tags();
        return { topic, partition, errorCode, producers };
      });
      reader.tags();
      return partitions;
    });
    return topics.flat();
  },
});
