import { codeDeclaration } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { madeHandleOf } from '../../../declarations/handle';
import type { OptionTable } from '../../../declarations/optionTable';
import type { Declaration, DeclarationKind, WrittenOption } from '../../../model/declaration';
import type { Span } from '../../../model/text';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { jvmLanguages } from '../../languages';
import { javaDefaults, kafkaClientsVersions } from '../javaDefaults';
import { roleByKeys } from '../roles';
import { streamsDefaults } from '../streamsDefaults';
import { withUses } from '../uses';
import { clientCalls, clientSources } from './clients';
import { containers, listeners } from './listeners';
import { looseTables } from './looseTables';
import { clientSource, javaSpellings, roleByOwner } from './spellings';
import { builtTopics, newTopics } from './topics';
import { closedByTry, uses } from './uses';
import { kafkaJavaVocabulary } from './valueNames';

const identity = { id: 'kafka-java', broker: 'kafka' } as const;

/** The Java client and Spring for Kafka: maps of options, topics, annotations, and what is done with clients. */
export default defineCodeDialect({
  ...identity,
  label: 'Java client',
  library: 'kafka-clients',
  supportedVersions: kafkaClientsVersions,
  defaults: withUses({ ...javaDefaults, ...streamsDefaults }),
  languages: jvmLanguages,
  signal: /\borg\.apache\.kafka\b|\bspringframework\.kafka\b|\bKafka(Producer|Consumer)\b/,
  readFile,
});

function readFile(file: CodeFile): readonly Declaration[] {
  const made = clientCalls(file).flatMap(([call, kind]) => client(file, call, kind));
  const topics = [...newTopics(file), ...builtTopics(file), ...containers(file)];
  const read = new Set(
    [...made, ...topics].flatMap((declaration) => [...declaration.written.values()].map((option) => option.span.start)),
  );
  const loose = looseTables(file).filter(
    ({ table }) => !table.entries.some((entry) => read.has(entry.value.span.start)),
  );
  return [
    ...onePerTable(made),
    ...topics,
    ...loose.flatMap(({ at, table }) => ofLooseTable(file, at, table) ?? []),
    ...listeners(file),
    ...uses(file),
  ];
}

function client(file: CodeFile, call: CallExpression, kind: DeclarationKind): readonly Declaration[] {
  const sources = clientSources(file, call);
  if (!sources) return [];
  const declared = codeDeclaration({
    ...{ file, kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, sources },
    ...{ vocabulary: kafkaJavaVocabulary, implied: impliedBy(call), handle: madeHandleOf(file, call) },
  });
  const closed = kind === 'kafka.producer' ? closedByTry(file, call, sources) : undefined;
  return closed ? [declared, closed] : [declared];
}

/** What the class of a client says of it. */
function impliedBy(call: CallExpression): ReadonlyMap<string, WrittenOption> {
  const span = call.nameSpan;
  // Share groups have no protocol to choose and none of the options of the others (KIP-932).
  if (call.name === 'KafkaShareConsumer')
    return new Map([['group.protocol', { how: 'written', value: 'share', span }]]);
  // A container that is given the factory turns auto commit off, a consumer that is taken from it does not.
  if (call.name === 'DefaultKafkaConsumerFactory')
    return new Map([['enable.auto.commit', { how: 'unknowable', span }]]);
  return new Map();
}

/** A table that nothing in this file takes: something elsewhere does, and may add to it. */
function ofLooseTable(file: CodeFile, at: Span, table: OptionTable): Declaration | undefined {
  const kind =
    roleByOwner(table) ??
    roleByKeys(table.entries.flatMap((entry) => javaSpellings.read(entry.key ?? '')?.canonical ?? []));
  return (
    kind &&
    codeDeclaration({
      ...{ file, kind, dialect: identity, nameSpan: at, span: at, vocabulary: kafkaJavaVocabulary },
      ...{ sources: [clientSource(table)], complete: false },
    })
  );
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
