import type { Argument, Entry, Expression, Read, Reading } from '../expression';
import { formatPieces, parseNumber } from '../literals';
import { TokenKind } from '../tokens';
import type { Tokens } from '../tokens';

/** Functions that wrap a value, by type and name; `Some` is one of a word. */
const wrapping: ReadonlySet<string> = new Set([
  ...['String', 'ShortString', 'LongString', 'Cow', 'Bytes', 'u64', 'i64', 'usize'].map((type) => `${type}::from`),
  ...['Box', 'Arc', 'Rc', 'Some', 'Ok'].flatMap((type) => [`${type}::new`, type]),
]);

/** Methods that answer what they are called on in another type, or fail. */
const same: ReadonlySet<string> = new Set([
  ...['into', 'to_string', 'to_owned', 'to_vec', 'as_str', 'as_ref', 'as_bytes', 'clone', 'try_into', 'into_owned'],
  ...['unwrap', 'expect', 'context', 'with_context', 'map_err', 'wrap_err', 'boxed'],
]);

/** Last words of the calls that are seen through: their value is what they are called on, or given. */
export const rustTransparent: ReadonlySet<string> = new Set([...same, 'Some', 'Ok', 'from']);

/** References, numbers with a type, and macros. */
export function rustValue(reader: Reading, from: number, to: number): Read | undefined {
  const { tokens } = reader;
  const text = tokens.textOf(from);
  const kind = tokens.kind(from);
  if (kind === TokenKind.punctuation && (text === '&' || text === '*')) {
    return reader.operandAt(tokens.isWord(from + 1, 'mut') ? from + 2 : from + 1, to);
  }
  if (kind === TokenKind.number) return typedNumber(tokens, from);
  if (kind === TokenKind.name && tokens.textOf(from + 1) === '!' && tokens.kind(from + 2) === TokenKind.open) {
    return macro(reader, from, to);
  }
  if (kind !== TokenKind.open || text === '[') return undefined;
  const close = tokens.mate(from);
  if (close < 0 || close >= to) return undefined;
  // A block, or a tuple of several.
  const isOne = text === '(' && reader.args(from, close).length <= 1;
  return isOne ? undefined : { expression: { type: 'unknown', span: tokens.span(from, close) }, next: close + 1 };
}

/** `30_000u64` */
function typedNumber(tokens: Tokens, token: number): Read | undefined {
  const bare = tokens.textOf(token).replace(/_?([ui](8|16|32|64|128|size)|f(32|64))$/, '');
  const value = parseNumber(bare);
  return value === undefined
    ? undefined
    : { expression: { type: 'literal', value, span: tokens.span(token, token) }, next: token + 1 };
}

function macro(reader: Reading, from: number, to: number): Read | undefined {
  const { tokens } = reader;
  const open = from + 2;
  const close = tokens.mate(open);
  if (close < 0 || close >= to) return undefined;
  const span = tokens.span(from, close);
  const args = reader.args(open, close);
  const next = close + 1;
  switch (tokens.textOf(from)) {
    case 'vec':
      return { expression: { type: 'list', items: args.map((each) => each.value), span }, next };
    case 'format':
      return { expression: formatted(tokens, args, open, span), next };
    default:
      return { expression: { type: 'unknown', span }, next };
  }
}

/** `format!("order.{}.{kind}", state)` */
function formatted(tokens: Tokens, args: readonly Argument[], open: number, span: Expression['span']): Expression {
  const [first, ...others] = args;
  const literal = first ? tokens.textOf(open + 1) : '';
  if (first?.value.type !== 'literal' || !literal.startsWith('"')) return { type: 'unknown', span };
  const offset = tokens.start(open + 1);
  let position = 0;
  const parts = formatPieces(literal).map((piece): string | Expression => {
    if (typeof piece === 'string') return piece;
    const hole = { start: offset + piece.start, end: offset + piece.end };
    const name = /^\w+/.exec(literal.slice(piece.start, piece.end))?.[0] ?? '';
    if (name === '') return others[position++]?.value ?? { type: 'unknown', span: hole };
    return /^\d/.test(name) ? { type: 'unknown', span: hole } : { type: 'name', path: [name], token: open, span: hole };
  });
  return { type: 'template', parts, span };
}

/** `?`, `.await`, conversions, `Some(…)`, and the braces of a struct. */
export function rustPostfix(reader: Reading, { expression, next }: Read, to: number): Read | undefined {
  const { tokens } = reader;
  if (next >= to) return undefined;
  if (tokens.textOf(next) === '?' || (tokens.isWord(next, 'as') && tokens.kind(next + 1) === TokenKind.name)) {
    return { expression, next: next + (tokens.textOf(next) === '?' ? 1 : 2) };
  }
  if (tokens.textOf(next) === '.') {
    if (tokens.isWord(next + 1, 'await')) return { expression, next: next + 2 };
    const open = next + 2;
    const close = tokens.mate(open);
    const isSame = same.has(tokens.textOf(next + 1)) && tokens.is(open, '(') && close > 0 && close < to;
    return isSame ? { expression, next: close + 1 } : undefined;
  }
  if (expression.type !== 'name') return undefined;
  if (tokens.is(next, '(') && wrapping.has(expression.path.slice(-2).join('::'))) {
    const close = tokens.mate(next);
    const [only, ...others] = close > 0 && close < to ? reader.args(next, close) : [];
    return only && others.length === 0 ? { expression: only.value, next: close + 1 } : undefined;
  }
  // `Config::<T> { … }` is rare, `CONSTANT { … }` no struct.
  const isType = /^[A-Z]\w*[a-z]/.test(expression.path.at(-1) ?? '');
  return isType && tokens.is(next, '{') ? struct(reader, expression, next, to) : undefined;
}

function struct(reader: Reading, type: Expression & { type: 'name' }, open: number, to: number): Read | undefined {
  const { tokens } = reader;
  const close = tokens.mate(open);
  if (close < 0 || close >= to) return undefined;
  const all = reader.entries(open, close);
  const last = all.at(-1);
  const rest = last && last.key === undefined && tokens.text.startsWith('..', last.span.start) ? last : undefined;
  // What the rest comes from counts before what is written; a default adds nothing.
  const isDefault = rest?.value.type === 'call' && ['default', 'new'].includes(rest.value.name);
  const fields = rest ? all.slice(0, -1) : all;
  const entries: readonly Entry[] = rest && !isDefault ? [{ value: rest.value, span: rest.span }, ...fields] : fields;
  const span = { start: type.span.start, end: tokens.end(close) };
  return {
    expression: { type: 'table', entries, open, close, of: type.path, ...(rest && { rest: rest.span }), span },
    next: close + 1,
  };
}
