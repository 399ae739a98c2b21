import type { Expression, Read, Reading } from '../expression';
import type { OwnBinding } from '../lexicon';
import { TokenKind } from '../tokens';
import type { Tokens } from '../tokens';

/** A `with` with more items than this is not looked through. */
const maxWithTokens = 200;

/** Nor a pattern with more names than fit in these. */
const maxPatternTokens = 24;

/** `(a, b)`: a tuple is a list whose length is fixed. */
export function readTuple(reader: Reading, from: number, to: number): Read | undefined {
  const { tokens } = reader;
  const close = tokens.mate(from);
  if (!tokens.is(from, '(') || close < 0 || close >= to || !hasComma(tokens, from, close)) return undefined;
  const items = reader
    .args(from, close)
    .map(({ name, span, spread, value }): Expression =>
      spread || name !== undefined ? { type: 'unknown', span } : value,
    );
  return { expression: { type: 'list', items, span: tokens.span(from, close) }, next: close + 1 };
}

/** `base | {…}`: a table into which another is spread (PEP 584). */
export function readUnion(reader: Reading, { expression, next }: Read, to: number): Read | undefined {
  const { tokens } = reader;
  const open = next + 1;
  const close = tokens.mate(open);
  const isUnion = tokens.kind(next) === TokenKind.punctuation && tokens.textOf(next) === '|' && !tokens.is(next, '|=');
  if (!isUnion || !tokens.is(open, '{') || close < 0 || close >= to || expression.type === 'literal') return undefined;
  const own = reader.entries(open, close);
  if (own.length === 0) return { expression, next: close + 1 };
  const span = { start: expression.span.start, end: tokens.end(close) };
  const entries = [{ value: expression, span: expression.span }, ...own];
  return { expression: { type: 'table', entries, open, close, span }, next: close + 1 };
}

function hasComma(tokens: Tokens, open: number, close: number): boolean {
  for (let i = open + 1; i < close; i = tokens.after(i)) {
    if (tokens.kind(i) === TokenKind.punctuation && tokens.is(i, ',')) return true;
    // What a comprehension yields is no item.
    if (tokens.isWord(i, 'for')) return false;
  }
  return false;
}

/** `name := value` and `with value as name`, and names that stand for parts of what the text does not show. */
export function pythonBinding(tokens: Tokens, token: number): OwnBinding | undefined {
  if (tokens.kind(token + 1) === TokenKind.punctuation && tokens.is(token + 1, ':=')) {
    return { value: token + 3, declares: true };
  }
  if (isPart(tokens, token)) return { declares: true };
  if (!tokens.isWord(token - 1, 'as')) return undefined;
  const value = withItemBefore(tokens, token - 1);
  return value === undefined ? undefined : { value, declares: true };
}

/** The first token of what `as` names in a `with`. */
function withItemBefore(tokens: Tokens, as: number): number | undefined {
  let item: number | undefined;
  for (let i = as - 1, steps = 0; i >= 0 && steps < maxWithTokens; i--, steps++) {
    const mate = tokens.kind(i) === TokenKind.close ? tokens.mate(i) : -1;
    if (mate >= 0) i = mate;
    else if (tokens.isWord(i, 'with')) return item ?? i + 1;
    else if (tokens.is(i, ',') && tokens.kind(i) === TokenKind.punctuation) item ??= i + 1;
    else if (tokens.is(i, '(') && tokens.isWord(i - 1, 'with')) return item ?? i + 1;
    else if (tokens.kind(i) === TokenKind.open || tokens.isWord(i, 'import') || tokens.isWord(i, 'except')) break;
  }
  return undefined;
}

/** `for a, b in`, `a, b = …`, `lambda a, b:`, `case a:` */
function isPart(tokens: Tokens, token: number): boolean {
  const [before, after] = [tokens.textOf(token - 1), tokens.textOf(token + 1)];
  if (before === 'case') return tokens.isFresh(token - 1);
  if (before === 'lambda') return true;
  if (before !== ',' && before !== '(' && before !== '*' && after !== ',') return false;
  let first = token;
  while (!opening.has(tokens.textOf(first))) {
    const ends = tokens.isFresh(first) || token - first > maxPatternTokens || !isPatternToken(tokens, first - 1);
    if (ends) return before !== '(' && isAssignedTuple(tokens, token);
    first--;
  }
  return true;
}

/** Words before names that a pattern binds. */
const opening: ReadonlySet<string> = new Set(['for', 'lambda']);

/** Words that no name is. */
const keywords: ReadonlySet<string> = new Set([
  ...['in', 'is', 'and', 'or', 'not', 'if', 'else', 'return', 'await', 'yield', 'import', 'from', 'with', 'assert'],
]);

function isAssignedTuple(tokens: Tokens, token: number): boolean {
  if (tokens.parent(token) >= 0) return false;
  let end = token + 1;
  while (end - token < maxPatternTokens && !tokens.isFresh(end) && isPatternToken(tokens, end)) end++;
  return !tokens.isFresh(end) && tokens.is(end, '=') && !tokens.is(end, '==');
}

/** Names, and what may stand between them in a pattern. */
function isPatternToken(tokens: Tokens, index: number): boolean {
  const text = tokens.textOf(index);
  return tokens.kind(index) === TokenKind.name ? !keywords.has(text) : /^[,()*.]$/.test(text);
}
