import { defineApi } from './api';

export interface ListedGroup {
  readonly id: string;
  /** `consumer` for consumer groups of either kind; other values belong to other users of groups, like Connect. */
  readonly protocolType: string;
  /** `Stable`, `Empty`, …; absent before version 4. */
  readonly state?: string;
  /** `classic`, `consumer`, `share`, `streams` (Kafka 4.3 and 3.9 write them so); absent before version 5. */
  readonly type?: string;
}

/**
 * ```
 * ListGroups (16) Request v1–3 => TAGS
 *                 Request v4   => [state_filter] TAGS
 *                 Request v5   => [state_filter] [type_filter] TAGS
 *                 Response     => throttle_time_ms:INT32 error_code:INT16 [groups] TAGS
 *   groups => group_id:STRING protocol_type:STRING group_state:STRING(v4+) group_type:STRING(v5+) TAGS
 * ```
 * Flexible from version 3; states since Kafka 2.6 (KIP-518), types since 3.8 (KIP-848). A broker answers for the
 * groups it coordinates.
 */
export const listGroups = defineApi<undefined, { readonly errorCode: number; readonly groups: readonly ListedGroup[] }>(
  {
    key: 16,
    name: 'ListGroups',
    min: 1,
    max: 5,
    flexibleFrom: 3,
    encode: (writer, _, version) => {
      if (version >= 4) writer.strings([]);
      if (version >= 5) writer.strings([]);
    },
    decode: (reader, version) => {
      reader.int32();
      const errorCode = reader.int16();
      const groups = reader.array(() => {
        const group = {
          id: reader.string(),
          protocolType: reader.string(),
          ...(version >= 4 && { state: reader.string() }),
          ...(version >= 5 && { type: reader.string() }),
        };
        reader.tags();
        return group;
      });
      return { errorCode, groups };
    },
  },
);
