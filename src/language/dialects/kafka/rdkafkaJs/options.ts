import { argumentTable } from '../../../declarations/argumentTable';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { shared } from '../../../declarations/optionTable';
import type { OptionTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { librdkafkaSpellings } from '../librdkafka';

/** Names of librdkafka, and what turns delivery reports on (node-rdkafka README, Configuration). */
export const rdkafkaJsSpellings = spellings(
  { dr_cb: 'delivery.callback', dr_msg_cb: 'delivery.callback' },
  librdkafkaSpellings,
);

/** Options of a topic that a second table holds; they replace those of the first (rd_kafka_conf_set_default_topic_conf). */
const topicScope: ReadonlySet<string> = new Set([
  ...[
    'acks',
    'request.timeout.ms',
    'delivery.timeout.ms',
    'partitioner.class',
    'compression.type',
    'compression.level',
  ],
  ...['auto.offset.reset', 'enable.auto.commit', 'auto.commit.interval.ms', 'queuing.strategy'],
]);

const topicSpellings: Spellings = {
  ...librdkafkaSpellings,
  write: (canonical) => (topicScope.has(canonical) ? librdkafkaSpellings.write(canonical) : undefined),
};

/** Options of `new Producer(options, topicOptions)`. */
export function classSources(file: CodeFile, call: CallExpression): readonly OptionSource[] {
  return [
    { table: withFixedReports(argumentTable(file, call, 0)), spellings: rdkafkaJsSpellings },
    ...(call.args.length > 1 ? [{ table: argumentTable(file, call, 1), spellings: topicSpellings }] : []),
  ];
}

/** Whether the outcome of a send is looked at hangs on the delivery reports, so no fix takes them away. */
function withFixedReports(table: OptionTable): OptionTable {
  const entries = table.entries.flatMap((entry) =>
    /^dr_(msg_)?cb$/.test(entry.key ?? '') ? shared([entry]) : [entry],
  );
  return { ...table, entries };
}
