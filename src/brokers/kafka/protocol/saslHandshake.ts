import { defineApi } from './api';

/**
 * ```
 * SaslHandshake (17) Request v1 => mechanism:STRING
 *                    Response   => error_code:INT16 [enabled_mechanism:STRING]
 * ```
 * kafkajs sends this one itself; here it asks which mechanisms a broker would have taken, which kafkajs leaves out of
 * its error.
 */
export const saslHandshake = defineApi<
  { readonly mechanism: string },
  { readonly errorCode: number; readonly mechanisms: readonly string[] }
>({
  key: 17,
  name: 'SaslHandshake',
  min: 1,
  max: 1,
  encode: (writer, { mechanism }) => writer.string(mechanism),
  decode: (reader) => ({ errorCode: reader.int16(), mechanisms: reader.array(() => reader.string()) }),
});
