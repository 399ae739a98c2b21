import { bindingsAt } from '../syntax/code/bindings';
import type { Span } from '../model/text';
import type { CodeFile } from '../syntax/code/codeFile';
import type { CallExpression } from '../syntax/code/expression';
import { TokenKind } from '../syntax/code/tokens';

/** Where the loop stands that takes what a call yields: `for await (const m of …) { … }`, itself or by its name. */
export function loopOver(file: CodeFile, call: CallExpression): Span | undefined {
  const { tokens } = file;
  let start = file.chainStart(call.nameToken);
  while (tokens.isWord(start - 1, 'await') || tokens.is(start - 1, '(')) start--;
  const direct = tokens.parent(start) >= 0 ? start : file.chainStart(call.nameToken);
  const own = tokens.isWord(direct - 1, 'of') ? bodyOf(file, tokens.parent(direct)) : undefined;
  if (own || !tokens.is(start - 1, '=')) return own;
  const name = tokens.kind(start - 2) === TokenKind.name ? tokens.textOf(start - 2) : '';
  for (const token of file.occurrences(name)) {
    if (token < call.close || !tokens.isWord(token - 1, 'of') || !tokens.is(token + 1, ')')) continue;
    if (bindingsAt(file, [name], token).some(({ value }) => value === start)) return bodyOf(file, tokens.parent(token));
  }
  return undefined;
}

function bodyOf({ tokens }: CodeFile, open: number): Span | undefined {
  const isLoop = tokens.isWord(open - 1, 'await') && tokens.isWord(open - 2, 'for');
  const body = tokens.mate(open) + 1;
  return isLoop && tokens.is(body, '{') && tokens.mate(body) > 0 ? tokens.span(body, tokens.mate(body)) : undefined;
}
