import { defineApi } from './api';
import type { Reader } from './reader';

/** What a configuration belongs to, as the protocol numbers it. */
export const configResources = { topic: 2, broker: 4 } as const;
export type ConfigResource = keyof typeof configResources;

/** Where a value comes from, by the protocol's number (`DescribeConfigsResponse.ConfigSource` of Kafka 4.3). */
export const configSources = [
  'unknown',
  'topic',
  'broker',
  'allBrokers',
  'brokerFile',
  'default',
  'brokerLogger',
  'clientMetrics',
  'group',
] as const;
export type ConfigSource = (typeof configSources)[number];

/** One value that the same option has somewhere else; the first in a list is the one in force. */
export interface ConfigSynonym {
  readonly name: string;
  readonly value: string | null;
  readonly source: ConfigSource;
}

export interface ConfigEntry {
  readonly name: string;
  /** `null` where it is not set, and always where it is sensitive. */
  readonly value: string | null;
  readonly readOnly: boolean;
  readonly source: ConfigSource;
  readonly sensitive: boolean;
  readonly synonyms: readonly ConfigSynonym[];
  /** `undefined` before version 3; `unknown` where the broker does not say. */
  readonly type?: string;
  /** What the broker itself says of the option, where it was asked for. */
  readonly documentation?: string;
}

export interface DescribedConfigs {
  readonly errorCode: number;
  readonly resource: number;
  readonly name: string;
  readonly entries: readonly ConfigEntry[];
}

export interface DescribeConfigsRequest {
  readonly resource: ConfigResource;
  readonly names: readonly string[];
  /** Only these options; all of them if left out. */
  readonly keys?: readonly string[];
  readonly synonyms?: boolean;
  readonly documentation?: boolean;
}

/**
 * ```
 * DescribeConfigs (32) Request v1–4 => [resource_type:INT8 resource_name:STRING [configuration_key:STRING] TAGS]
 *                                      include_synonyms:BOOLEAN include_documentation:BOOLEAN(v3+) TAGS
 *                      Response     => throttle_time_ms:INT32 [results] TAGS
 *   results  => error_code:INT16 error_message:NULLABLE_STRING resource_type:INT8 resource_name:STRING [configs] TAGS
 *   configs  => name:STRING value:NULLABLE_STRING read_only:BOOLEAN config_source:INT8 is_sensitive:BOOLEAN
 *               [synonyms] config_type:INT8(v3+) documentation:NULLABLE_STRING(v3+) TAGS
 *   synonyms => name:STRING value:NULLABLE_STRING source:INT8 TAGS
 * ```
 * A null list of keys means all of them. Any broker answers for topics, but only a broker itself for its own
 * configuration. Version 1 is that of Kafka 1.1; version 4 is flexible.
 */
export const describeConfigs = defineApi<DescribeConfigsRequest, readonly DescribedConfigs[]>({
  key: 32,
  name: 'DescribeConfigs',
  min: 1,
  max: 4,
  flexibleFrom: 4,
  encode: (writer, { resource, names, keys = null, synonyms = false, documentation = false }, version) => {
    writer
      .array(names, (_, name) => writer.int8(configResources[resource]).string(name).strings(keys).tags())
      .boolean(synonyms);
    if (version >= 3) writer.boolean(documentation);
  },
  decode: (reader, version) => {
    reader.int32();
    return reader.array(() => {
      const errorCode = reader.int16();
      reader.nullableString();
      const resource = reader.int8();
      const name = reader.string();
      const entries = reader.array(() => entry(reader, version));
      reader.tags();
      return { errorCode, resource, name, entries };
    });
  },
});

function entry(reader: Reader, version: number): ConfigEntry {
  const name = reader.string();
  const value = reader.nullableString();
  const readOnly = reader.boolean();
  const source = sourceOf(reader.int8());
  const sensitive = reader.boolean();
  const synonyms = reader.array(() => synonym(reader, sensitive));
  const type = version >= 3 ? types[reader.int8()] : undefined;
  const documentation = version >= 3 ? reader.nullableString() : null;
  reader.tags();
  return {
    ...{ name, value: sensitive ? null : value, readOnly, source, sensitive, synonyms },
    ...(type !== undefined && { type }),
    ...(documentation !== null && documentation !== '' && { documentation }),
  };
}

/** A broker sends no sensitive value, and here none is kept even if one did. */
function synonym(reader: Reader, sensitive: boolean): ConfigSynonym {
  const name = reader.string();
  const value = reader.nullableString();
  const source = sourceOf(reader.int8());
  reader.tags();
  return { name, value: sensitive ? null : value, source };
}

function sourceOf(number: number): ConfigSource {
  return configSources[number] ?? 'unknown';
}

/** `DescribeConfigsResponse.ConfigType` of Kafka 4.3, in the words of Kafka's documentation. */
const types = ['unknown', 'boolean', 'string', 'int', 'short', 'long', 'double', 'list', 'class', 'password'] as const;
