import { defineApi } from './api';

/** A user that can sign in with SCRAM. The wire carries no secret: neither password nor salt nor keys. */
export interface ScramUser {
  readonly name: string;
  readonly errorCode: number;
  /** Mechanism 1 is SCRAM-SHA-256, 2 is SCRAM-SHA-512. */
  readonly credentials: readonly { readonly mechanism: number; readonly iterations: number }[];
}

/**
 * ```
 * DescribeUserScramCredentials (50) Request v0 => [name:STRING TAGS] TAGS
 *                                   Response   => throttle_time_ms:INT32 error_code:INT16
 *                                                 error_message:NULLABLE_STRING [results] TAGS
 *   results     => user:STRING error_code:INT16 error_message:NULLABLE_STRING [credentials] TAGS
 *   credentials => mechanism:INT8 iterations:INT32 TAGS
 * ```
 * Kafka 2.7 and later (KIP-554), in KRaft mode 3.5 and later; needs the right to describe the cluster. An empty list
 * means all, as null does; but where null comes from a user without the right, Kafka 4.3.1 fails while it writes the
 * refusal and never answers.
 */
export const describeUserScramCredentials = defineApi<
  undefined,
  { readonly errorCode: number; readonly users: readonly ScramUser[] }
>({
  key: 50,
  name: 'DescribeUserScramCredentials',
  min: 0,
  max: 0,
  flexibleFrom: 0,
  encode: (writer) => writer.array([], () => undefined),
  decode: (reader) => {
    reader.int32();
    const errorCode = reader.int16();
    reader.nullableString();
    const users = reader.array(() => {
      const name = reader.string();
      const code = reader.int16();
      reader.nullableString();
      const credentials = reader.array(() => {
        const credential = { mechanism: reader.int8(), iterations: reader.int32() };
        reader.tags();
        return credential;
      });
      reader.tags();
      return { name, errorCode: code, credentials };
    });
    return { errorCode, users };
  },
});
