import type { OwnBinding, TokenRange } from '../lexicon';
import { TokenKind } from '../tokens';
import type { Tokens } from '../tokens';

/** Heads and patterns longer than this are not looked through. */
const maxTokens = 60;

/** Parameters of functions and closures, and names that patterns bind; `let` and `const` are as elsewhere. */
export function rustBinding(tokens: Tokens, token: number): OwnBinding | null | undefined {
  const before = tokens.textOf(token - 1);
  const after = tokens.textOf(token + 1);
  // A label of a struct, the type of a field.
  if (after === ':' && tokens.is(tokens.parent(token), '{')) {
    return before === 'let' || before === 'mut' || before === 'const' || before === 'static' ? undefined : null;
  }
  if (before === 'for' && after === 'in') return { declares: true };
  if (isClosureParameter(tokens, token)) return { declares: true };
  const open = tokens.parent(token);
  if (!tokens.is(open, '(')) return undefined;
  const body = bodyOfFunction(tokens, open);
  if (body) return after === ':' ? { declares: true, scope: body } : null;
  return isPattern(tokens, open) ? { declares: true } : null;
}

/** `|a, mut b: &T|` */
function isClosureParameter(tokens: Tokens, token: number): boolean {
  if (!/^[|,:]$/.test(tokens.textOf(token + 1))) return false;
  for (let i = token - 1; i > token - 12 && i >= 0; i--) {
    const text = tokens.textOf(i);
    if (text === '|') {
      const previous = tokens.kind(i - 1);
      return (
        previous !== TokenKind.number &&
        previous !== TokenKind.close &&
        (previous !== TokenKind.name || tokens.isWord(i - 1, 'move'))
      );
    }
    if (tokens.kind(i) !== TokenKind.name && !/^[,:&]$/.test(text)) return false;
  }
  return false;
}

/** The body of the function whose parameters stand between parentheses. */
function bodyOfFunction(tokens: Tokens, open: number): TokenRange | undefined {
  let name = open - 1;
  if (tokens.is(name, '>')) {
    while (name > open - maxTokens && !tokens.is(name, '<')) name--;
    name--;
  }
  if (!tokens.isWord(name - 1, 'fn') || tokens.mate(open) < 0) return undefined;
  for (let i = tokens.mate(open) + 1; i < tokens.mate(open) + maxTokens && i < tokens.count; i = tokens.after(i)) {
    if (tokens.is(i, '{')) return { from: open, to: tokens.mate(i) < 0 ? tokens.count : tokens.mate(i) };
    if (tokens.is(i, ';')) break;
  }
  return { from: open, to: tokens.mate(open) };
}

/** `let (a, b)`, `if let Some(a)`, `Some(a) =>` */
function isPattern(tokens: Tokens, open: number): boolean {
  let outer = open;
  for (let depth = 0; depth < 6; depth++) {
    for (let i = outer - 1; i >= 0 && i > outer - 6; i--) {
      if (tokens.isWord(i, 'let')) return true;
      if (tokens.kind(i) !== TokenKind.name && !/^(::|&)$/.test(tokens.textOf(i))) break;
    }
    if (tokens.is(tokens.mate(outer) + 1, '=>')) return true;
    if (!tokens.is(tokens.parent(outer), '(')) return false;
    outer = tokens.parent(outer);
  }
  return false;
}
