import type { CallExpression, Expression, Read, Reading } from '../expression';
import { TokenKind } from '../tokens';
import type { Tokens } from '../tokens';

/** Methods that answer what they are called on, or something equal to it. */
const same: ReadonlySet<string> = new Set([
  ...['freeze', 'dup', 'clone', 'to_sym', 'deep_dup', 'symbolize_keys', 'deep_symbolize_keys'],
  'with_indifferent_access',
]);

/** Words that end a value or a call without parentheses. */
const ending: ReadonlySet<string> = new Set([
  ...['do', 'if', 'unless', 'while', 'until', 'rescue', 'and', 'or', 'then', 'end', 'in', 'else', 'elsif', 'when'],
]);

/** Words that are no name of a method. */
const keywords: ReadonlySet<string> = new Set([
  ...['if', 'unless', 'while', 'until', 'case', 'when', 'in', 'and', 'or', 'not', 'return', 'yield', 'begin', 'end'],
  ...['def', 'class', 'module', 'do', 'then', 'else', 'elsif', 'rescue', 'ensure', 'self', 'super', 'next', 'break'],
]);

/** Whether a name is called though no parenthesis follows: a method of something, or one with arguments after a blank. */
export function rubyCallsBare(tokens: Tokens, token: number): boolean {
  if (tokens.textOf(token + 1) === '=' && !/^=[=~>]/.test(tokens.text.slice(tokens.start(token + 1)).slice(0, 2)))
    return false;
  const isMember = tokens.is(token - 1, '.') || tokens.is(token - 1, '&.');
  if (!isMember && (keywords.has(tokens.textOf(token)) || tokens.isWord(token - 1, 'def'))) return false;
  return isMember || beginsArguments(tokens, token + 1) || tokens.isWord(token + 1, 'do');
}

/** Whether a token is the first argument of a call without parentheses. */
function beginsArguments(tokens: Tokens, index: number): boolean {
  if (index >= tokens.count || tokens.isFresh(index) || tokens.start(index) === tokens.end(index - 1)) return false;
  const isTight = tokens.start(index + 1) === tokens.end(index);
  switch (tokens.kind(index)) {
    case TokenKind.string:
    case TokenKind.number:
    case TokenKind.opaque:
      return true;
    case TokenKind.name:
      return !ending.has(tokens.textOf(index));
    case TokenKind.open:
      return tokens.is(index, '[');
    case TokenKind.punctuation:
      return (
        tokens.is(index, '->') || (isTight && /^([*&-]|::)$/.test(tokens.textOf(index)) && !tokens.is(index, '&&'))
      );
    default:
      return false;
  }
}

/** `.name`, `.name argument, key: value`, `name argument`, and a block after a call. */
export function rubyPostfix(reader: Reading, { expression, next }: Read, to: number): Read | undefined {
  const { tokens } = reader;
  if (next >= to) return undefined;
  if (expression.type === 'call' && (tokens.isWord(next, 'do') || tokens.is(next, '{'))) {
    const close = tokens.is(next, '{') ? tokens.mate(next) + 1 : to;
    return { expression, next: close > next && close <= to ? close : to };
  }
  const isMember = tokens.is(next, '.') || tokens.is(next, '&.');
  if (isMember && tokens.kind(next + 1) === TokenKind.name && next + 1 < to) {
    const token = next + 1;
    const word = tokens.textOf(token);
    if (same.has(word) && !tokens.is(token + 1, '(')) return { expression, next: token + 1 };
    if (tokens.is(token + 1, '(') && tokens.start(token + 1) === tokens.end(token)) return undefined;
    return bareCall(reader, expression, token, to);
  }
  if (expression.type !== 'name' || expression.token !== next - 1 || keywords.has(expression.path.at(-1) ?? ''))
    return undefined;
  const isCall = beginsArguments(tokens, next) || (tokens.isWord(next, 'do') && expression.path.length === 1);
  return isCall ? bareCall(reader, receiverOf(expression), expression.token, to) : undefined;
}

/** `Kafka::Client "…"`: what stands before the last word. */
function receiverOf(expression: Expression): Expression | undefined {
  if (expression.type !== 'name' || expression.path.length < 2) return undefined;
  const { path, span, token } = expression;
  const end = span.end - (path.at(-1) ?? '').length;
  return { type: 'name', path: path.slice(0, -1), token, span: { start: span.start, end } };
}

function bareCall(reader: Reading, receiver: Expression | undefined, token: number, to: number): Read {
  const { tokens } = reader;
  const end = beginsArguments(tokens, token + 1) ? endOfArguments(tokens, token + 1, to) : token + 1;
  const last = end - 1;
  const nameSpan = tokens.span(token, token);
  const expression: CallExpression = {
    type: 'call',
    name: tokens.textOf(token),
    nameToken: token,
    nameSpan,
    ...(receiver && { receiver }),
    constructs: false,
    args: end > token + 1 ? reader.args(token, end) : [],
    open: last === token ? token : token,
    close: last,
    span: { start: receiver?.span.start ?? nameSpan.start, end: tokens.end(last) },
  };
  return { expression, next: end };
}

function endOfArguments(tokens: Tokens, from: number, to: number): number {
  let i = from;
  while (i < to) {
    const kind = tokens.kind(i);
    if (kind === TokenKind.close || (i > from && tokens.isFresh(i) && !rubyContinues(tokens, i))) return i;
    if (kind === TokenKind.name && ending.has(tokens.textOf(i)) && !isLabel(tokens, i)) return i;
    if (kind === TokenKind.punctuation && tokens.is(i, ';')) return i;
    i = tokens.after(i);
  }
  return Math.min(i, to);
}

function isLabel(tokens: Tokens, index: number): boolean {
  return tokens.textOf(index + 1) === ':' && tokens.start(index + 1) === tokens.end(index);
}

/** Whether a token that begins a line carries on the line before. */
export function rubyContinues(tokens: Tokens, index: number): boolean {
  if (tokens.is(index, '&.') || (tokens.is(index, '.') && !tokens.is(index, '..'))) return true;
  const previous = tokens.textOf(index - 1);
  if (tokens.kind(index - 1) === TokenKind.name) return ['and', 'or', 'not'].includes(previous);
  if (tokens.kind(index - 1) !== TokenKind.punctuation) return false;
  // A single pipe ends the parameters of a block, `name?` a call.
  if (previous === '|') return tokens.textOf(index - 2) === '|' && tokens.end(index - 2) === tokens.start(index - 1);
  return /^([,.+\-*/=&<>]|&\.|::)$/.test(previous);
}
