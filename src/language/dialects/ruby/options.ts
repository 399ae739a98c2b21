import { argumentTable } from '../../declarations/argumentTable';
import { namedArguments } from '../../declarations/literalTable';
import type { OptionTable } from '../../declarations/optionTable';
import { sharedAware } from '../../declarations/readTable';
import type { Span } from '../../model/text';
import { bindingsAt } from '../../syntax/code/bindings';
import type { CodeFile } from '../../syntax/code/codeFile';
import { follow } from '../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../syntax/code/expression';
import { rubyBlockFrom } from '../../syntax/code/lexicons/rubyBlocks';

/** The hash of options that a call takes at a position: spelled out among its arguments, or handed on. */
export function optionsAt(file: CodeFile, call: CallExpression, at: number): OptionTable {
  const argument = call.args[at];
  const isBlock = argument !== undefined && file.text.charAt(argument.span.start) === '&';
  if (argument && argument.name === undefined && !argument.spread && !isBlock) return argumentTable(file, call, at);
  const table = namedArguments(file, call, sharedAware);
  const last = call.args.at(-1);
  // Nothing may stand after `&block`.
  const isClosed = last !== undefined && file.text.charAt(last.span.start) === '&';
  return isClosed ? { entries: table.entries, complete: table.complete, spans: table.spans } : table;
}

/** Where the block stands that a call is given: `do |message| … end`, `{ |message| … }`, `&handler`. */
export function blockOfCall(file: CodeFile, call: CallExpression): Span | undefined {
  const { tokens } = file;
  const open = call.close + 1;
  if (tokens.is(open, '{') && tokens.mate(open) > 0) return tokens.span(open, tokens.mate(open));
  const block = tokens.isWord(open, 'do') ? rubyBlockFrom(tokens, open) : undefined;
  return block && tokens.span(block.from, block.to);
}

/** The call behind an expression: the one that made what a name holds, or the expression itself. */
export function madeBy(file: CodeFile, expression: Expression | undefined, token: number): CallExpression | undefined {
  const made = expression && follow(file, expression, token);
  return made?.type === 'call' ? made : undefined;
}

/** Whether the text gives a name a value that is none of a call: a parameter, a literal. */
export function isBoundElsewhere(file: CodeFile, expression: Expression | undefined, token: number): boolean {
  return (
    expression?.type === 'name' && bindingsAt(file, expression.path, token).some(({ value }) => value === undefined)
  );
}

/** The last word of what a call is called on. */
export function receiverWord(call: CallExpression): string {
  const { receiver } = call;
  if (receiver?.type === 'name') return receiver.path.at(-1) ?? '';
  return receiver?.type === 'call' || receiver?.type === 'member' ? receiver.name : '';
}
