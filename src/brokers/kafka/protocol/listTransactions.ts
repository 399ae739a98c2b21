import { defineApi } from './api';

export interface ListedTransaction {
  readonly id: string;
  readonly producerId: number;
  /** `Ongoing`, `PrepareCommit`, `CompleteAbort`, `Empty`, …; kept for a week after the last one of its id. */
  readonly state: string;
}

/**
 * ```
 * ListTransactions (66) Request v0 => [state_filter:STRING] [producer_id_filter:INT64] TAGS
 *                       Response   => throttle_time_ms:INT32 error_code:INT16 [unknown_state_filter:STRING]
 *                                     [transaction_states] TAGS
 *   transaction_states => transactional_id:STRING producer_id:INT64 transaction_state:STRING TAGS
 * ```
 * Kafka 3.0 and later (KIP-664). A broker answers for the transactional ids it coordinates, and leaves out those that
 * the user may not describe. Later versions only add filters.
 */
export const listTransactions = defineApi<
  undefined,
  { readonly errorCode: number; readonly transactions: readonly ListedTransaction[] }
>({
  key: 66,
  name: 'ListTransactions',
  min: 0,
  max: 0,
  flexibleFrom: 0,
  encode: (writer) => writer.strings([]).array([], () => undefined),
  decode: (reader) => {
    reader.int32();
    const errorCode = reader.int16();
    reader.array(() => reader.string());
    const transactions = reader.array(() => {
      const listed = { id: reader.string(), producerId: reader.int64(), state: reader.string() };
      reader.tags();
      return listed;
    });
    return { errorCode, transactions };
  },
});
