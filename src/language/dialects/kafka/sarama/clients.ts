import type { GoContext } from '../../../declarations/go/goContext';
import { structSource } from '../../../declarations/go/goForms';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { perFile } from '../../../declarations/go/goMemo';
import { withoutEdits } from '../../../declarations/optionTable';
import type { OptionTable } from '../../../declarations/optionTable';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { configAt } from './forms';
import { consumerFields, producerFields } from './spellings';

/** Where each constructor takes its configuration, or the client that has one. */
const constructors: Readonly<Record<string, { readonly config?: number; readonly client?: number }>> = {
  NewClient: { config: 1 },
  NewSyncProducer: { config: 1 },
  NewAsyncProducer: { config: 1 },
  NewConsumer: { config: 1 },
  NewConsumerGroup: { config: 2 },
  NewSyncProducerFromClient: { client: 0 },
  NewAsyncProducerFromClient: { client: 0 },
  NewConsumerFromClient: { client: 0 },
  NewConsumerGroupFromClient: { client: 1 },
};

const configOf = perFile<OptionTable>();

/** The options that a producer was made with: by the call that makes it, or the one that it is made with. */
export function producerOptions(context: GoContext, call: CallExpression): readonly OptionSource[] | undefined {
  return optionsOf(context, call, producerFields(context.names.get('sarama') ?? 'sarama'));
}

/** Those of a consumer. */
export function consumerOptions(context: GoContext, call: CallExpression): readonly OptionSource[] | undefined {
  return optionsOf(context, call, consumerFields(context.names.get('sarama') ?? 'sarama'));
}

function optionsOf(
  context: GoContext,
  call: CallExpression,
  fields: OptionSource['spellings'],
): readonly OptionSource[] | undefined {
  const form = Object.hasOwn(constructors, call.name) ? constructors[call.name] : undefined;
  // A constructor has its own configuration among its arguments, unless it is made from a client.
  if (form?.config !== undefined) return [];
  const from = form?.client === undefined ? call.receiver : call.args[form.client]?.value;
  const maker = makerOf(context, from, call.nameToken, 0);
  const at = maker && constructors[maker.name]?.config;
  if (!maker || at === undefined) return undefined;
  const table = configOf(context, maker.nameToken, () => structSource(context, maker, configAt(at, fields)).table);
  return [{ table: withoutEdits(table), spellings: fields, elsewhere: true }];
}

/** The call whose arguments hold the configuration. */
function makerOf(
  context: GoContext,
  value: Expression | undefined,
  token: number,
  steps: number,
): CallExpression | undefined {
  const made = value && follow(context.file, value, token);
  if (made?.type !== 'call' || steps > 3) return undefined;
  const form = Object.hasOwn(constructors, made.name) ? constructors[made.name] : undefined;
  if (form?.client === undefined) return form && made;
  return makerOf(context, made.args[form.client]?.value, made.nameToken, steps + 1);
}
