import type { CodeFile } from '../syntax/code/codeFile';
import { follow } from '../syntax/code/evaluation';
import type { CallExpression, Expression } from '../syntax/code/expression';

/** The last word of what a call is made on: `channel` of `this.channel.ack(…)`, `getChannel` of `getChannel().ack(…)`. */
export function receiverWord(call: CallExpression): string {
  return lastWord(call.receiver);
}

/** The last word of a value: of a name, of what is called. */
export function lastWord(expression: Expression | undefined): string {
  switch (expression?.type) {
    case 'name':
      return expression.path.at(-1) ?? '';
    case 'call':
    case 'member':
      return expression.name;
    default:
      return '';
  }
}

/** The call that made what another is made on, as far as the file shows it. */
export function makerOf(file: CodeFile, call: CallExpression): CallExpression | undefined {
  const made = call.receiver && follow(file, call.receiver, call.nameToken);
  return made?.type === 'call' ? made : undefined;
}
