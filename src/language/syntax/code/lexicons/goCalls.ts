import type { Argument, Reading } from '../expression';
import { TokenKind } from '../tokens';
import type { Tokens } from '../tokens';

/** `options...` */
export function goArgument(reader: Reading, from: number, to: number): Argument | undefined {
  const { tokens } = reader;
  if (to - from < 4 || !tokens.is(to - 3, '...') || tokens.kind(to - 3) !== TokenKind.punctuation) return undefined;
  return { spread: true, value: reader.read(from, to - 3), span: tokens.span(from, to - 1) };
}

/** A line break ends a statement unless an operator stands before it (Go specification, "Semicolons"). */
export function goContinues(tokens: Tokens, token: number): boolean {
  const before = token - 1;
  if (tokens.kind(before) !== TokenKind.punctuation || tokens.is(before, ';')) return false;
  return !tokens.is(before - 1, '++') && !tokens.is(before - 1, '--');
}

/** Result types longer than this are something else. */
const maxResultTokens = 40;

/** The brace that opens the body of the function whose receiver, parameters or results these parentheses hold. */
export function goFunctionBody(tokens: Tokens, open: number): number | undefined {
  if (!isSignature(tokens, open, 0)) return undefined;
  let i = tokens.after(open);
  for (let steps = 0; steps < maxResultTokens && i < tokens.count; steps++) {
    if (tokens.isFresh(i) || tokens.kind(i) === TokenKind.close || tokens.is(i, ',')) return undefined;
    const isType = tokens.isWord(i - 1, 'interface') || tokens.isWord(i - 1, 'struct');
    if (tokens.is(i, '{') && !isType) return tokens.mate(i) < 0 ? undefined : i;
    i = tokens.after(i);
  }
  return undefined;
}

/** `func (`, `func name(`, `func (r T) name(`, `func name[T any](`, and the results after any of these. */
function isSignature(tokens: Tokens, open: number, steps: number): boolean {
  if (steps > 3) return false;
  let before = open - 1;
  if (tokens.isWord(before, 'func')) return true;
  if (tokens.is(before, ')')) return tokens.mate(before) >= 0 && isSignature(tokens, tokens.mate(before), steps + 1);
  if (tokens.is(before, ']') && tokens.mate(before) >= 0) before = tokens.mate(before) - 1;
  if (tokens.kind(before) !== TokenKind.name) return false;
  const receiver = tokens.is(before - 1, ')') ? tokens.mate(before - 1) : -1;
  return tokens.isWord(before - 1, 'func') || (receiver >= 0 && tokens.isWord(receiver - 1, 'func'));
}

/** A name before its type, or before another that shares it: of `ch *amqp.Channel` neither `amqp` nor `Channel`. */
export function isGoParameter(tokens: Tokens, token: number): boolean {
  const isFirst = tokens.is(token - 1, '(') || tokens.is(token - 1, ',');
  return isFirst && !tokens.is(token + 1, '.') && !tokens.is(token + 1, ')');
}
