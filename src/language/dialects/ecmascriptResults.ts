import type { CodeFile } from '../syntax/code/codeFile';
import type { CallExpression } from '../syntax/code/expression';
import { TokenKind } from '../syntax/code/tokens';

/** What a program does with the promise that a call returns. */
export type PromiseUse = 'ignored' | 'awaited' | 'callback';

const listeners: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);

/** `undefined` where the text does not decide it: a promise that is returned, kept or handed on. */
export function promiseUse(file: CodeFile, call: CallExpression): PromiseUse | undefined {
  const { tokens } = file;
  let start = file.chainStart(call.nameToken);
  if (tokens.isWord(start - 1, 'await')) return 'awaited';
  if (tokens.is(call.close + 1, '.') && listeners.has(tokens.textOf(call.close + 2))) {
    return isAwaitedChain(file, start) ? 'awaited' : 'callback';
  }
  if (tokens.isWord(start - 1, 'void')) start--;
  const before = start - 1;
  const begins = before < 0 || tokens.is(before, ';') || tokens.is(before, '{') || tokens.is(before, '}');
  // Without a semicolon before it, a line that begins with a name after one that ends a value is a statement too.
  const fresh =
    tokens.isFresh(start) && (tokens.kind(before) === TokenKind.close || tokens.kind(before) === TokenKind.name);
  const parent = tokens.parent(start);
  const inBlock = parent < 0 || tokens.is(parent, '{');
  const ends = tokens.is(call.close + 1, ';') || tokens.is(call.close + 1, '}') || tokens.isFresh(call.close + 1);
  const continues = tokens.is(call.close + 1, '.') || tokens.is(call.close + 1, '?');
  return inBlock && ends && !continues && (begins || (fresh && !isValueWord(file, before))) ? 'ignored' : undefined;
}

function isAwaitedChain({ tokens }: CodeFile, start: number): boolean {
  return tokens.isWord(start - 1, 'await') || tokens.isWord(start - 1, 'return');
}

/** `return` and the like at the end of a line: what follows is their value. */
function isValueWord({ tokens }: CodeFile, token: number): boolean {
  return ['return', 'yield', 'typeof', 'new'].includes(tokens.textOf(token));
}
