import type { Entry, Expression, Read, Reading, TableExpression } from '../expression';
import { TokenKind } from '../tokens';
import { readGoType } from './goTypes';
import type { GoType } from './goTypes';

/** Addresses, functions and literals that begin with their type. */
export function goPrimary(reader: Reading, from: number, to: number): Read | undefined {
  const { tokens } = reader;
  switch (tokens.kind(from)) {
    case TokenKind.opaque:
      return unknown(reader, from, from + 1);
    case TokenKind.punctuation: {
      const isPointer = (tokens.is(from, '&') && !tokens.is(from, '&&')) || tokens.is(from, '*');
      return isPointer && from + 1 < to ? reader.operandAt(from + 1, to) : undefined;
    }
    case TokenKind.open:
      if (tokens.is(from, '{')) return literal(reader, from, from, to, undefined);
      return tokens.is(from, '[') ? typed(reader, from, to) : undefined;
    case TokenKind.name: {
      const word = tokens.textOf(from);
      if (word === 'func') return unknown(reader, from, to);
      const isType = tokens.kind(from + 1) === TokenKind.open && (word === 'map' || word === 'struct');
      return isType ? typed(reader, from, to) : undefined;
    }
    default:
      return undefined;
  }
}

/** `T{…}`, and shifts of numbers: `10 << 20`. */
export function goPostfix(reader: Reading, { expression, next }: Read, to: number): Read | undefined {
  const { tokens } = reader;
  if (expression.type === 'name') {
    if (!tokens.is(next, '{') || tokens.isFresh(next) || expression.token !== next - 1) return undefined;
    const from = tokens.at(expression.span.start);
    return literal(reader, from, next, to, { next, shape: 'named', path: expression.path });
  }
  if (expression.type === 'literal' && typeof expression.value === 'number' && tokens.is(next, '<<')) {
    const bits = next + 2 < to && tokens.kind(next + 2) === TokenKind.number ? Number(tokens.textOf(next + 2)) : NaN;
    const span = { start: expression.span.start, end: tokens.end(next + 2) };
    if (!(bits < 53)) return undefined;
    return { expression: { type: 'literal', value: expression.value * 2 ** bits, span }, next: next + 3 };
  }
  return undefined;
}

function unknown({ tokens }: Reading, from: number, to: number): Read {
  return { expression: { type: 'unknown', span: tokens.span(from, Math.max(from, to - 1)) }, next: to };
}

/** A literal after its type, or a conversion, which says nothing that is read. */
function typed(reader: Reading, from: number, to: number): Read | undefined {
  const { tokens } = reader;
  const type = readGoType(tokens, from, to);
  if (type === undefined || type.next >= to) return undefined;
  if (tokens.is(type.next, '{')) return literal(reader, from, type.next, to, type);
  const converts = tokens.is(type.next, '(') && tokens.mate(type.next) > 0 && tokens.mate(type.next) < to;
  return converts ? unknown(reader, from, tokens.mate(type.next) + 1) : undefined;
}

function literal(reader: Reading, from: number, open: number, to: number, type: GoType | undefined): Read | undefined {
  const { tokens } = reader;
  const close = tokens.mate(open);
  if (close < 0 || close >= to) return undefined;
  const span = tokens.span(from, close);
  const next = close + 1;
  if (type?.shape === 'list') {
    const items = reader.args(open, close).map(({ value }) => withType(value, type.element));
    return { expression: { type: 'list', items, span }, next };
  }
  const entries = reader.entries(open, close).map((entry) => entryOf(entry, type));
  const of = type?.shape === 'named' ? type.path : undefined;
  return { expression: { type: 'table', entries, open, close, span, ...(of && { of }) }, next };
}

/** `Name: value` between the braces of a literal. */
export function goEntry(reader: Reading, from: number, to: number): Entry {
  const { tokens } = reader;
  const span = tokens.span(from, to - 1);
  for (let i = from; i < to; i = tokens.after(i)) {
    if (tokens.kind(i) !== TokenKind.punctuation || !tokens.is(i, ':')) continue;
    return { key: reader.read(from, i), value: reader.read(i + 1, to), span };
  }
  // The fields of a struct in their order: which they are, only its declaration says.
  return { value: { type: 'unknown', span }, span };
}

/** Fields are written bare; the keys of a map are values. */
function entryOf(entry: Entry, type: GoType | undefined): Entry {
  const { key } = entry;
  const value = withType(entry.value, type?.shape === 'map' ? type.element : undefined);
  const isField = key?.type === 'name' && key.path.length === 1 && type?.shape !== 'map';
  if (!isField) return { ...entry, value };
  return { ...entry, key: { type: 'literal', value: key.path[0] ?? '', span: key.span }, value };
}

/** The elements of a list or map of structs leave their type out. */
function withType(value: Expression, type: GoType | undefined): Expression {
  if (value.type !== 'table' || value.of || type?.path === undefined) return value;
  const table: TableExpression = { ...value, of: type.path };
  return table;
}
