import type { Lexicon } from './lexicon';
import { TokenKind } from './tokens';
import type { Tokens } from './tokens';

/** What the end of a statement is found by. */
interface Scanned {
  readonly tokens: Tokens;
  readonly lexicon: Lexicon;
}

/** Words after which a statement goes on though its line ends. */
const carriesOn = new Set(['await', 'new', 'return', 'typeof', 'yield', 'extends']);

/** The token after the last of the statement or initialiser that a token belongs to: its separator or what follows. */
export function endOfStatement(file: Scanned, from: number): number {
  const { lexicon, tokens } = file;
  let i = from;
  while (i < tokens.count) {
    if (i > from && lexicon.statementEnd !== 'semicolon' && tokens.isFresh(i) && !isContinued(file, i)) return i;
    const kind = tokens.kind(i);
    if (kind === TokenKind.close) return i;
    if (kind === TokenKind.punctuation) {
      if (tokens.is(i, ';')) return i;
      // Where calls need no parentheses, a comma separates their arguments.
      if (tokens.is(i, ',') && lexicon.statementEnd !== 'newline' && !lexicon.own?.callsBare) return i;
    }
    if (lexicon.typeArguments && tokens.is(i, '<') && kind === TokenKind.punctuation) i = skipAngles(file, i);
    else i = tokens.after(i);
  }
  return i;
}

function isContinued({ lexicon, tokens }: Scanned, index: number): boolean {
  if (lexicon.statementEnd === 'newline') return false;
  if (lexicon.own?.continues) return lexicon.own.continues(tokens, index);
  const before = index - 1;
  if (tokens.kind(before) === TokenKind.punctuation && !tokens.is(before, ';') && !tokens.is(before, '!')) return true;
  if (tokens.kind(before) === TokenKind.name && carriesOn.has(tokens.textOf(before))) return true;
  return tokens.kind(index) === TokenKind.punctuation && /[.?+\-*/%&|=<>:,]/.test(tokens.textOf(index));
}

/** A comma between type arguments separates no declarators. */
function skipAngles({ tokens }: Scanned, index: number): number {
  let depth = 0;
  for (let i = index; i < index + 40 && i < tokens.count; i++) {
    if (tokens.is(i, '<')) depth++;
    else if (tokens.is(i, '>') && --depth === 0) return i + 1;
    else if (tokens.is(i, ';') || tokens.is(i, '(') || tokens.is(i, '{')) break;
  }
  return index + 1;
}
