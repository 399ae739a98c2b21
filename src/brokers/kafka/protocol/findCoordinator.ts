import { defineApi } from './api';

/**
 * ```
 * FindCoordinator (10) Request v1–2 => key:STRING key_type:INT8
 *                      Response     => throttle_time_ms:INT32 error_code:INT16 error_message:NULLABLE_STRING
 *                                      node_id:INT32 host:STRING port:INT32
 * ```
 * `key_type` 0 asks for the coordinator of a consumer group.
 */
export const findCoordinator = defineApi<
  { readonly group: string },
  { readonly errorCode: number; readonly nodeId: number }
>({
  key: 10,
  name: 'FindCoordinator',
  min: 1,
  max: 2,
  encode: (writer, { group }) => writer.string(group).int8(0),
  decode: (reader) => {
    reader.int32();
    const errorCode = reader.int16();
    reader.nullableString();
    return { errorCode, nodeId: reader.int32() };
  },
});
