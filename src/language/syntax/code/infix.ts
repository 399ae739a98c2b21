import type { Argument, CallExpression, Reading } from './expression';

/** `left to right` as the call of `to` that it is. */
export function infixArgument(
  reader: Reading,
  parts: { readonly from: number; readonly operator: number; readonly length: number; readonly to: number },
): Argument {
  const { from, length, operator, to } = parts;
  const { tokens } = reader;
  const span = tokens.span(from, to - 1);
  const right = {
    spread: false,
    value: reader.read(operator + length, to),
    span: tokens.span(operator + length, to - 1),
  };
  const value: CallExpression = {
    type: 'call',
    name: tokens.text.slice(tokens.start(operator), tokens.end(operator + length - 1)),
    nameToken: operator,
    nameSpan: tokens.span(operator, operator + length - 1),
    receiver: reader.read(from, operator),
    constructs: false,
    args: [right],
    open: operator,
    close: operator,
    span,
  };
  return { spread: false, value, span };
}
