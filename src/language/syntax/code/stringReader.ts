import type { Expression } from './expression';
import type { Lexicon } from './lexicon';
import { formatPieces, stringParts, templatePieces, unescape } from './literals';
import type { TemplatePiece } from './literals';
import { TokenKind } from './tokens';
import type { Tokens } from './tokens';

/** A string literal; in Python with all that follow it, for adjacent ones are one. */
export function readStringLiteral(
  tokens: Tokens,
  lexicon: Lexicon,
  from: number,
  to: number,
): { readonly expression: Expression; readonly next: number } {
  let expression = single(tokens, lexicon, from);
  let next = from + 1;
  while (lexicon.tables === 'dict' && next < to && tokens.kind(next) === TokenKind.string) {
    const right = single(tokens, lexicon, next);
    const span = { start: expression.span.start, end: right.span.end };
    expression = { type: 'binary', operator: '+', left: expression, right, span };
    next++;
  }
  return { expression, next };
}

/** A `${…}` template literal. */
export function readTemplateLiteral(tokens: Tokens, lexicon: Lexicon, index: number): Expression {
  const literal = tokens.textOf(index);
  return template(tokens, index, lexicon.own?.pieces?.(literal) ?? templatePieces(literal));
}

function single(tokens: Tokens, lexicon: Lexicon, index: number): Expression {
  const literal = tokens.textOf(index);
  const own = lexicon.own?.pieces?.(literal);
  if (own) return template(tokens, index, own);
  const { body, prefix, quote } = stringParts(literal);
  const span = tokens.span(index, index);
  if (/b/i.test(prefix)) return { type: 'unknown', span };
  if (/[ft]/i.test(prefix)) return template(tokens, index, formatPieces(literal));
  if (/r/i.test(prefix)) return { type: 'literal', value: body, span };
  // Java strips the indentation of a text block; no option is written so.
  if (quote === '"""' && body.includes('\n')) return { type: 'unknown', span };
  return { type: 'literal', value: unescape(body), span };
}

function template(tokens: Tokens, index: number, pieces: readonly TemplatePiece[]): Expression {
  const offset = tokens.start(index);
  const [only = '', ...others] = pieces;
  if (typeof only === 'string' && others.length === 0) {
    return { type: 'literal', value: only, span: tokens.span(index, index) };
  }
  const parts = pieces.map((piece): string | Expression =>
    typeof piece === 'string' ? piece : hole(tokens, index, { start: offset + piece.start, end: offset + piece.end }),
  );
  return { type: 'template', parts, span: tokens.span(index, index) };
}

/** A hole that holds a name can be followed; any other code is a hole for good. */
function hole(tokens: Tokens, token: number, span: { readonly start: number; readonly end: number }): Expression {
  const code = tokens.text.slice(span.start, span.end).trim();
  if (!/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/.test(code)) return { type: 'unknown', span };
  return { type: 'name', path: code.split('.'), token, span };
}
