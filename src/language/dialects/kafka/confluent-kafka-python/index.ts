import { codeDeclaration } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { namedArguments } from '../../../declarations/literalTable';
import { unknownTable } from '../../../declarations/optionTable';
import type { OptionTable } from '../../../declarations/optionTable';
import { sharedAware } from '../../../declarations/readTable';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { pythonVocabulary } from '../../pythonVocabulary';
import { librdkafkaDefaults, librdkafkaSpellings } from '../librdkafka';

const identity = { id: 'confluent-kafka-python', broker: 'kafka' } as const;

const clients: readonly (readonly [name: string, kind: DeclarationKind])[] = [
  ['Producer', 'kafka.producer'],
  ['SerializingProducer', 'kafka.producer'],
  ['AIOProducer', 'kafka.producer'],
  ['Consumer', 'kafka.consumer'],
  ['DeserializingConsumer', 'kafka.consumer'],
  ['AIOConsumer', 'kafka.consumer'],
];

/** confluent-kafka for Python: a dict with the names of librdkafka. */
export default defineCodeDialect({
  ...identity,
  label: 'confluent-kafka',
  library: 'confluent-kafka',
  // Releases follow librdkafka's: session.timeout.ms changed with 1.8.2, group.protocol came with 2.5.
  supportedVersions: ['1.7.0', '1.9.2', '2.15.0'],
  defaults: librdkafkaDefaults,
  languages: ['python'],
  signal: /^\s*(from\s+confluent_kafka(\.\w+)*\s+import|import\s+confluent_kafka)\b/m,
  readFile: (file) => clients.flatMap(([name, kind]) => file.calls(name).map((call) => client(file, call, kind))),
});

function client(file: CodeFile, call: CallExpression, kind: DeclarationKind): Declaration {
  const sources = [{ table: optionsOf(file, call), spellings: librdkafkaSpellings }];
  return codeDeclaration({
    ...{ file, kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, sources },
    vocabulary: pythonVocabulary,
  });
}

/** `Producer({…})`, `Producer(config)`, `Producer(**{…})` */
function optionsOf(file: CodeFile, call: CallExpression): OptionTable {
  const [first] = call.args;
  if (!first || first.spread) return first ? namedArguments(file, call, sharedAware) : unknownTable;
  return sharedAware(file, first.value, call.nameToken) ?? unknownTable;
}
