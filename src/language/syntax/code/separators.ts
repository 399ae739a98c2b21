import type { Lexicon } from './lexicon';
import { TokenKind } from './tokens';
import type { Tokens } from './tokens';

/** What of a language says where types and qualified names are. */
type Typed = Pick<Lexicon, 'typeArguments' | 'squareTypeArguments' | 'own'>;

/** Type arguments longer than this are a comparison. */
const maxTypeTokens = 60;

const dot: ReadonlySet<string> = new Set(['.']);

/** Whether a token says something of the value before it: a dot, or what the language has besides. */
export function isLink(tokens: Tokens, lexicon: Pick<Lexicon, 'own'>, index: number): boolean {
  return tokens.kind(index) === TokenKind.punctuation && (lexicon.own?.links ?? dot).has(tokens.textOf(index));
}

/** The token after `<…>` where that is type arguments, `undefined` where it is not. */
export function skipTypeArguments(tokens: Tokens, lexicon: Typed, at: number): number | undefined {
  if (lexicon.squareTypeArguments && tokens.is(at, '[') && tokens.mate(at) > 0) return tokens.mate(at) + 1;
  // `create::<Producer>()`
  const index = tokens.is(at, '::') && isLink(tokens, lexicon, at) ? at + 1 : at;
  if (!lexicon.typeArguments || !tokens.is(index, '<') || tokens.kind(index) !== TokenKind.punctuation)
    return undefined;
  let depth = 0;
  for (let i = index; i < tokens.count && i < index + maxTypeTokens; i = tokens.after(i)) {
    if (tokens.kind(i) === TokenKind.punctuation) {
      if (tokens.is(i, '<')) depth++;
      else if (tokens.is(i, '>') && --depth === 0) return i + 1;
      else if (!/[.,?&|:>]/.test(tokens.textOf(i))) return undefined;
    } else if (tokens.kind(i) === TokenKind.close || tokens.kind(i) === TokenKind.number) return undefined;
  }
  return undefined;
}

/** Cuts what a pair of brackets holds at its commas: pairs of first token and token after the last. */
export function splitAtCommas(
  tokens: Tokens,
  lexicon: Typed & Partial<Pick<Lexicon, 'blocks'>>,
  open: number,
  close: number,
): readonly (readonly [from: number, to: number])[] {
  const ranges: (readonly [number, number])[] = [];
  let from = open + 1;
  let i = from;
  while (i < close) {
    const kind = tokens.kind(i);
    if (kind === TokenKind.punctuation && tokens.is(i, ',')) {
      if (i > from) ranges.push([from, i]);
      from = i + 1;
      i = from;
    } else if (lexicon.blocks === 'indentation' && tokens.isWord(i, 'lambda')) {
      i = afterParameters(tokens, i, close);
    } else {
      const afterTypes = kind === TokenKind.name ? undefined : skipTypeArguments(tokens, lexicon, i);
      i = afterTypes !== undefined && isTypeEnd(tokens, afterTypes) ? afterTypes : tokens.after(i);
    }
  }
  if (close > from) ranges.push([from, close]);
  return ranges;
}

/** The token after the colon of `lambda a, b:`, whose commas separate its parameters. */
function afterParameters(tokens: Tokens, lambda: number, close: number): number {
  let i = lambda + 1;
  while (i < close && !(tokens.kind(i) === TokenKind.punctuation && tokens.is(i, ':'))) i = tokens.after(i);
  return i + 1;
}

/** `a < b, c > d` compares; `Map<String, Object>(` does not. */
function isTypeEnd(tokens: Tokens, index: number): boolean {
  return tokens.is(index, '(') || tokens.is(index, '{') || tokens.is(index, '.');
}
