import type { OptionSource } from '../../../declarations/codeDeclaration';
import { parametersTable } from '../../../declarations/parametersTable';
import { spellings } from '../../../declarations/spellings';
import type { Span } from '../../../model/text';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { followed } from '../../csharp/constructions';
import { nestedDictionary, withConstantKeys } from '../../csharp/dictionaries';
import { eventHandlers } from '../../csharp/functions';
import { plain } from '../../csharp/values';
import { argumentSpellings, headers, valueType, vocabulary } from './spellings';

const consumed = spellings({
  queue: plain('queue'),
  autoAck: plain('no-ack'),
  consumerTag: plain('consumer-tag'),
  noLocal: plain('no-local'),
  exclusive: plain('exclusive'),
});

const full = ['queue', 'autoAck', 'consumerTag', 'noLocal', 'exclusive', 'arguments', 'consumer'];

/** BasicConsume of 6.8.1, where the consumer may also come first, and BasicConsumeAsync of 7.2.2. */
export function consumeSources(file: CodeFile, call: CallExpression): readonly OptionSource[] {
  const { insertion, ...table } = parametersTable(file, call, parametersOf(file, call));
  // Short overloads take no option more, and the long one all of them.
  const longest = insertion && call.args.length >= full.length ? { ...table, insertion } : table;
  const inner = withConstantKeys(nestedDictionary(file, longest, 'arguments', valueType(call)), headers);
  return [
    { table: inner, spellings: argumentSpellings },
    { table, spellings: consumed },
  ];
}

function parametersOf(file: CodeFile, call: CallExpression): readonly string[] {
  const given = call.args.filter((argument) => argument.name === undefined);
  const [first, , third, fourth] = given;
  if (first && isConsumer(file, first.value, call.nameToken)) return ['consumer', ...full.slice(0, -1)];
  if (third && isConsumer(file, third.value, call.nameToken)) return ['queue', 'autoAck', 'consumer'];
  if (fourth && isConsumer(file, fourth.value, call.nameToken)) {
    return ['queue', 'autoAck', 'consumerTag', 'consumer'];
  }
  if (given.length === 5) return ['queue', 'autoAck', 'consumerTag', 'arguments', 'consumer'];
  if (given.length >= full.length) return full;
  // Named ones, or what only its type tells.
  return given.length > 2 && !call.args.some((argument) => argument.name !== undefined)
    ? ['queue', 'autoAck', '']
    : full;
}

function isConsumer(file: CodeFile, value: Expression, token: number): boolean {
  if (evaluate(file, value, token, vocabulary).how !== 'unknown') return false;
  const made = followed(file, value, token);
  if (made.type === 'call') return made.constructs && /Consumer$/.test(made.name);
  if (made.type === 'name') return /consumer$/i.test(made.path.at(-1) ?? '');
  return false;
}

/** The handler that is added to the events of the consumer that a call starts. */
export function consumeBody(file: CodeFile, call: CallExpression): Span | undefined {
  for (const { value } of call.args) {
    if (value.type !== 'name' || !isConsumer(file, value, call.nameToken)) continue;
    const name = value.path.join('.');
    const handlers = ['Received', 'ReceivedAsync'].flatMap((event) => eventHandlers(file, event));
    const handler = handlers.findLast((each) => each.object.join('.') === name);
    if (handler) return handler.body;
  }
  return undefined;
}
