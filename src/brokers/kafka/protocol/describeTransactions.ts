import { defineApi } from './api';
import type { TopicPartitions } from './listOffsets';

/** The last transaction of a transactional id, as its coordinator knows it. */
export interface DescribedTransaction {
  readonly errorCode: number;
  readonly id: string;
  readonly state: string;
  readonly timeoutMs: number;
  /** When it began; −1 where none is open. */
  readonly startedAt: number;
  readonly producerId: number;
  readonly producerEpoch: number;
  /** What it has written to; left out by the broker what the user may not describe. */
  readonly partitions: readonly TopicPartitions[];
}

/**
 * ```
 * DescribeTransactions (65) Request v0 => [transactional_id:STRING] TAGS
 *                           Response   => throttle_time_ms:INT32 [transaction_states] TAGS
 *   transaction_states => error_code:INT16 transactional_id:STRING transaction_state:STRING
 *                         transaction_timeout_ms:INT32 transaction_start_time_ms:INT64 producer_id:INT64
 *                         producer_epoch:INT16 [topic:STRING [partition:INT32] TAGS] TAGS
 * ```
 * Kafka 3.0 and later (KIP-664), asked of the coordinator of each id.
 */
export const describeTransactions = defineApi<{ readonly ids: readonly string[] }, readonly DescribedTransaction[]>({
  key: 65,
  name: 'DescribeTransactions',
  min: 0,
  max: 0,
  flexibleFrom: 0,
  encode: (writer, { ids }) => writer.strings(ids),
  decode: (reader) => {
    reader.int32();
    return reader.array(() => {
      const transaction = {
        errorCode: reader.int16(),
        id: reader.string(),
        state: reader.string(),
        timeoutMs: reader.int32(),
        startedAt: reader.int64(),
        producerId: reader.int64(),
        producerEpoch: reader.int16(),
        partitions: reader.array(() => {
          const topic = { topic: reader.string(), partitions: reader.int32s() };
          reader.tags();
          return topic;
        }),
      };
      reader.tags();
      return transaction;
    });
  },
});
