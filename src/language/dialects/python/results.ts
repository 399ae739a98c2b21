import { bindingsAt } from '../../syntax/code/bindings';
import { usesOf } from '../../declarations/statementTable';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { CallExpression } from '../../syntax/code/expression';
import { TokenKind } from '../../syntax/code/tokens';

/** What a program does with the outcome of a call. */
export type Result = 'ignored' | 'awaited' | 'callback';

/** Methods of a future that wait for its outcome, and those that set a function for it. */
const waiting: ReadonlySet<string> = new Set(['get', 'result', 'exception', 'succeeded', 'failed']);
const listening: ReadonlySet<string> = new Set(['add_callback', 'add_errback', 'add_both', 'add_done_callback']);

/** Functions that wait for the futures they are given, where they are awaited themselves. */
const gatherers: ReadonlySet<string> = new Set(['gather', 'wait', 'wait_for', 'shield', 'as_completed']);

/**
 * What becomes of the future that a call returns; `undefined` where the text does not decide it. `awaits` is how often
 * `await` stands before the outcome is known: twice where a coroutine returns a future.
 */
export function resultOf(file: CodeFile, call: CallExpression, awaits = 1): Result | undefined {
  const { tokens } = file;
  let start = file.chainStart(call.nameToken);
  let left = awaits;
  while (tokens.isWord(start - 1, 'await') || (tokens.is(start - 1, '(') && tokens.isWord(start - 2, 'await'))) {
    if (tokens.isWord(start - 1, 'await')) left--;
    start--;
  }
  if (left <= 0) return 'awaited';
  if (tokens.is(call.close + 1, '.') && tokens.kind(call.close + 2) === TokenKind.name) {
    return ofMethod(tokens.textOf(call.close + 2));
  }
  const before = start - 1;
  if (tokens.is(before, '=') && tokens.kind(before - 1) === TokenKind.name) return ofVariable(file, before - 1);
  const open = tokens.parent(start);
  if (tokens.is(open, '(') && gatherers.has(tokens.textOf(open - 1))) {
    return tokens.isWord(file.chainStart(open - 1) - 1, 'await') ? 'awaited' : undefined;
  }
  const alone = tokens.isFresh(start) && open < 0;
  return alone && (tokens.isFresh(call.close + 1) || tokens.is(call.close + 1, ';')) ? 'ignored' : undefined;
}

function ofMethod(name: string): Result | undefined {
  if (waiting.has(name)) return 'awaited';
  return listening.has(name) ? 'callback' : undefined;
}

function ofVariable(file: CodeFile, token: number): Result | undefined {
  const { tokens } = file;
  if (tokens.is(token - 1, '.')) return undefined;
  const path = [tokens.textOf(token)];
  const binding = bindingsAt(file, path, token).find((each) => each.token === token);
  if (!binding) return undefined;
  const uses = usesOf(file, path, binding);
  if (uses.length === 0) return 'ignored';
  const results = uses.map((use): Result | undefined => {
    if (tokens.isWord(use - 1, 'await')) return 'awaited';
    return tokens.is(use + 1, '.') ? ofMethod(tokens.textOf(use + 2)) : undefined;
  });
  return results.find((result) => result === 'awaited') ?? results.find((result) => result !== undefined);
}
