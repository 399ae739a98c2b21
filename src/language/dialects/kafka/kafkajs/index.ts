import { argumentTable, nestedTable } from '../../../declarations/argumentTable';
import { withoutEdits } from '../../../declarations/optionTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { ecmascriptLanguages } from '../../languages';
import { kafkajsDefaults } from './defaults';
import {
  clientSpellings,
  consumerSpellings,
  kafkajsVocabulary,
  producerSpellings,
  retrySpellings,
  sendSpellings,
} from './spellings';

const identity = { id: 'kafkajs', broker: 'kafka' } as const;

/** kafkajs: `new Kafka({…})`, `.producer({…})`, `.consumer({…})`, `producer.send({…})`. */
export default defineCodeDialect({
  ...identity,
  label: 'kafkajs',
  library: 'kafkajs',
  // 1.x and 2.x have the same options and defaults in what is read here (CHANGELOG.md of 2.0.0).
  supportedVersions: ['1.16.0', '2.2.4'],
  defaults: kafkajsDefaults,
  languages: ecmascriptLanguages,
  signal: /['"]kafkajs['"]/,
  readFile: (file) => [
    ...file.calls('producer').flatMap((call) => client(file, call, 'kafka.producer') ?? []),
    ...file.calls('consumer').flatMap((call) => client(file, call, 'kafka.consumer') ?? []),
    ...['send', 'sendBatch'].flatMap((name) => file.calls(name)).flatMap((call) => send(file, call) ?? []),
  ],
});

function client(file: CodeFile, call: CallExpression, kind: DeclarationKind): Declaration | undefined {
  const sources = clientSources(file, call, kind);
  return (
    sources &&
    codeDeclaration({ file, kind, dialect: identity, ...placeOf(call), sources, vocabulary: kafkajsVocabulary })
  );
}

/** `send` takes part in what its producer was made with. */
function send(file: CodeFile, call: CallExpression): Declaration | undefined {
  const maker = producerBehind(file, call.receiver, call.nameToken);
  const made = maker && clientSources(file, maker, 'kafka.producer');
  if (!made && !/producer|transaction/i.test(lastWord(call.receiver))) return undefined;
  const own: OptionSource = { table: argumentTable(file, call, 0), spellings: sendSpellings };
  const sources = [...(made ?? []).map((source) => ({ ...source, elsewhere: true })), own];
  return codeDeclaration({
    ...{ file, kind: 'kafka.send', dialect: identity, ...placeOf(call), sources, vocabulary: kafkajsVocabulary },
    complete: made !== undefined,
  });
}

/** Of calls that a file keeps, for each `send` comes back to its producer. */
const known = new WeakMap<CallExpression, OptionSource[]>();

function clientSources(file: CodeFile, call: CallExpression, kind: DeclarationKind): OptionSource[] | undefined {
  const sources = known.get(call) ?? readClientSources(file, call, kind);
  if (sources) known.set(call, sources);
  return sources;
}

/** `retry` of the Kafka object is merged into what `producer()` and `consumer()` are given (src/index.js of 2.2.4). */
function readClientSources(file: CodeFile, call: CallExpression, kind: DeclarationKind): OptionSource[] | undefined {
  const kafka = call.receiver && follow(file, call.receiver, call.nameToken);
  const isKafka = kafka?.type === 'call' && kafka.name === 'Kafka';
  if (!isKafka && !/kafka|client/i.test(lastWord(call.receiver))) return undefined;
  const options = argumentTable(file, call, 0);
  const spellings = kind === 'kafka.producer' ? producerSpellings : consumerSpellings;
  const retry: OptionSource = { table: nestedTable(file, options, 'retry'), spellings: retrySpellings };
  if (!isKafka) {
    return [
      { table: { entries: [], complete: false, spans: [] }, spellings: clientSpellings },
      { table: options, spellings },
      retry,
    ];
  }
  const common = argumentTable(file, kafka, 0);
  return [
    { table: withoutEdits(common), spellings: clientSpellings, elsewhere: true },
    { table: withoutEdits(nestedTable(file, common, 'retry')), spellings: retrySpellings, elsewhere: true },
    { table: options, spellings },
    retry,
  ];
}

/** The `producer(…)` call that made what `send` is called on, itself or through a transaction. */
function producerBehind(file: CodeFile, receiver: Expression | undefined, token: number): CallExpression | undefined {
  const made = receiver && follow(file, receiver, token);
  if (made?.type !== 'call') return undefined;
  if (made.name === 'producer') return made;
  return made.name === 'transaction' ? producerBehind(file, made.receiver, made.nameToken) : undefined;
}

function placeOf(call: CallExpression): Pick<Declaration, 'span' | 'nameSpan'> {
  return { span: call.span, nameSpan: call.nameSpan };
}

function lastWord(expression: Expression | undefined): string {
  if (expression?.type === 'name') return expression.path.at(-1) ?? '';
  return expression?.type === 'call' ? expression.name : '';
}
