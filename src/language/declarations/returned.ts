import type { CodeFile } from '../syntax/code/codeFile';
import type { CallExpression, Expression } from '../syntax/code/expression';
import { TokenKind } from '../syntax/code/tokens';

/** A value and where it is used. */
export interface Returned {
  readonly expression: Expression;
  readonly token: number;
}

/** What a function of this file without parameters returns, where it has one `return` or is one value. */
export function returnedBy(file: CodeFile, call: Pick<CallExpression, 'name' | 'args'>): Returned | undefined {
  const { tokens } = file;
  if (call.args.length > 0 || file.lexicon.blocks !== 'braces') return undefined;
  const [definition, ...others] = file.occurrences(call.name).filter((token) => {
    const close = tokens.mate(token + 1);
    return tokens.is(token + 1, '(') && close === token + 2 && isBody(file, close + 1) && !tokens.is(token - 1, '.');
  });
  if (definition === undefined || others.length > 0) return undefined;
  const opening = bodyAfter(file, definition + 3);
  if (tokens.is(opening, '=')) return valueAt(file, opening + 1);
  const end = opening >= 0 && tokens.mate(opening) > 0 ? tokens.mate(opening) : tokens.count;
  const [only, ...more] = file.occurrences('return').filter((token) => token > definition + 3 && token < end);
  return only === undefined || more.length > 0 ? undefined : valueAt(file, only + 1);
}

function valueAt(file: CodeFile, token: number): Returned {
  return { expression: file.valueAt(token), token };
}

/** The brace that opens a body, or the `=` before the value that is all of it. */
function bodyAfter({ lexicon, tokens }: CodeFile, from: number): number {
  for (let i = from; i < from + 16; i++) {
    const isValue = lexicon.declarators.includes('val') && tokens.is(i, '=') && !tokens.is(i + 1, '{');
    if (tokens.is(i, '{') || isValue) return i;
  }
  return -1;
}

function isBody({ lexicon, tokens }: CodeFile, index: number): boolean {
  return (
    tokens.is(index, '{') ||
    tokens.isWord(index, 'throws') ||
    (tokens.is(index, '=') && !tokens.is(index, '==') && lexicon.declarators.includes('val')) ||
    (tokens.is(index, ':') && tokens.kind(index + 1) === TokenKind.name)
  );
}
