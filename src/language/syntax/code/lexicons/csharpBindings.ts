import type { OwnBinding } from '../lexicon';
import { TokenKind } from '../tokens';
import type { Tokens } from '../tokens';

/** Words before an arrow that are no type, so that the name between is a parameter. */
const beforeLambda: ReadonlySet<string> = new Set([
  'return',
  'async',
  'await',
  'case',
  'when',
  'static',
  'in',
  'throw',
]);

/**
 * What gives a name its value that other languages lack; `null` for what only looks so: the members that an object
 * initializer sets are no names of the code around it.
 */
export function csharpBinding(tokens: Tokens, token: number): OwnBinding | null | undefined {
  const parent = tokens.parent(token);
  const next = token + 1;
  if (isAssign(tokens, next)) {
    if (parent >= 0 && tokens.is(parent, '{') && startsItem(tokens, token) && isInitializer(tokens, parent))
      return null;
    if (isUsing(tokens, parent)) return { value: next + 1, declares: true };
    // `string? name = …`
    const optional = tokens.is(token - 1, '?') && isTypeEnd(tokens, token - 2);
    return optional && !inParentheses(tokens, parent) ? { value: next + 1, declares: true } : undefined;
  }
  if (tokens.isWord(next, 'in') && isLoop(tokens, parent)) return { declares: true };
  if (inParentheses(tokens, parent) && takesValues(tokens, parent) && !tokens.is(next, '=>')) return null;
  if (!isTypeEnd(tokens, token - 1) || beforeLambda.has(tokens.textOf(token - 1))) return undefined;
  if (tokens.is(next, '=>') && !inParentheses(tokens, parent)) return { value: next + 2, declares: true };
  return tokens.is(next, '{') ? property(tokens, next) : undefined;
}

/** `Type Name { get; } = value;`; one that may be set later has no value for sure. */
function property(tokens: Tokens, open: number): OwnBinding | undefined {
  const close = tokens.mate(open);
  if (close < 0 || !tokens.isWord(open + 1, 'get')) return undefined;
  const fixed = close === open + 3 && isAssign(tokens, close + 1);
  return fixed ? { value: close + 2, declares: true } : { declares: true };
}

function isAssign(tokens: Tokens, index: number): boolean {
  return tokens.is(index, '=') && !tokens.is(index, '==') && !tokens.is(index, '=>');
}

/** What may end a type: `string`, `List<string>`, `string[]`, `string?`. */
function isTypeEnd(tokens: Tokens, index: number): boolean {
  if (tokens.kind(index) === TokenKind.name) return true;
  return tokens.is(index, '>') || tokens.is(index, ']') || tokens.is(index, '?');
}

function inParentheses(tokens: Tokens, parent: number): boolean {
  return parent >= 0 && tokens.is(parent, '(');
}

/** `using (var connection = …)` and `for (var i = …;` */
function isUsing(tokens: Tokens, parent: number): boolean {
  return inParentheses(tokens, parent) && (tokens.isWord(parent - 1, 'using') || tokens.isWord(parent - 1, 'for'));
}

function isLoop(tokens: Tokens, parent: number): boolean {
  return inParentheses(tokens, parent) && tokens.isWord(parent - 1, 'foreach');
}

/** Whether parentheses before braces hold values, not parameters: `new Config(base) { … }`, `lock (gate) { … }`. */
function takesValues(tokens: Tokens, open: number): boolean {
  const after = tokens.mate(open) + 1;
  if (after <= 0 || !tokens.is(after, '{')) return false;
  return tokens.isWord(open - 1, 'lock') || tokens.isWord(open - 1, 'using') || followsNew(tokens, open - 1);
}

function startsItem(tokens: Tokens, token: number): boolean {
  return tokens.is(token - 1, '{') || tokens.is(token - 1, ',');
}

/** Whether braces set members: after `new Name<…>(…)`, `with`, or within such braces. */
function isInitializer(tokens: Tokens, open: number): boolean {
  let before = open - 1;
  if (tokens.isWord(before, 'with') || isAssignSign(tokens, before)) return true;
  if (tokens.is(before, ')')) {
    const parenthesis = tokens.mate(before);
    if (parenthesis < 0) return false;
    before = parenthesis - 1;
  }
  return followsNew(tokens, before);
}

function isAssignSign(tokens: Tokens, index: number): boolean {
  return tokens.is(index, '=') && !tokens.is(index - 1, '=>') && !tokens.is(index - 1, '==');
}

/** Types longer than this are none. */
const maxTypeTokens = 40;

/** Whether the name that ends at a token, with its type arguments and qualifiers, stands after `new`. */
export function followsNew(tokens: Tokens, last: number): boolean {
  let depth = 0;
  for (let i = last; i >= 0 && i > last - maxTypeTokens; i--) {
    if (depth === 0 && tokens.isWord(i, 'new')) return true;
    if (tokens.is(i - 1, '=>')) return false;
    if (tokens.is(i, '>')) depth++;
    else if (tokens.is(i, '<')) depth--;
    else if (depth === 0 && !tokens.is(i, '.') && tokens.kind(i) !== TokenKind.name) return false;
    else if (depth === 0 && tokens.kind(i) === TokenKind.name && i < last && tokens.kind(i + 1) === TokenKind.name)
      return false;
  }
  return false;
}
