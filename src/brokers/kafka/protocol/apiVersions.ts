import { defineApi } from './api';
import { kafkaErrors } from './errorCodes';
import type { Reader } from './reader';

/** What a broker can do: the versions of its APIs, and of its features by name. */
export interface ApiVersionsResponse {
  readonly errorCode: number;
  readonly ranges: ReadonlyMap<number, { readonly min: number; readonly max: number }>;
  /** Highest level of each feature that the broker's software knows. Empty before version 3. */
  readonly supportedFeatures: ReadonlyMap<string, number>;
  /** Level of each feature that the cluster has agreed on. Empty before version 3. */
  readonly finalizedFeatures: ReadonlyMap<string, number>;
}

/**
 * ```
 * ApiVersions (18) Request v0–2 => (empty)
 *                  Request v3–4 => client_software_name client_software_version TAGS
 *                  Response     => error_code [api_key min_version max_version TAGS] throttle_time_ms(v1+) TAGS
 *   error_code, api_key, min_version, max_version: INT16; throttle_time_ms: INT32
 *   tag 0 supported_features => [name min_version max_version TAGS]
 *   tag 1 finalized_features_epoch => INT64
 *   tag 2 finalized_features => [name max_version_level min_version_level TAGS]
 * ```
 * A broker that does not know the version asked for answers in version 0 with error 35. Since Kafka 2.4 it names the
 * versions of this request that it does know (KIP-511); before, nothing, and version 0 is to be asked for.
 */
export const apiVersions = defineApi<{ readonly software: string; readonly version: string }, ApiVersionsResponse>({
  key: 18,
  name: 'ApiVersions',
  min: 0,
  max: 4,
  flexibleFrom: 3,
  plainResponseHeader: true,
  encode: (writer, request, version) => {
    if (version >= 3) writer.string(request.software).string(request.version);
  },
  decode: (reader, version) => {
    const errorCode = reader.int16();
    if (errorCode === kafkaErrors.unsupportedVersion) return { ...nothing, errorCode, ranges: refusal(reader) };
    const ranges = new Map(
      reader.array(() => {
        const entry = [reader.int16(), { min: reader.int16(), max: reader.int16() }] as const;
        reader.tags();
        return entry;
      }),
    );
    if (version >= 1) reader.int32();
    let supportedFeatures = new Map<string, number>();
    let finalizedFeatures = new Map<string, number>();
    reader.tags((tag, field) => {
      if (tag === 0) supportedFeatures = features(field, 'minFirst');
      if (tag === 2) finalizedFeatures = features(field, 'maxFirst');
    });
    return { errorCode, ranges, supportedFeatures, finalizedFeatures };
  },
});

/** The ranges in the form of version 0, whatever version was asked for. */
function refusal(reader: Reader): ApiVersionsResponse['ranges'] {
  if (reader.ended) return new Map();
  const entries = Array.from({ length: Math.max(0, reader.int32()) }, () => {
    return [reader.int16(), { min: reader.int16(), max: reader.int16() }] as const;
  });
  return new Map(entries);
}

const nothing = { ranges: new Map(), supportedFeatures: new Map(), finalizedFeatures: new Map() };

function features(field: Reader, order: 'minFirst' | 'maxFirst'): Map<string, number> {
  return new Map(
    field.array((reader) => {
      const name = reader.string();
      const first = reader.int16();
      const second = reader.int16();
      reader.tags();
      return [name, order === 'minFirst' ? second : first] as const;
    }),
  );
}
