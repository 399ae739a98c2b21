import type { Argument, CallExpression, Entry, Expression, Read, Reading, TableExpression } from '../expression';
import { skipTypeArguments, splitAtCommas } from '../separators';
import { TokenKind } from '../tokens';

const generic = { typeArguments: true, tables: 'none' } as const;

/** `new(…)`, `new[] { … }`, `{ … }` for an array, `nameof(…)`. */
export function csharpPrimary(reader: Reading, from: number, to: number): Read | undefined {
  const { tokens } = reader;
  if (tokens.isWord(from, 'new')) {
    const close = tokens.mate(from + 1);
    if (close < 0 || close >= to) return undefined;
    if (tokens.is(from + 1, '(')) return construction(reader, { name: '', token: from, start: from }, from + 1, to);
    return tokens.is(from + 1, '[') && tokens.is(close + 1, '{') ? listAt(reader, close + 1, to, from) : undefined;
  }
  if (tokens.is(from, '{')) return listAt(reader, from, to);
  if (tokens.isWord(from, 'nameof') && tokens.is(from + 1, '(')) {
    const close = tokens.mate(from + 1);
    if (close < 0 || close >= to || tokens.kind(close - 1) !== TokenKind.name) return undefined;
    const span = tokens.span(from, close);
    return { expression: { type: 'literal', value: tokens.textOf(close - 1), span }, next: close + 1 };
  }
  return undefined;
}

/** Braces after a construction, `with { … }`, and `!`, which says that a value is not null. */
export function csharpPostfix(
  reader: Reading,
  { expression, next }: Read,
  to: number,
  constructs: boolean,
): Read | undefined {
  const { tokens } = reader;
  if (tokens.is(next, '!') && !tokens.is(next, '!=')) return { expression, next: next + 1 };
  if (tokens.isWord(next, 'with') && tokens.is(next + 1, '{')) {
    const initializer = initializerAt(reader, next + 1, to);
    return initializer && { expression: copy(reader, expression, next, initializer), next: initializer.close + 1 };
  }
  if (!constructs || expression.type !== 'name') return undefined;
  if (tokens.is(next, '[')) {
    const close = tokens.mate(next);
    const first = tokens.at(expression.span.start) - 1;
    return close > 0 && tokens.is(close + 1, '{') ? listAt(reader, close + 1, to, first) : undefined;
  }
  const open = skipTypeArguments(tokens, generic, next) ?? next;
  const name = expression.path.at(-1) ?? '';
  return construction(reader, { name, token: expression.token, start: tokens.at(expression.span.start) }, open, to);
}

interface Constructed {
  readonly name: string;
  readonly token: number;
  readonly start: number;
}

/** `Name(…)`, `Name { … }` and `Name(…) { … }` after `new`; items in the braces make it a list. */
function construction(reader: Reading, constructed: Constructed, open: number, to: number): Read | undefined {
  const { tokens } = reader;
  const parentheses = tokens.is(open, '(');
  const close = tokens.mate(open);
  if (!parentheses && !tokens.is(open, '{')) return undefined;
  if (close < 0 || close >= to) return undefined;
  const brace = parentheses ? close + 1 : open;
  const initializer = tokens.is(brace, '{') ? initializerAt(reader, brace, to) : undefined;
  const last = initializer?.close ?? close;
  const start = tokens.isWord(constructed.start - 1, 'new') ? constructed.start - 1 : constructed.start;
  const span = tokens.span(start, last);
  if (initializer && initializer.entries.length > 0 && initializer.entries.every((entry) => !entry.key)) {
    return {
      expression: { type: 'list', items: initializer.entries.map((entry) => entry.value), span },
      next: last + 1,
    };
  }
  const expression: CallExpression = {
    type: 'call',
    name: constructed.name,
    nameToken: constructed.token,
    nameSpan: tokens.span(constructed.token, constructed.token),
    constructs: true,
    args: parentheses ? reader.args(open, close) : [],
    open,
    close,
    ...(initializer && { initializer }),
    span,
  };
  return { expression, next: last + 1 };
}

/** `value with { … }`: a call of `with` on the value. */
function copy({ tokens }: Reading, of: Expression, word: number, initializer: TableExpression): CallExpression {
  const { close, open } = initializer;
  return {
    type: 'call',
    name: 'with',
    nameToken: word,
    nameSpan: tokens.span(word, word),
    receiver: of,
    constructs: false,
    args: [],
    open,
    close,
    initializer,
    span: { start: of.span.start, end: tokens.end(close) },
  };
}

function initializerAt(reader: Reading, open: number, to: number): TableExpression | undefined {
  const { tokens } = reader;
  const close = tokens.mate(open);
  if (close < 0 || close >= to) return undefined;
  const entries = splitAtCommas(tokens, generic, open, close).map(([from, end]) => memberOf(reader, from, end));
  return { type: 'table', entries, open, close, span: tokens.span(open, close) };
}

/** `Name = value`, `["key"] = value`, `{ "key", value }`; an item of a collection has no key. */
function memberOf(reader: Reading, from: number, to: number): Entry {
  const { tokens } = reader;
  const span = tokens.span(from, to - 1);
  if (tokens.is(from, '{') && tokens.mate(from) === to - 1) {
    const [key, value, ...others] = splitAtCommas(tokens, generic, from, to - 1);
    if (key && value && others.length === 0) return { key: reader.read(...key), value: reader.read(...value), span };
  }
  const indexed = tokens.is(from, '[') && tokens.mate(from) > 0;
  const equals = indexed ? tokens.mate(from) + 1 : from + 1;
  const assigns = tokens.is(equals, '=') && !tokens.is(equals, '==') && !tokens.is(equals, '=>') && equals < to;
  if (!assigns || (!indexed && tokens.kind(from) !== TokenKind.name)) return { value: reader.read(from, to), span };
  const key: Expression = indexed
    ? reader.read(from + 1, equals - 1)
    : { type: 'literal', value: tokens.textOf(from), span: tokens.span(from, from) };
  const nested = tokens.is(equals + 1, '{') ? initializerAt(reader, equals + 1, to) : undefined;
  return { key, value: nested ?? reader.read(equals + 1, to), span };
}

function listAt(reader: Reading, open: number, to: number, first = open): Read | undefined {
  const table = initializerAt(reader, open, to);
  if (!table || table.entries.some((entry) => entry.key)) return undefined;
  const span = reader.tokens.span(first, table.close);
  return {
    expression: { type: 'list', items: table.entries.map((entry) => entry.value), span },
    next: table.close + 1,
  };
}

/** `name: value`; what comes before a value handed over by reference is no name. */
export function csharpArgument(reader: Reading, from: number, to: number): Argument | undefined {
  const { tokens } = reader;
  if (tokens.kind(from) !== TokenKind.name || !tokens.is(from + 1, ':') || tokens.is(from + 1, '::')) return undefined;
  const value = reader.read(from + 2, to);
  const name = tokens.textOf(from);
  return { name, nameSpan: tokens.span(from, from), spread: false, value, span: tokens.span(from, to - 1) };
}
