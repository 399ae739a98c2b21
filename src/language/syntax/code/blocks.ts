import type { Read, Reading } from './expression';

/** Words before braces that call nothing. */
const keywords: ReadonlySet<string> = new Set([
  ...['else', 'try', 'do', 'finally', 'init', 'object', 'get', 'set', 'return', 'throw', 'when', 'if', 'in', 'is'],
  ...['match', 'yield', 'with', 'extends', 'class', 'trait', 'enum', 'interface', 'then', 'catch'],
]);

/** `name { … }`: a call with nothing but a block. */
export function blockCall(reader: Reading, { expression, next }: Read, to: number): Read | undefined {
  const { tokens } = reader;
  const close = tokens.mate(next);
  if (!tokens.is(next, '{') || tokens.isFresh(next) || close < 0 || close >= to) return undefined;
  if (expression.type !== 'name' && expression.type !== 'member') return undefined;
  const name = expression.type === 'name' ? (expression.path.at(-1) ?? '') : expression.name;
  if (keywords.has(name) || !/^[a-z]/.test(name)) return undefined;
  const nameToken = next - 1;
  if (!tokens.isWord(nameToken, name)) return undefined;
  const receiver = receiverOf(reader, expression, nameToken);
  return {
    expression: {
      type: 'call',
      name,
      nameToken,
      nameSpan: tokens.span(nameToken, nameToken),
      ...(receiver && { receiver }),
      constructs: false,
      args: [],
      open: next,
      close,
      body: { open: next, close },
      span: { start: expression.span.start, end: tokens.end(close) },
    },
    next: close + 1,
  };
}

function receiverOf(
  { tokens }: Reading,
  expression: Read['expression'],
  nameToken: number,
): Read['expression'] | undefined {
  if (expression.type === 'member') return expression.object;
  if (expression.type !== 'name' || expression.path.length < 2) return undefined;
  const span = { start: expression.span.start, end: tokens.start(nameToken) };
  return { type: 'name', path: expression.path.slice(0, -1), token: expression.token, span };
}
