import { defineApi } from './api';
import type { BrokerMetadata } from './metadata';

/** Bit of `DESCRIBE` in a set of authorised operations (Kafka's `AclOperation`, code 8). */
export const describeOperation = 1 << 8;

export interface RegisteredBroker extends BrokerMetadata {
  /** Registered, but not alive as far as the controller knows; such ones are told since version 2 (Kafka 4.0). */
  readonly fenced: boolean;
}

/** Clients' endpoints, not controllers'. */
const brokerEndpoints = 1;

/**
 * ```
 * DescribeCluster (60) Request v0–2 => include_cluster_authorized_operations:BOOLEAN endpoint_type:INT8(v1+)
 *                                      include_fenced_brokers:BOOLEAN(v2+) TAGS
 *                      Response     => throttle_time_ms:INT32 error_code:INT16 error_message:NULLABLE_STRING
 *                                      endpoint_type:INT8(v1+) cluster_id:STRING controller_id:INT32 [brokers]
 *                                      authorized_operations:INT32 TAGS
 *   brokers => broker_id:INT32 host:STRING port:INT32 rack:NULLABLE_STRING is_fenced:BOOLEAN(v2+) TAGS
 * ```
 * Kafka 2.8 and later (KIP-700). A user without rights is answered too, with an empty set of operations.
 */
export const describeCluster = defineApi<
  undefined,
  {
    readonly errorCode: number;
    readonly clusterId: string;
    readonly brokers: readonly RegisteredBroker[];
    readonly authorizedOperations: number;
  }
>({
  key: 60,
  name: 'DescribeCluster',
  min: 0,
  max: 2,
  flexibleFrom: 0,
  encode: (writer, _, version) => {
    writer.boolean(true);
    if (version >= 1) writer.int8(brokerEndpoints);
    if (version >= 2) writer.boolean(true);
  },
  decode: (reader, version) => {
    reader.int32();
    const errorCode = reader.int16();
    reader.nullableString();
    if (version >= 1) reader.int8();
    const clusterId = reader.string();
    reader.int32();
    const brokers = reader.array(() => {
      const [id, host, port, rack] = [reader.int32(), reader.string(), reader.int32(), reader.nullableString()];
      const fenced = version >= 2 && reader.boolean();
      reader.tags();
      return { id, host, port, rack, fenced };
    });
    return { errorCode, clusterId, brokers, authorizedOperations: reader.int32() };
  },
});
