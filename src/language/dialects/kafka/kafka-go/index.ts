import { goTable } from '../../../declarations/go/goTable';
import type { GoContext } from '../../../declarations/go/goContext';
import { defineGoDialect } from '../../../declarations/go/goDialect';
import { structSource } from '../../../declarations/go/goForms';
import type { GoForm } from '../../../declarations/go/goForms';
import { nestedPairs, withTypeNames } from '../../../declarations/go/goNested';
import { resultSays } from '../../../declarations/go/goResult';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { withoutEdits } from '../../../declarations/optionTable';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { kafkaGoDefaults } from './defaults';
import {
  groupFields,
  kafkaGoVocabulary,
  messageFields,
  readerFields,
  topicConfig,
  topicFields,
  writerConfigFields,
  writerFields,
} from './spellings';

const writer = ['kafka.Writer'];
const reader = ['kafka.Reader'];

/** NewWriter takes zero, which is none in a Writer, for all (writer.go of 0.4.51). */
const allUnlessWritten = { acks: 'all' } as const;

/** Signatures of writer.go, reader.go and consumergroup.go of 0.4.51. */
function forms(alias: string): readonly GoForm[] {
  const made = { on: ['kafka'], arity: [1, 1], makes: true } as const;
  return [
    {
      ...{ ...made, name: 'NewWriter', kind: 'kafka.producer', implied: allUnlessWritten },
      structs: [{ at: 0, spellings: writerConfigFields, typeNames: ['Balancer'] }],
    },
    {
      ...{ ...made, name: 'NewReader', kind: 'kafka.consumer' },
      structs: [{ at: 0, spellings: readerFields(alias), typeNames: ['GroupBalancers'] }],
    },
    {
      ...{ ...made, name: 'NewConsumerGroup', kind: 'kafka.consumer' },
      structs: [{ at: 0, spellings: groupFields(alias), typeNames: ['GroupBalancers'] }],
    },
    {
      ...{
        name: 'WriteMessages',
        kind: 'kafka.send',
        on: writer,
        arity: [2, Infinity],
        says: resultSays,
        distinct: true,
      },
      structs: [{ at: 1, spellings: messageFields }],
    },
    { name: 'CommitMessages', kind: 'kafka.commit', on: reader, implied: { mode: 'sync' }, distinct: true },
    { name: 'Close', kind: 'kafka.flush', on: writer, arity: [0, 0], implied: { call: 'close' } },
  ];
}

/** segmentio/kafka-go: structs whose zero values are the library's defaults, or stand for them. */
export default defineGoDialect({
  id: 'kafka-go',
  broker: 'kafka',
  label: 'kafka-go',
  library: 'github.com/segmentio/kafka-go',
  supportedVersions: ['0.4.51'],
  defaults: kafkaGoDefaults,
  signal: /"github\.com\/segmentio\/kafka-go"/,
  packages: [{ name: 'kafka', paths: /^github\.com\/segmentio\/kafka-go$/ }],
  results: {
    'kafka.NewWriter': 'kafka.Writer',
    'kafka.NewReader': 'kafka.Reader',
    'kafka.NewConsumerGroup': 'kafka.ConsumerGroup',
  },
  tables: (nameOf) => {
    const alias = nameOf('kafka');
    return {
      vocabulary: kafkaGoVocabulary(alias),
      forms: forms(alias),
      literals: [
        {
          ...{ type: 'kafka.Writer', kind: 'kafka.producer', spellings: writerFields(alias), isClient: true },
          typeNames: ['Balancer'],
        },
        {
          type: 'kafka.ReaderConfig',
          kind: 'kafka.consumer',
          spellings: readerFields(alias),
          typeNames: ['GroupBalancers'],
        },
        {
          ...{ type: 'kafka.TopicConfig', kind: 'kafka.topic', spellings: topicFields },
          also: (context, table) => [
            {
              table: nestedPairs(context, table, 'ConfigEntries', ['ConfigName', 'ConfigValue']),
              spellings: topicConfig,
            },
          ],
        },
      ],
    };
  },
  inherited: { 'kafka.send': producerOptions, 'kafka.flush': producerOptions },
});

/** What the writer was made with that a call is made on. */
function producerOptions(context: GoContext, call: CallExpression): readonly OptionSource[] | undefined {
  const { file, names, vocabulary } = context;
  if (!call.receiver) return undefined;
  const made = follow(file, call.receiver, call.nameToken);
  if (made.type === 'call') {
    const source = structSource(context, made, { at: 0, spellings: writerConfigFields, typeNames: ['Balancer'] });
    return made.name === 'NewWriter' ? [taken(source)] : undefined;
  }
  if (made.type !== 'table') return undefined;
  const table = goTable({ file, vocabulary, isClient: true }, call.receiver, call.nameToken);
  const fields = writerFields(names.get('kafka') ?? 'kafka');
  return table && [taken({ table: withTypeNames(table, ['Balancer']), spellings: fields })];
}

function taken(source: OptionSource): OptionSource {
  return { ...source, table: withoutEdits(source.table), elsewhere: true };
}
