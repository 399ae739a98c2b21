import type { OwnBinding } from '../lexicon';
import { TokenKind } from '../tokens';
import type { Tokens } from '../tokens';
import { rubyBlockFrom, rubyFunction } from './rubyBlocks';

const classes: ReadonlySet<string> = new Set(['class', 'module']);

/** Lists of parameters and patterns longer than this are not looked through. */
const maxTokens = 40;

/** A local name is of the block that first gives it a value, a constant or `@name` of the class. */
export function rubyBinding(tokens: Tokens, token: number): OwnBinding | null {
  if (tokens.kind(token) !== TokenKind.name || tokens.is(token - 1, '.') || tokens.is(token - 1, '&.')) return null;
  const word = tokens.textOf(token);
  const scope = /^[A-Z@$]/.test(word) ? rubyFunction(tokens, token, classes) : undefined;
  const whole = scope
    ? ({ declares: true, scope } as const)
    : ({ declares: 'unless-visible', reach: rubyFunction(tokens, token) } as const);
  if (tokens.is(token - 1, '::')) return null;
  const isAssigned =
    tokens.textOf(token + 1) === '=' && !/^=[=~>]/.test(tokens.text.slice(tokens.start(token + 1)).slice(0, 2));
  if (isBlockParameter(tokens, token)) {
    const pipe = pipeBefore(tokens, token);
    const brace = tokens.is(pipe - 1, '{') ? tokens.mate(pipe - 1) : -1;
    const block = brace >= 0 ? { from: pipe - 1, to: brace } : rubyBlockFrom(tokens, pipe - 1);
    return { declares: true, ...(block && { scope: block }) };
  }
  if (isAssigned && tokens.is(token - 1, ',') && !tokens.is(tokens.parent(token), '(')) return whole;
  if (isAssigned && !tokens.is(tokens.parent(token), '(')) return { ...whole, value: token + 2 };
  if (isParameter(tokens, token)) return { declares: true, scope: rubyFunction(tokens, token) };
  if (isPart(tokens, token)) return whole;
  const operator = tokens.text.slice(tokens.end(token), tokens.end(token) + 6).trimStart();
  return /^(\|\|=|&&=|\*\*=|<<[^~\-"'A-Z]|[+\-*/%|&]=)/.test(operator) ? whole : null;
}

/** The pipe before which `do` or a brace stands, -1 without. */
function pipeBefore(tokens: Tokens, token: number): number {
  for (let i = token - 1; i > token - maxTokens && i > 0; i--) {
    const text = tokens.textOf(i);
    if (text === '|') return tokens.isWord(i - 1, 'do') || tokens.is(i - 1, '{') ? i : -1;
    if (tokens.kind(i) !== TokenKind.name && !/^[,*&:;()]$/.test(text)) return -1;
  }
  return -1;
}

function isBlockParameter(tokens: Tokens, token: number): boolean {
  return /^[,*&|:;)(=]$/.test(tokens.textOf(token + 1)) && pipeBefore(tokens, token) >= 0;
}

/** `def name(a, b = 1, c:)`, `def name a, b` */
function isParameter(tokens: Tokens, token: number): boolean {
  const open = tokens.parent(token);
  for (let i = token - 1; i > token - maxTokens && i >= 0; i--) {
    if (tokens.isWord(i, 'def'))
      return open < 0 || open < i || tokens.is(open, '(')
        ? token > i + 1 && tokens.textOf(token - 1) !== '.' && isListed(tokens, token)
        : false;
    if (tokens.isFresh(i) && open < 0) return false;
  }
  return false;
}

/** Parameters follow a parenthesis, a comma, a star, or the name of the method. */
function isListed(tokens: Tokens, token: number): boolean {
  const previous = tokens.textOf(token - 1);
  const isFirst = tokens.isWord(token - 2, 'def') || (tokens.is(token - 3, '.') && !tokens.isFresh(token));
  return /^[(,*&]$/.test(previous) || (isFirst && !tokens.isFresh(token));
}

/** `a, b = …`, `rescue => e`, `for a in …` */
function isPart(tokens: Tokens, token: number): boolean {
  if (tokens.isWord(token - 1, 'for')) return true;
  if (tokens.is(token - 2, '=>') && lineHolds(tokens, token, 'rescue')) return true;
  if (!tokens.is(token + 1, ',') || (tokens.parent(token) >= 0 && tokens.is(tokens.parent(token), '('))) return false;
  if (!tokens.isFresh(token) && !tokens.is(token - 1, ',')) return false;
  for (let i = token + 1; i < token + maxTokens && !tokens.isFresh(i); i++) {
    const text = tokens.textOf(i);
    if (text === '=') return !/^=[=~>]/.test(tokens.text.slice(tokens.start(i), tokens.start(i) + 2));
    if (tokens.kind(i) !== TokenKind.name && !/^[,*]$/.test(text)) return false;
  }
  return false;
}

function lineHolds(tokens: Tokens, token: number, word: string): boolean {
  for (let i = token; i > token - maxTokens && i >= 0; i--) {
    if (tokens.isWord(i, word)) return true;
    if (tokens.isFresh(i)) return false;
  }
  return false;
}
