import type { OptionValue, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { parametersTable } from '../../../declarations/parametersTable';
import { evaluate } from '../../../syntax/code/evaluation';
import { followed } from '../../csharp/constructions';
import type { Form, Subject } from './forms';
import { vocabulary } from './spellings';

/** What a call says by its name and by what it is called on. */
export function impliedBy(
  file: CodeFile,
  call: CallExpression,
  form: Form,
  subject: Subject,
): ReadonlyMap<string, WrittenOption> {
  const said: [string, OptionValue][] = Object.entries(form.implied ?? {});
  if (form.kind === 'nats.ack' && isDouble(file, call)) said.push(['method', 'ack-sync']);
  if (form.kind === 'nats.publish') said.push(['jetstream', subject === 'context']);
  if (form.kind === 'nats.consumer' && subject === 'stream') {
    const stream = streamName(file, call);
    if (stream !== undefined) said.push(['stream_name', stream]);
  }
  return new Map(said.map(([key, value]) => [key, { how: 'written', value, span: call.nameSpan }]));
}

/** `new AckOpts { DoubleAck = true }` */
function isDouble(file: CodeFile, { args, nameToken }: CallExpression): boolean {
  const options = args[0] && followed(file, args[0].value, nameToken);
  const entries = options?.type === 'call' ? (options.initializer?.entries ?? []) : [];
  const double = entries.find(({ key }) => key?.type === 'literal' && key.value === 'DoubleAck')?.value;
  return double?.type === 'literal' && double.value === true;
}

/** The name of the stream that a consumer is made on: `GetStreamAsync("ORDERS")`, `CreateStreamAsync(new StreamConfig("ORDERS", …))`. */
function streamName(file: CodeFile, { nameToken, receiver }: CallExpression): string | undefined {
  const made = receiver && followed(file, receiver, nameToken);
  const first = made?.type === 'call' ? made.args[0] : undefined;
  if (made?.type !== 'call' || !first) return undefined;
  const config = followed(file, first.value, made.nameToken);
  const isConfig = config.type === 'call' && config.constructs;
  const name = isConfig
    ? (parametersTable(file, config, ['name']).entries.find((entry) => entry.key === 'name')?.value ??
      config.initializer?.entries.find((entry) => entry.key?.type === 'literal' && entry.key.value === 'Name')?.value)
    : first.value;
  const known = name && evaluate(file, name, nameToken, vocabulary);
  return known?.how === 'value' && typeof known.value === 'string' ? known.value : undefined;
}
