import { codeDeclaration } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import type { OptionTable } from '../../../declarations/optionTable';
import { sharedAware } from '../../../declarations/readTable';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { Span } from '../../../model/text';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { constantOfKey, keyOfConstant } from './constants';
import { javaDefaults, kafkaClientsVersions } from '../javaDefaults';
import { javaVocabulary } from '../../jvm/vocabulary';
import { looseTables } from './looseTables';
import { roleByKeys } from '../roles';
import { kafkaSpelling, kafkaSpellings } from '../values';

const identity = { id: 'kafka-java', broker: 'kafka' } as const;

/** What takes a table of options, and the client it makes. */
const takers: readonly (readonly [name: string, kind: DeclarationKind])[] = [
  ['KafkaProducer', 'kafka.producer'],
  ['KafkaConsumer', 'kafka.consumer'],
  ['DefaultKafkaProducerFactory', 'kafka.producer'],
  ['DefaultKafkaConsumerFactory', 'kafka.consumer'],
];

/** The Java client: `Properties` and maps, with `ProducerConfig` and `ConsumerConfig` constants or text keys. */
export default defineCodeDialect({
  ...identity,
  label: 'Java client',
  library: 'kafka-clients',
  supportedVersions: kafkaClientsVersions,
  defaults: javaDefaults,
  languages: ['java'],
  signal: /\borg\.apache\.kafka\b|\bspringframework\.kafka\b|\bKafka(Producer|Consumer)\b/,
  readFile,
});

function readFile(file: CodeFile): readonly Declaration[] {
  const taken = takers.flatMap(([name, kind]) =>
    file
      .calls(name)
      .filter((call) => call.constructs)
      .flatMap((call) => client(file, call, kind) ?? []),
  );
  const read = new Set(
    taken.flatMap((declaration) => [...declaration.written.values()].map((option) => option.span.start)),
  );
  const loose = looseTables(file).filter(
    ({ table }) => !table.entries.some((entry) => read.has(entry.value.span.start)),
  );
  return [...onePerTable(taken), ...loose.flatMap(({ at, table }) => ofLooseTable(file, at, table) ?? [])];
}

function client(file: CodeFile, call: CallExpression, kind: DeclarationKind): Declaration | undefined {
  const [options] = call.args;
  const table = options && sharedAware(file, options.value, call.nameToken);
  return table && declaration(file, kind, call.nameSpan, call.span, table);
}

/** A table that nothing in this file takes: something elsewhere does, and may add to it. */
function ofLooseTable(file: CodeFile, at: Span, table: OptionTable): Declaration | undefined {
  const kind =
    roleByOwner(table) ??
    roleByKeys(table.entries.flatMap((entry) => javaSpellings.read(entry.key ?? '')?.canonical ?? []));
  return kind && declaration(file, kind, at, at, { ...table, complete: false });
}

function declaration(
  file: CodeFile,
  kind: DeclarationKind,
  nameSpan: Span,
  span: Span,
  table: OptionTable,
): Declaration {
  const unread = table.entries.some((entry) => entry.key !== undefined && !javaSpellings.read(entry.key));
  const sources = [{ table: unread ? { ...table, complete: false } : table, spellings: javaSpellings, spellKey }];
  return codeDeclaration({ file, kind, dialect: identity, nameSpan, span, sources, vocabulary: javaVocabulary });
}

/** The same table given to several clients of one kind is one declaration. */
function onePerTable(declarations: readonly Declaration[]): readonly Declaration[] {
  return declarations.filter((declared, index) => {
    const options = [...declared.written.values()];
    const isSame = (other: Declaration): boolean =>
      other.kind === declared.kind &&
      options.length > 0 &&
      [...other.written.values()].every((option, i) => option.span.start === options[i]?.span.start);
    return !declarations.slice(0, index).some((other) => other.written.size === options.length && isSame(other));
  });
}

const javaSpellings: Spellings = {
  read: (key) => {
    if (!/^(\w+\.)?[A-Z][A-Z0-9_]+$/.test(key)) return kafkaSpelling(key);
    const canonical = keyOfConstant(key);
    return canonical === undefined ? undefined : kafkaSpelling(canonical);
  },
  write: kafkaSpellings.write,
};

/** A constant where the table has constants of the class, else a quoted key. */
function spellKey(key: string, table: OptionTable): string | undefined {
  const owner = ownersOf(table).find((name) => name === 'ProducerConfig' || name === 'ConsumerConfig');
  return owner && `${owner}.${constantOfKey(key)}`;
}

function ownersOf(table: OptionTable): readonly string[] {
  return table.entries.flatMap((entry) => /^(\w+)\.[A-Z0-9_]+$/.exec(entry.key ?? '')?.[1] ?? []);
}

function roleByOwner(table: OptionTable): DeclarationKind | undefined {
  const owners = new Set(ownersOf(table));
  if (owners.has('ProducerConfig') === owners.has('ConsumerConfig')) return undefined;
  return owners.has('ProducerConfig') ? 'kafka.producer' : 'kafka.consumer';
}
