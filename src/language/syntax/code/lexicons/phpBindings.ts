import type { OwnBinding, TokenRange } from '../lexicon';
import type { Tokens } from '../tokens';

/** Words before braces that are no function's. */
const classes: ReadonlySet<string> = new Set(['class', 'interface', 'trait', 'enum']);

/** Heads longer than this are not looked through. */
const maxHeadTokens = 80;

/** Variables are of their function, whichever block gives them a value; a constant is of its class. */
export function phpBinding(tokens: Tokens, token: number): OwnBinding | null {
  const word = tokens.textOf(token);
  const isAssigned = tokens.textOf(token + 1) === '=' && !tokens.is(token + 1, '==') && !tokens.is(token + 1, '=>');
  if (!word.startsWith('$')) {
    const isConstant = isAssigned && /^[A-Z_]/.test(word) && isConstantHead(tokens, token);
    return isConstant ? { value: token + 2, declares: true } : null;
  }
  const parameters = parametersAround(tokens, token);
  if (parameters) return { declares: true, scope: parameters };
  const scope = functionAround(tokens, token);
  if (isAssigned) {
    const isWhole = tokens.is(tokens.parent(token), '{') || tokens.parent(token) < 0;
    return isWhole ? { value: token + 2, declares: true, scope } : { declares: true, scope };
  }
  if (isPart(tokens, token)) return { declares: true, scope };
  const operator = tokens.text.slice(tokens.end(token)).slice(0, 6).trimStart();
  return /^(\+\+|--|\*\*=|\?\?=|[+\-*/.%|&]=)/.test(operator) ? { declares: true, scope } : null;
}

/** `const NAME`, `const string NAME` */
function isConstantHead(tokens: Tokens, token: number): boolean {
  return tokens.isWord(token - 1, 'const') || tokens.isWord(token - 2, 'const');
}

/** `foreach (… as $k => $v)`, `catch (E $e)`, `[$a, $b] =`, `list($a) =`, `global $a`. */
function isPart(tokens: Tokens, token: number): boolean {
  const before = tokens.textOf(token - 1);
  if (before === 'as' || before === 'global' || before === 'static') return true;
  const open = tokens.parent(token);
  const head = tokens.textOf(open - 1);
  if (head === 'catch') return true;
  if (head === 'foreach') return tokens.mate(open) - token <= 4 && tokens.textOf(token - 2) === '=';
  const isPattern = tokens.is(open, '[') || head === 'list';
  return isPattern && tokens.textOf(tokens.mate(open) + 1) === '=' && !tokens.is(tokens.mate(open) + 1, '==');
}

/** The function whose parameters a token is among: from them to the end of its body. */
function parametersAround(tokens: Tokens, token: number): TokenRange | undefined {
  const open = tokens.parent(token);
  if (!tokens.is(open, '(') || tokens.mate(open) < 0) return undefined;
  const isFunction = (word: string): boolean => word === 'function' || word === 'fn';
  const before = tokens.textOf(open - 1) === '&' ? open - 1 : open;
  if (!isFunction(tokens.textOf(before - 1)) && !isFunction(tokens.textOf(before - 2))) return undefined;
  const close = tokens.mate(open);
  for (let i = close + 1; i < close + maxHeadTokens && i < tokens.count; i = tokens.after(i)) {
    if (tokens.is(i, '{')) return { from: open, to: tokens.mate(i) < 0 ? tokens.count : tokens.mate(i) };
    if (tokens.is(i, '=>')) return { from: open, to: endOfArrow(tokens, i) };
    if (tokens.is(i, ';')) break;
  }
  return { from: open, to: close };
}

function endOfArrow(tokens: Tokens, arrow: number): number {
  const parent = tokens.parent(arrow);
  return parent >= 0 && tokens.mate(parent) >= 0 ? tokens.mate(parent) : tokens.count;
}

/** The body of the innermost function or class around a token, else the file. */
function functionAround(tokens: Tokens, token: number): TokenRange {
  for (let i = tokens.parent(token); i >= 0; i = tokens.parent(i)) {
    if (tokens.is(i, '{') && tokens.mate(i) >= 0 && isFunctionBody(tokens, i)) return { from: i, to: tokens.mate(i) };
  }
  return { from: 0, to: tokens.count };
}

/** Looks back over the head of a block: `function f(A $a): ?B use (&$c)`, `class A extends B`. */
function isFunctionBody(tokens: Tokens, open: number): boolean {
  for (let i = open - 1; i >= 0 && i > open - maxHeadTokens; i--) {
    const word = tokens.textOf(i);
    if (word === 'function' || classes.has(word)) return true;
    if (word === ')' && tokens.mate(i) >= 0) i = tokens.mate(i);
    else if (word === '{' || word === '}' || word === ';') return false;
  }
  return false;
}
