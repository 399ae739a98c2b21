import type { GoContext } from '../../../declarations/go/goContext';
import { goTable } from '../../../declarations/go/goTable';
import type { WrittenOption } from '../../../model/declaration';
import { evaluate, follow } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';

/** The stream that a consumer is made on: `stream, err := js.Stream(ctx, "ORDERS")`, or what made it. */
export function streamSays(context: GoContext, call: CallExpression): ReadonlyMap<string, WrittenOption> {
  const { file, vocabulary } = context;
  const made = call.receiver && follow(file, call.receiver, call.nameToken);
  if (!call.receiver || made?.type !== 'call') return new Map();
  const name = made.name === 'Stream' ? made.args[1]?.value : nameIn(context, made);
  const known = name && evaluate(file, name, made.nameToken, vocabulary);
  if (known?.how !== 'value' || typeof known.value !== 'string') return new Map();
  const { start } = call.receiver.span;
  const end = call.receiver.type === 'name' ? start + call.receiver.path.join('.').length : call.receiver.span.end;
  return new Map([['stream_name', { how: 'written', value: known.value, span: { start, end } }]]);
}

function nameIn({ file, vocabulary }: GoContext, made: CallExpression): Expression | undefined {
  const config = /Stream$/.test(made.name) ? made.args[1]?.value : undefined;
  const table = config && goTable({ file, vocabulary }, config, made.nameToken);
  return table?.entries.findLast((entry) => entry.key === 'Name')?.value;
}
