import type { Property, PropertyUnit, PropertyValue } from '../../api/property';
import type { ResourceNode } from '../../api/resource';
import { description } from '../../api/words';
import type { ConfigEntry, ConfigResource, ConfigSource, ConfigSynonym } from '../protocol/describeConfigs';
import { refOf, type TreeContext } from './context';

/** Where a value comes from, in a few words. */
export const sourceWords: Readonly<Record<ConfigSource, string>> = {
  unknown: 'source unknown',
  topic: 'set on the topic',
  broker: 'set on the broker',
  allBrokers: 'set for all brokers',
  brokerFile: "from the broker's file",
  default: 'default',
  brokerLogger: 'level of a logger',
  clientMetrics: 'set for client metrics',
  group: 'set on the group',
};

/** What was set nearest to the resource comes first, defaults last. */
const ranks: Readonly<Partial<Record<ConfigSource, number>>> = {
  topic: 0,
  group: 0,
  broker: 1,
  allBrokers: 2,
  brokerFile: 3,
  default: 9,
};

/** Key that sorts options: those that were set first, then by name. */
export function configKey({ source, name }: ConfigEntry): string {
  return `${ranks[source] ?? 5}${name}`;
}

/** Kind of the declaration whose option the reference may know. */
export const optionKind = { topic: 'kafka.topic', broker: 'kafka.broker' } as const;

/** The value as it is shown; what a broker keeps to itself is told apart from what is not set. */
export function shownValue({ value, sensitive }: Pick<ConfigEntry, 'value' | 'sensitive'>): string {
  if (sensitive) return 'hidden by the broker';
  return value === null ? 'not set' : value === '' ? 'empty' : value;
}

/** A value with its unit, where the option's name tells one and the value is a figure. */
export function measured(entry: Pick<ConfigEntry, 'name' | 'value' | 'sensitive'>): {
  readonly value: PropertyValue;
  readonly unit?: PropertyUnit;
} {
  const { name, value } = entry;
  const unit = units.find(([ending]) => ending.test(name))?.[1];
  // The largest of Kafka's numbers stands for “never”, and no number of JavaScript holds it.
  const figure = value !== null && /^\d{1,15}$/.test(value) && !entry.sensitive ? Number(value) : undefined;
  return unit !== undefined && figure !== undefined ? { value: figure, unit } : { value: shownValue(entry) };
}

const units: readonly (readonly [RegExp, PropertyUnit])[] = [
  [/(^|\.)ms$/, 'milliseconds'],
  [/(^|\.)bytes$/, 'bytes'],
];

/** One option as a property of the details view. */
export function configProperty(resource: ConfigResource, entry: ConfigEntry): Property {
  const notes = [sourceWords[entry.source], ...(entry.readOnly ? ['read-only'] : [])];
  return {
    key: entry.name,
    label: entry.name,
    ...measured(entry),
    option: { kind: optionKind[resource], key: entry.name },
    note: notes.join(', '),
  };
}

/** One option as a row of the tree. */
export function configNode(
  context: Pick<TreeContext, 'profile'>,
  resource: ConfigResource,
  owner: string,
  entry: ConfigEntry,
): ResourceNode {
  return {
    ref: refOf(context, 'configEntry', resource, owner, entry.name),
    label: entry.name,
    ...description(shownValue(entry), sourceWords[entry.source]),
    properties: entryProperties(resource, entry),
    hasChildren: false,
    ...(entry.source === 'default' && { variant: 'default' }),
  };
}

/** Everything about one option. */
export function entryProperties(resource: ConfigResource, entry: ConfigEntry): readonly Property[] {
  const { name, type, source, readOnly, sensitive } = entry;
  return [
    { key: 'value', label: 'Value', ...measured(entry), option: { kind: optionKind[resource], key: name } },
    { key: 'source', label: 'Source', value: sourceWords[source] },
    ...(type === undefined || type === 'unknown' ? [] : [{ key: 'type', label: 'Type', value: type }]),
    { key: 'readOnly', label: 'Read-only', value: readOnly },
    { key: 'sensitive', label: 'Sensitive', value: sensitive },
  ];
}

/** Where else the option is set or could be: what comes into force when the one before is removed. */
export function synonymCells({ name, value, source }: ConfigSynonym, sensitive: boolean): readonly string[] {
  return [sourceWords[source], name, shownValue({ value, sensitive })];
}
