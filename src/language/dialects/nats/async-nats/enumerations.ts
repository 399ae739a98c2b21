import type { OptionSpelling } from '../../../declarations/spellings';
import type { OptionValue } from '../../../model/declaration';
import type { Vocabulary } from '../../../syntax/code/evaluation';

/** Enumerations of async-nats 0.30 to 0.49.1: src/jetstream/stream.rs and src/jetstream/consumer/mod.rs. */
const enumerations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  RetentionPolicy: { Limits: 'limits', Interest: 'interest', WorkQueue: 'workqueue' },
  StorageType: { File: 'file', Memory: 'memory' },
  DiscardPolicy: { Old: 'old', New: 'new' },
  Compression: { S2: 's2', None: 'none' },
  PersistenceMode: { Default: 'default', Async: 'async' },
  AckPolicy: { Explicit: 'explicit', None: 'none', All: 'all', FlowControl: 'flow_control' },
  DeliverPolicy: { All: 'all', Last: 'last', New: 'new', LastPerSubject: 'last_per_subject' },
  ReplayPolicy: { Instant: 'instant', Original: 'original' },
};

const modules: Readonly<Record<string, string>> = {
  AckPolicy: 'consumer',
  DeliverPolicy: 'consumer',
  ReplayPolicy: 'consumer',
};

/** A field that holds a value of an enumeration; what a fix writes is named in full, whatever the file imports. */
export function enumerated(canonical: string, name: string): OptionSpelling {
  const values = enumerations[name] ?? {};
  return {
    canonical,
    decode: (value) => (typeof value === 'string' ? value : startOf(value)),
    encode: (value) => {
      const variant = Object.keys(values).find((each) => values[each] === value);
      const module = modules[name] ?? 'stream';
      return variant === undefined ? undefined : { code: `async_nats::jetstream::${module}::${name}::${variant}` };
    },
  };
}

/** `DeliverPolicy::ByStartSequence { start_sequence: 5 }` */
function startOf(value: OptionValue): OptionValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if ('start_sequence' in value) return 'by_start_sequence';
  return 'start_time' in value ? 'by_start_time' : undefined;
}

const second = 1e9;

function times(factor: number): (args: readonly OptionValue[]) => OptionValue | undefined {
  return ([amount]) => (typeof amount === 'number' ? Math.round(amount * factor) : undefined);
}

/** Values of enumerations, and durations in nanoseconds. */
export const asyncNatsVocabulary: Vocabulary = {
  constants: {
    ...Object.fromEntries(
      Object.entries(enumerations).flatMap(([name, values]) =>
        Object.entries(values).map(([variant, value]) => [`${name}.${variant}`, value] as const),
      ),
    ),
    'Duration.ZERO': 0,
  },
  functions: {
    'Duration.from_secs': times(second),
    'Duration.from_secs_f64': times(second),
    'Duration.from_millis': times(1e6),
    'Duration.from_micros': times(1e3),
    'Duration.from_nanos': times(1),
    'Duration.from_mins': times(60 * second),
    'Duration.from_hours': times(3600 * second),
  },
};

/** A duration that nothing converts: what the standard library's functions make of it is nanoseconds. */
export function duration(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'number' || Array.isArray(value) ? value : undefined),
    encode: (value) => (typeof value === 'number' ? { code: durationCode(value) } : undefined),
  };
}

function durationCode(nanoseconds: number): string {
  const units = [
    ['from_secs', second],
    ['from_millis', 1e6],
    ['from_micros', 1e3],
  ] as const;
  const [name, size] = units.find(([, each]) => nanoseconds % each === 0) ?? ['from_nanos', 1];
  return `std::time::Duration::${name}(${nanoseconds / size})`;
}
