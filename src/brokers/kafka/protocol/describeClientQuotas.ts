import { defineApi } from './api';

/** One part of what a quota is for. */
export interface QuotaEntity {
  /** `user`, `client-id` or `ip`. */
  readonly type: string;
  /** `null` stands for all that have no quota of their own. */
  readonly name: string | null;
}

export interface ClientQuota {
  readonly entity: readonly QuotaEntity[];
  /** Limits by Kafka's name for them: `producer_byte_rate`. */
  readonly values: readonly { readonly key: string; readonly value: number }[];
}

/**
 * ```
 * DescribeClientQuotas (48) Request v0–1 => [components] strict:BOOLEAN TAGS
 *   components => entity_type:STRING match_type:INT8 match:NULLABLE_STRING TAGS
 *                           Response     => throttle_time_ms:INT32 error_code:INT16 error_message:NULLABLE_STRING
 *                                           [entries] TAGS
 *   entries    => [entity] [values] TAGS
 *   entity     => entity_type:STRING entity_name:NULLABLE_STRING TAGS
 *   values     => key:STRING value:FLOAT64 TAGS
 * ```
 * Without components and not strict it answers with every quota. Flexible from version 1. Kafka 2.6 and later
 * (KIP-546); needs the right to describe the configuration of the cluster.
 */
export const describeClientQuotas = defineApi<
  undefined,
  { readonly errorCode: number; readonly quotas: readonly ClientQuota[] }
>({
  key: 48,
  name: 'DescribeClientQuotas',
  min: 0,
  max: 1,
  flexibleFrom: 1,
  encode: (writer) => writer.array([], () => undefined).boolean(false),
  decode: (reader) => {
    reader.int32();
    const errorCode = reader.int16();
    reader.nullableString();
    const quotas = reader.array(() => {
      const entity = reader.array(() => {
        const part = { type: reader.string(), name: reader.nullableString() };
        reader.tags();
        return part;
      });
      const values = reader.array(() => {
        const limit = { key: reader.string(), value: reader.float64() };
        reader.tags();
        return limit;
      });
      reader.tags();
      return { entity, values };
    });
    return { errorCode, quotas };
  },
});
