import { argumentTable } from '../../declarations/argumentTable';
import { codeDeclaration } from '../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../declarations/codeDialect';
import { parametersTable } from '../../declarations/parametersTable';
import { spellings } from '../../declarations/spellings';
import type { Spellings } from '../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../model/declaration';
import type { Dialect } from '../../model/dialect';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { CallExpression } from '../../syntax/code/expression';
import { ecmascriptLanguages } from '../languages';
import { jetstreamDefaults } from './jetstreamDefaults';
import { consumerSpellings, streamSpellings } from './jetstreamSpellings';
import type { DurationUnit } from './jetstreamSpellings';
import { natsJsVocabulary } from './natsJsVocabulary';

interface Method {
  readonly name: string;
  /** Last word of what it is called on; any where absent. */
  readonly on?: string;
  readonly kind: DeclarationKind;
  readonly parameters: readonly string[];
  /** Merges into what is there, so that what it leaves out keeps its value (jsapi: update reads the current configuration). */
  readonly merges?: true;
  readonly options?: { readonly at: number; spellings(unit: DurationUnit): Spellings };
}

/** Signatures of jetstream/src/types.ts: nats 2.29.3, @nats-io/jetstream 3.4.0. */
const methods: readonly Method[] = [
  { name: 'add', on: 'streams', kind: 'nats.stream', parameters: [], options: { at: 0, spellings: streamSpellings } },
  {
    name: 'update',
    on: 'streams',
    kind: 'nats.stream',
    parameters: ['name'],
    merges: true,
    options: { at: 1, spellings: streamSpellings },
  },
  {
    name: 'add',
    on: 'consumers',
    kind: 'nats.consumer',
    parameters: ['stream_name'],
    options: { at: 1, spellings: consumerSpellings },
  },
  {
    name: 'update',
    on: 'consumers',
    kind: 'nats.consumer',
    parameters: ['stream_name', 'durable_name'],
    merges: true,
    options: { at: 2, spellings: consumerSpellings },
  },
  { name: 'publish', kind: 'nats.publish', parameters: ['subject'] },
];

/** A dialect of the JavaScript clients, which differ in their packages only. */
export function natsJsDialect(
  parts: Pick<Dialect, 'id' | 'label' | 'library' | 'supportedVersions'> & { readonly signal: RegExp },
): Dialect {
  return defineCodeDialect({
    ...parts,
    broker: 'nats',
    defaults: jetstreamDefaults('none'),
    languages: ecmascriptLanguages,
    readFile: (file) =>
      methods.flatMap((method) =>
        file
          .calls(method.name)
          .filter((call) => isCalledOn(call, method.on))
          .map((call) => declaration(file, call, method, parts.id)),
      ),
  });
}

function declaration(file: CodeFile, call: CallExpression, method: Method, dialectId: string): Declaration {
  const names: Spellings = spellings(Object.fromEntries(method.parameters.map((name) => [name, name])));
  const leading = {
    table: parametersTable(file, call, method.parameters),
    spellings: { ...names, write: () => undefined },
  };
  const { options } = method;
  const own = options && { table: argumentTable(file, call, options.at), spellings: options.spellings(unitOf(file)) };
  return codeDeclaration({
    ...{
      file,
      kind: method.kind,
      dialect: { id: dialectId, broker: 'nats' },
      nameSpan: call.nameSpan,
      span: call.span,
    },
    sources: own ? [leading, own] : [leading],
    vocabulary: natsJsVocabulary,
    complete: method.merges !== true,
  });
}

/** Durations are nanoseconds; a file that imports the helper gets it, another a plain number. */
function unitOf(file: CodeFile): DurationUnit {
  const helper = file.occurrences('nanos').length > 0;
  return {
    nanoseconds: 1,
    encode: (nanoseconds) =>
      helper && nanoseconds % 1_000_000 === 0 ? { code: `nanos(${nanoseconds / 1_000_000})` } : nanoseconds,
  };
}

function isCalledOn(call: CallExpression, word: string | undefined): boolean {
  const { receiver } = call;
  if (word === undefined) return receiver !== undefined;
  return receiver?.type === 'name'
    ? receiver.path.at(-1) === word
    : receiver?.type === 'member' && receiver.name === word;
}
