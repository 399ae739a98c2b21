import { handleOf } from '../../../declarations/handle';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { isBoundElsewhere, madeBy, receiverWord } from '../../ruby/options';
import type { Method, Role } from './methods';

const makers: Readonly<Record<Role, RegExp>> = {
  connection: /^start$/,
  channel: /^(create_channel|channel)$/,
  queue: /^((temporary_|durable_|quorum_|delayed_|jms_)?queue|stream)$/,
  exchange: /^(exchange|default_exchange|direct|fanout|topic|headers)$/,
};

/** Names people give to these objects. */
const words: Readonly<Record<Role, RegExp>> = {
  connection: /conn/i,
  channel: /^@?ch\d*$|chan/i,
  queue: /^@?q\d*$|queue/i,
  exchange: /^@?(x|ex|xch|exch)\d*$|exchange|xchg/i,
};

/** Methods that answer what they are called on (lib/bunny/queue.rb, exchange.rb, session.rb). */
const same: ReadonlySet<string> = new Set(['bind', 'unbind', 'purge', 'subscribe', 'publish', 'start', 'on_return']);

/** The call that made an object, past what was then called on it. */
export function maker(file: CodeFile, expression: Expression | undefined, token: number): CallExpression | undefined {
  let made = madeBy(file, expression, token);
  for (let steps = 0; made && same.has(made.name) && steps < 8; steps++) {
    const next = madeBy(file, made.receiver, made.nameToken);
    if (!next) break;
    made = next;
  }
  return made;
}

/** Whether a call may be of an object of that role: by what made it where the file shows that, else by its name. */
export function isCalledOn(file: CodeFile, call: CallExpression, { on, sure }: Method): boolean {
  if (!call.receiver) return false;
  const made = maker(file, call.receiver, call.nameToken);
  if (made) return makers[on].test(made.name) && made.receiver !== undefined;
  if (sure) return true;
  // Of another role by its name, unless the file hands it in under a name that says nothing.
  return (
    words[on].test(receiverWord(call)) ||
    (isBoundElsewhere(file, call.receiver, call.nameToken) &&
      on === 'channel' &&
      words.channel.test(receiverWord(call)))
  );
}

/** The channel that an object is of. */
export function channelHandle(file: CodeFile, call: CallExpression): string | undefined {
  const made = maker(file, call.receiver, call.nameToken);
  const isPart = made && (makers.queue.test(made.name) || makers.exchange.test(made.name));
  return isPart ? handleOf(file, made) : handleOf(file, call);
}

/** The first argument of the call that made a queue or an exchange: its name. */
export function nameOf(
  file: CodeFile,
  expression: Expression | undefined,
  token: number,
  role: Role,
): Expression | undefined {
  const made = maker(file, expression, token);
  if (!made || !makers[role].test(made.name)) return undefined;
  const span = made.nameSpan;
  if (made.name === 'default_exchange') return { type: 'literal', value: '', span };
  return made.args.find((argument) => argument.name === undefined)?.value ?? { type: 'unknown', span };
}
