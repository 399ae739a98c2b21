import type { Span } from '../../model/text';
import type { CodeFile } from '../../syntax/code/codeFile';
import { follow } from '../../syntax/code/evaluation';
import type { CallExpression } from '../../syntax/code/expression';
import type { Tokens } from '../../syntax/code/tokens';

/** What a loop goes over is shorter than this. */
const maxTokens = 60;

/** The brace after what a loop goes over, or the first token that cannot belong to it. */
export function endOfRange(tokens: Tokens, from: number): number {
  let i = from;
  for (let steps = 0; steps < maxTokens && i < tokens.count; steps++) {
    if (tokens.is(i, '{') || tokens.isFresh(i)) break;
    i = tokens.after(i);
  }
  return i;
}

/** The bodies of loops by the call whose result they go over. */
const cache = new WeakMap<CodeFile, ReadonlyMap<number, Span>>();

/** The body of the loop over what a call returns: `for d := range deliveries { … }`. */
export function loopOver(file: CodeFile, call: CallExpression): Span | undefined {
  const loops = cache.get(file) ?? loopsOf(file);
  cache.set(file, loops);
  return loops.get(call.nameToken);
}

function loopsOf(file: CodeFile): ReadonlyMap<number, Span> {
  const { tokens } = file;
  const loops = new Map<number, Span>();
  for (const token of file.occurrences('range')) {
    const open = endOfRange(tokens, token + 1);
    if (!tokens.is(open, '{') || tokens.mate(open) < 0) continue;
    const made = follow(file, file.reader.read(token + 1, open), token + 1);
    if (made.type !== 'call' || loops.has(made.nameToken)) continue;
    loops.set(made.nameToken, tokens.span(open, tokens.mate(open)));
  }
  return loops;
}
