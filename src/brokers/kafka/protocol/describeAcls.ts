import { defineApi } from './api';

/** One rule as the wire has it, in codes; `security/aclWords.ts` has the words for them. */
export interface WireAcl {
  readonly resourceType: number;
  readonly resourceName: string;
  readonly patternType: number;
  readonly principal: string;
  readonly host: string;
  readonly operation: number;
  readonly permission: number;
}

export interface DescribedAcls {
  readonly errorCode: number;
  readonly acls: readonly WireAcl[];
}

/** The filter code that lets everything through, of every field that has codes. */
const any = 1;

/**
 * ```
 * DescribeAcls (29) Request v1–3 => resource_type_filter:INT8 resource_name_filter:NULLABLE_STRING
 *                                   pattern_type_filter:INT8 principal_filter:NULLABLE_STRING
 *                                   host_filter:NULLABLE_STRING operation:INT8 permission_type:INT8 TAGS
 *                   Response     => throttle_time_ms:INT32 error_code:INT16 error_message:NULLABLE_STRING
 *                                   [resources] TAGS
 *   resources => resource_type:INT8 resource_name:STRING pattern_type:INT8 [acls] TAGS
 *   acls      => principal:STRING host:STRING operation:INT8 permission_type:INT8 TAGS
 * ```
 * Flexible from version 2; patterns since version 1 (Kafka 2.0). Needs the right to describe the cluster.
 */
export const describeAcls = defineApi<{ readonly principal?: string }, DescribedAcls>({
  key: 29,
  name: 'DescribeAcls',
  min: 1,
  max: 3,
  flexibleFrom: 2,
  encode: (writer, { principal = null }) =>
    writer.int8(any).nullableString(null).int8(any).nullableString(principal).nullableString(null).int8(any).int8(any),
  decode: (reader) => {
    reader.int32();
    const errorCode = reader.int16();
    reader.nullableString();
    const resources = reader.array(() => {
      const resource = {
        resourceType: reader.int8(),
        resourceName: reader.string(),
        patternType: reader.int8(),
      };
      const acls = reader.array(() => {
        const rule = {
          principal: reader.string(),
          host: reader.string(),
          operation: reader.int8(),
          permission: reader.int8(),
        };
        reader.tags();
        return { ...resource, ...rule };
      });
      reader.tags();
      return acls;
    });
    return { errorCode, acls: resources.flat() };
  },
});
