import { functionSpan } from '../../../declarations/handle';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { handleOf } from '../../../declarations/handle';
import { withoutEdits } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { constructions, objectOf } from '../../jvm/objects';
import { positionalSource } from '../../jvm/positional';
import { stepSources } from '../../jvm/stepTables';
import { declared, hidden, said } from './declared';

const templates = /^(RabbitTemplate|RabbitOperations|AmqpTemplate|AmqpOperations|BatchingRabbitTemplate)$/;
const sends = ['convertAndSend', 'send', 'sendAndReceive', 'convertSendAndReceive', 'convertSendAndReceiveAsType'];

/** Setters of RabbitTemplate that each of its messages takes over. */
const templateSetters = spellings({ exchange: 'exchange', routingKey: 'routing-key', mandatory: 'mandatory' });

/** What is published with a template, and a template's handlers of returned messages. */
export function published(file: CodeFile): readonly Declaration[] {
  const returns = ['setReturnsCallback', 'setReturnCallback', 'setReturnsListener']
    .flatMap((name) => file.calls(name))
    .filter((call) => call.receiver !== undefined)
    .map((call) => declared(file, call, 'rabbitmq.returns', [], { handle: handleOf(file, call) }));
  const published = sends.flatMap((name) => file.calls(name)).flatMap((call) => publish(file, call) ?? []);
  return [...published, ...returns];
}

function publish(file: CodeFile, call: CallExpression): Declaration | undefined {
  const { receiver } = call;
  if (!receiver || call.args.length === 0) return undefined;
  const { maker, type } = objectOf(file, receiver, call.nameToken);
  const named = receiver.type === 'name' && /(rabbit|amqp)_?template$/i.test(receiver.path.at(-1) ?? '');
  if (type === undefined ? maker !== undefined || !named : !templates.test(type)) return undefined;
  const made = maker && constructions(file, 'RabbitTemplate').find((each) => each.nameToken === maker.nameToken);
  const set = made ? stepSources(file, made, { spellings: templateSetters, setters: true }) : [];
  const taken = set.map((source): OptionSource => ({ ...source, table: withoutEdits(source.table), elsewhere: true }));
  const parameters = parametersOf(file, call);
  const implied: ReadonlyMap<string, WrittenOption> = new Map([
    // A template's own exchange and key are empty unless it, or Spring Boot, was told others.
    ...(parameters.includes('exchange') ? [] : made ? said(call, { exchange: '' }) : hidden(call, 'exchange')),
    ...(parameters.includes('routing-key')
      ? []
      : made
        ? said(call, { 'routing-key': '' })
        : hidden(call, 'routing-key')),
  ]);
  const sources = [...taken, positionalSource(file, call, parameters)];
  // A post processor and the message itself may say more of the message.
  return declared(file, call, 'rabbitmq.publish', sources, { implied, complete: false, handle: handleOf(file, call) });
}

/** `([exchange,] routingKey, body[, post processor][, correlation data])`: told apart by what the last ones are. */
function parametersOf(file: CodeFile, call: CallExpression): readonly string[] {
  const values = call.args.map((argument) => argument.value);
  let last = values.length;
  while (last > 1 && isExtra(file, values[last - 1], call.nameToken)) last--;
  const rest = values.slice(last).map(() => '');
  if (last === 1) return ['', ...rest];
  return last === 2 ? ['routing-key', '', ...rest] : ['exchange', 'routing-key', '', ...rest];
}

/** A MessagePostProcessor, CorrelationData, or the type that an answer is to have. */
function isExtra(file: CodeFile, value: Expression | undefined, token: number): boolean {
  if (!value) return false;
  const made = follow(file, value, token);
  if (functionSpan(file, made, token)) return true;
  if (made.type === 'unknown') return file.text.slice(made.span.start, made.span.end).includes('::');
  const type = objectOf(file, value, token).type ?? '';
  return /^(MessagePostProcessor|CorrelationData|ParameterizedTypeReference)$/.test(type);
}
