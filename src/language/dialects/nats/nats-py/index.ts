import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { unknownTable } from '../../../declarations/optionTable';
import { parametersTable } from '../../../declarations/parametersTable';
import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { jetstreamDefaults } from '../jetstreamDefaults';
import { consumerSpellings, streamSpellings } from '../jetstreamSpellings';
import type { DurationUnit } from '../jetstreamSpellings';
import { natsPyVocabulary } from './vocabulary';

const identity = { id: 'nats-py', broker: 'nats' } as const;

/** nats-py takes durations in seconds and multiplies them (nats/js/api.py, StreamConfig.as_dict and ConsumerConfig.as_dict of 2.0–2.15). */
const seconds: DurationUnit = { nanoseconds: 1e9, encode: (nanoseconds) => nanoseconds / 1e9 };

/** A call that declares: its parameters, one of which may hold a configuration object. */
interface Method {
  readonly name: string;
  readonly kind: DeclarationKind;
  readonly parameters: readonly string[];
  /** How its own parameters are spelled. */
  readonly spellings: Spellings;
  /** How those of its configuration object are. */
  readonly config?: Spellings;
  /** Without a configuration object it is a call of core NATS. */
  readonly needsConfig?: true;
}

const stream = streamSpellings(seconds);
const consumer = consumerSpellings(seconds);
const subscription = spellings({ subject: 'filter_subject', durable: 'durable_name', stream: 'stream_name' });

/** Signatures of nats/js/manager.py and nats/js/client.py, 2.0 to 2.15. */
const methods: readonly Method[] = [
  ...['add_stream', 'update_stream'].map((name): Method => ({
    name,
    kind: 'nats.stream',
    parameters: ['config'],
    spellings: stream,
    config: stream,
  })),
  {
    name: 'add_consumer',
    kind: 'nats.consumer',
    parameters: ['stream', 'config'],
    spellings: spellings({ stream: 'stream_name' }, consumer),
    config: consumer,
  },
  {
    name: 'pull_subscribe',
    kind: 'nats.consumer',
    parameters: ['subject', 'durable', 'stream', 'config'],
    spellings: subscription,
    config: consumer,
  },
  {
    name: 'subscribe',
    kind: 'nats.consumer',
    parameters: ['subject', 'queue', 'cb', 'durable', 'stream', 'config'],
    spellings: spellings({ queue: 'deliver_group' }, subscription),
    config: consumer,
    needsConfig: true,
  },
  { name: 'publish', kind: 'nats.publish', parameters: ['subject'], spellings: spellings({ subject: 'subject' }) },
];

/** Configuration objects that no call of this file takes. */
const configs: readonly Method[] = [
  { name: 'StreamConfig', kind: 'nats.stream', parameters: ['name'], spellings: stream },
  { name: 'ConsumerConfig', kind: 'nats.consumer', parameters: ['name', 'durable_name'], spellings: consumer },
];

/** nats-py: named arguments with the names of the API, durations in seconds. */
export default defineCodeDialect({
  ...identity,
  label: 'nats-py',
  library: 'nats-py',
  supportedVersions: ['2.15.0'],
  defaults: jetstreamDefaults('explicit'),
  languages: ['python'],
  signal: /^\s*(from\s+nats(\.\w+)*\s+import|import\s+nats)\b/m,
  readFile,
});

function readFile(file: CodeFile): readonly Declaration[] {
  const taken = new Set<number>();
  const called = methods.flatMap((method) =>
    file.calls(method.name).flatMap((call) => declaration(file, call, method, taken) ?? []),
  );
  const alone = configs.flatMap((method) =>
    file
      .calls(method.name)
      .filter((call) => !taken.has(call.nameToken))
      .flatMap((call) => declaration(file, call, method, taken) ?? []),
  );
  return [...called, ...alone];
}

/** `taken` collects the configuration objects that calls take. */
function declaration(
  file: CodeFile,
  call: CallExpression,
  method: Method,
  taken: Set<number>,
): Declaration | undefined {
  const table = parametersTable(file, call, method.parameters);
  const config = table.entries.find((entry) => entry.key === 'config');
  if (method.needsConfig === true && !config) return undefined;
  const sources: OptionSource[] = [];
  if (config && method.config) {
    const made = follow(file, config.value, config.token);
    const isConfig = made.type === 'call' && /Config$/.test(made.name);
    if (isConfig) taken.add(made.nameToken);
    // None is no configuration; anything else may hold options that the text does not show.
    const isNone = made.type === 'literal' && made.value === null;
    const inner = isConfig ? parametersTable(file, made, []) : isNone ? undefined : unknownTable;
    if (inner) sources.push({ table: inner, spellings: method.config });
  }
  sources.push({ table, spellings: method.spellings });
  return codeDeclaration({
    ...{ file, kind: method.kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, sources },
    vocabulary: natsPyVocabulary,
  });
}
