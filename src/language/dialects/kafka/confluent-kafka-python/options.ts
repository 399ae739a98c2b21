import { nestedTable } from '../../../declarations/argumentTable';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { namedArguments } from '../../../declarations/literalTable';
import { unknownTable } from '../../../declarations/optionTable';
import type { OptionTable } from '../../../declarations/optionTable';
import { sharedAware } from '../../../declarations/readTable';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { librdkafkaSpellings } from '../librdkafka';

/** Names of the parameter that takes the configuration (2.15.0: AIOProducer and AIOConsumer name it, others take any). */
const parameters: ReadonlySet<string> = new Set(['producer_conf', 'consumer_conf', 'conf', 'config']);

/** Options of topics in a table of their own, as before librdkafka 0.9 (CONFIGURATION.md). */
const nested = 'default.topic.config';

/** `Producer({…})`, `Producer(config)`, `Producer(**{…})`, and the topic options that they nest. */
export function clientOptions(file: CodeFile, call: CallExpression): readonly OptionSource[] {
  const table = optionsOf(file, call);
  if (!table.entries.some((entry) => entry.key === nested)) return [{ table, spellings: librdkafkaSpellings }];
  const own = { ...table, entries: table.entries.filter((entry) => entry.key !== nested) };
  return [
    { table: nestedTable(file, table, nested), spellings: librdkafkaSpellings },
    { table: own, spellings: librdkafkaSpellings },
  ];
}

function optionsOf(file: CodeFile, call: CallExpression): OptionTable {
  const [first] = call.args;
  if (!first) return unknownTable;
  const named = first.name !== undefined && !parameters.has(first.name);
  if (first.spread || named) return spreadOptions(file, call);
  return sharedAware(file, first.value, call.nameToken) ?? unknownTable;
}

/** A name with dots is none of an argument, so another option goes into what is spread. */
function spreadOptions(file: CodeFile, call: CallExpression): OptionTable {
  const { complete, entries, spans } = namedArguments(file, call, sharedAware);
  const spread = call.args.findLast((argument) => argument.spread);
  const insertion = spread && sharedAware(file, spread.value, call.nameToken)?.insertion;
  return { complete, entries, spans, ...(insertion && { insertion }) };
}
