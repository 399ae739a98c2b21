import { defineApi } from './api';

/** Bit of `DESCRIBE` in a set of authorised operations (Kafka's `AclOperation`, code 8). */
export const describeOperation = 1 << 8;

/**
 * ```
 * DescribeCluster (60) Request v0 => include_cluster_authorized_operations:BOOLEAN TAGS
 *                      Response   => throttle_time_ms:INT32 error_code:INT16 error_message:NULLABLE_STRING
 *                                    cluster_id:STRING controller_id:INT32 [brokers] authorized_operations:INT32 TAGS
 *   brokers => broker_id:INT32 host:STRING port:INT32 rack:NULLABLE_STRING TAGS
 * ```
 * Kafka 2.8 and later (KIP-700). A user without rights is answered too, with an empty set of operations.
 */
export const describeCluster = defineApi<
  undefined,
  { readonly errorCode: number; readonly clusterId: string; readonly authorizedOperations: number }
>({
  key: 60,
  name: 'DescribeCluster',
  min: 0,
  max: 0,
  flexibleFrom: 0,
  encode: (writer) => writer.boolean(true),
  decode: (reader) => {
    reader.int32();
    const errorCode = reader.int16();
    reader.nullableString();
    const clusterId = reader.string();
    reader.int32();
    reader.array(() => {
      reader.int32();
      reader.string();
      reader.int32();
      reader.nullableString();
      reader.tags();
    });
    return { errorCode, clusterId, authorizedOperations: reader.int32() };
  },
});
