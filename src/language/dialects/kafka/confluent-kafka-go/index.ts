import type { OptionSource } from '../../../declarations/codeDeclaration';
import type { GoContext } from '../../../declarations/go/goContext';
import { defineGoDialect } from '../../../declarations/go/goDialect';
import { structSource } from '../../../declarations/go/goForms';
import { constantsOf, vocabularyOf } from '../../../declarations/go/goVocabulary';
import { perFile } from '../../../declarations/go/goMemo';
import { withoutEdits } from '../../../declarations/optionTable';
import type { OptionTable } from '../../../declarations/optionTable';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { librdkafkaDefaults } from '../librdkafka';
import { withUses } from '../uses';
import { confluentGoForms, topicEntries } from './forms';
import { configKeys, topicFields } from './spellings';

/** confluent-kafka-go: a map with the names of librdkafka. */
export default defineGoDialect({
  id: 'confluent-kafka-go',
  broker: 'kafka',
  label: 'confluent-kafka-go',
  library: 'github.com/confluentinc/confluent-kafka-go/v2',
  // Releases follow librdkafka's.
  supportedVersions: ['1.7.0', '1.9.2', '2.15.0'],
  defaults: withUses(librdkafkaDefaults),
  signal: /"github\.com\/confluentinc\/confluent-kafka-go(\/v2)?\/kafka"/,
  packages: [{ name: 'kafka', paths: /^github\.com\/confluentinc\/confluent-kafka-go(\/v2)?\/kafka$/ }],
  results: {
    'kafka.NewProducer': 'kafka.Producer',
    'kafka.NewConsumer': 'kafka.Consumer',
    'kafka.NewAdminClient': 'kafka.AdminClient',
    'kafka.NewAdminClientFromProducer': 'kafka.AdminClient',
    'kafka.NewAdminClientFromConsumer': 'kafka.AdminClient',
  },
  tables: (nameOf) => ({
    vocabulary: vocabularyOf(constantsOf(nameOf('kafka'), { PartitionAny: -1 })),
    forms: confluentGoForms,
    literals: [{ type: 'kafka.TopicSpecification', kind: 'kafka.topic', spellings: topicFields, also: topicEntries }],
  }),
  inherited: {
    'kafka.send': clientOptions,
    'kafka.transaction': clientOptions,
    'kafka.flush': clientOptions,
    'kafka.subscribe': clientOptions,
    'kafka.commit': clientOptions,
  },
});

const tableOf = perFile<OptionTable>();

/** The map that the client was made with that a call is made on. */
function clientOptions(context: GoContext, call: CallExpression): readonly OptionSource[] | undefined {
  const made = call.receiver && follow(context.file, call.receiver, call.nameToken);
  if (made?.type !== 'call' || !/^New(Producer|Consumer)$/.test(made.name)) return undefined;
  const argument = { at: 0, spellings: configKeys, isMap: true } as const;
  const table = tableOf(context, made.nameToken, () => withoutEdits(structSource(context, made, argument).table));
  return [{ table, spellings: configKeys, elsewhere: true }];
}
