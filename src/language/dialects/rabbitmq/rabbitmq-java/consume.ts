import type { OptionSource } from '../../../declarations/codeDeclaration';
import { nestedTable } from '../../../declarations/argumentTable';
import { functionSpan } from '../../../declarations/handle';
import { readTable } from '../../../declarations/readTable';
import type { Span } from '../../../model/text';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate, follow } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { isConstruction, objectOf } from '../../jvm/objects';
import { positionalSource } from '../../jvm/positional';
import { jvmArguments } from '../jvmArguments';

const full = ['queue', 'no-ack', 'consumer-tag', 'no-local', 'exclusive', 'arguments'];

/** Interfaces of the functions that basicConsume takes. */
const handlers =
  /^(DefaultConsumer|Consumer|DeliverCallback|CancelCallback|ConsumerShutdownSignalCallback|\w*Consumer)$/;

/**
 * `basicConsume(queue[, autoAck[, arguments or tag, or tag and all flags]], functions…)`: 22 overloads, told apart by
 * what stands where (com.rabbitmq.client.Channel, amqp-client 5.25.0).
 */
export function consumeSources(file: CodeFile, call: CallExpression): readonly OptionSource[] {
  const { args } = call;
  if (args.length >= full.length + 1) {
    const source = positionalSource(file, call, full);
    return [{ table: nestedTable(file, source.table, 'arguments'), spellings: jvmArguments }, source];
  }
  const [, second, third] = args;
  if (!second || isHandler(file, second.value, call.nameToken)) return [positionalSource(file, call, ['queue'])];
  if (!third || isHandler(file, third.value, call.nameToken)) return [positionalSource(file, call, full.slice(0, 2))];
  const isTag =
    evaluate(file, third.value, call.nameToken).how === 'value' || isText(file, third.value, call.nameToken);
  if (isTag) return [positionalSource(file, call, full.slice(0, 3))];
  const table = readTable(file, third.value, call.nameToken);
  const named = positionalSource(file, call, full.slice(0, 2));
  return [{ table: table ?? { entries: [], complete: false, spans: [] }, spellings: jvmArguments }, named];
}

/** The first function among the arguments handles messages, or the class that extends DefaultConsumer. */
export function consumeBody(file: CodeFile, call: CallExpression): Span | undefined {
  for (const { value } of call.args.slice(1)) {
    const made = follow(file, value, call.nameToken);
    const body = made.type === 'call' && made.body ? made.body : undefined;
    if (body) return file.tokens.span(body.open, body.close);
    const span = functionSpan(file, made, call.nameToken);
    if (span) return span;
  }
  return undefined;
}

function isHandler(file: CodeFile, value: Expression, token: number): boolean {
  const made = follow(file, value, token);
  if (functionSpan(file, made, token)) return true;
  if (made.type === 'unknown') return file.text.slice(made.span.start, made.span.end).includes('::');
  if (made.type === 'call') return isConstruction(file, made) && handlers.test(made.name);
  const { type } = objectOf(file, value, token);
  return type !== undefined && handlers.test(type);
}

function isText(file: CodeFile, value: Expression, token: number): boolean {
  return objectOf(file, value, token).type === 'String' || evaluate(file, value, token).how === 'template';
}
