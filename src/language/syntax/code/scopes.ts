import type { CodeFile } from './codeFile';
import { endOfStatement } from './statements';
import { TokenKind } from './tokens';

/** The tokens in which a name is visible: `from` inclusive, `to` exclusive. */
export interface Scope {
  readonly from: number;
  readonly to: number;
}

/** Words that stand before parentheses without making them parameters. */
const control = new Set(['if', 'while', 'switch', 'with', 'synchronized', 'return']);

/** The innermost block around a token: braces, or the function in a language of indentation. */
export function blockOf(file: CodeFile, token: number): Scope {
  if (file.lexicon.blocks === 'indentation') return functionOf(file, token);
  const braces = bracesOf(file, token);
  const own = file.lexicon.own?.block?.(file.tokens, token);
  return own && own.from >= braces.from ? own : braces;
}

function bracesOf({ tokens }: CodeFile, token: number): Scope {
  for (let i = tokens.parent(token); i >= 0; i = tokens.parent(i)) {
    if (tokens.is(i, '{') && tokens.mate(i) >= 0) return { from: i, to: tokens.mate(i) };
  }
  return { from: 0, to: tokens.count };
}

/** A function or class of a Python file, with the one around it. */
interface IndentedScope extends Scope {
  readonly outer?: IndentedScope;
}

/** The functions and classes of a Python file, each from its `def` to the first line that is indented no deeper. */
const functionCache = new WeakMap<CodeFile, readonly IndentedScope[]>();

function functionsOf(file: CodeFile): readonly IndentedScope[] {
  let functions = functionCache.get(file);
  if (functions === undefined) {
    functions = nested(
      ['def', 'class'].flatMap((word) =>
        file.occurrences(word).flatMap((token) => {
          const first = file.tokens.isWord(token - 1, 'async') ? token - 1 : token;
          return file.tokens.isFresh(first) ? [{ from: token, to: endOfIndented(file, first) }] : [];
        }),
      ),
    );
    functionCache.set(file, functions);
  }
  return functions;
}

/** In the order of the text, each with the nearest that holds it. */
function nested(scopes: readonly Scope[]): readonly IndentedScope[] {
  const open: IndentedScope[] = [];
  return scopes
    .toSorted((a, b) => a.from - b.from)
    .map((scope) => {
      while ((open.at(-1)?.to ?? Infinity) <= scope.from) open.pop();
      const outer = open.at(-1);
      const found: IndentedScope = { ...scope, ...(outer && { outer }) };
      open.push(found);
      return found;
    });
}

function indentedScopeOf(file: CodeFile, token: number): IndentedScope | undefined {
  const functions = functionsOf(file);
  let low = 0;
  let high = functions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((functions[middle]?.from ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  let scope = functions[low - 1];
  while (scope && token >= scope.to) scope = scope.outer;
  return scope;
}

function functionOf(file: CodeFile, token: number): Scope {
  return indentedScopeOf(file, token) ?? { from: 0, to: file.tokens.count };
}

/** The innermost class of a Python file around a token. */
export function indentedClassOf(file: CodeFile, token: number): Scope | undefined {
  let scope = indentedScopeOf(file, token);
  while (scope && !isClassBody(file, scope)) scope = scope.outer;
  return scope;
}

/** Whether a block is the body of a class. */
export function isClassBody({ lexicon, tokens }: CodeFile, block: Scope): boolean {
  if (lexicon.blocks === 'indentation') return tokens.isWord(block.from, 'class');
  if (!tokens.is(block.from, '{')) return false;
  // `class Orders extends Base<Order> implements Shop {`: words and type arguments, nothing that ends a statement.
  for (let i = block.from - 1; i >= 0 && i > block.from - 24 && !/[;{}()=]/.test(tokens.textOf(i)); i--) {
    if (tokens.isWord(i, 'class')) return true;
  }
  return false;
}

/** How far a token's line is indented. */
export function indentation({ text }: CodeFile, offset: number): number {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  let end = lineStart;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') end++;
  return end - lineStart;
}

function endOfIndented(file: CodeFile, first: number): number {
  const { tokens } = file;
  const column = indentation(file, tokens.start(first));
  for (let i = tokens.after(first); i < tokens.count; i = tokens.after(i)) {
    if (tokens.isFresh(i) && indentation(file, tokens.start(i)) <= column) return i;
  }
  return tokens.count;
}

/** The body that parameters belong to where these parentheses hold parameters, else `undefined`. */
export function bodyOfParameters(file: CodeFile, open: number): Scope | undefined {
  const { lexicon, tokens } = file;
  const close = tokens.mate(open);
  if (close < 0 || !tokens.is(open, '(')) return undefined;
  if (lexicon.own?.functionBody) {
    const brace = lexicon.own.functionBody(tokens, open);
    return brace === undefined ? undefined : { from: open, to: tokens.mate(brace) };
  }
  if (lexicon.blocks === 'indentation') return tokens.isWord(open - 2, 'def') ? functionOf(file, open) : undefined;
  if (tokens.kind(open - 1) === TokenKind.name && control.has(tokens.textOf(open - 1))) return undefined;
  const returns = lexicon.own?.returnArrow === true;
  if (tokens.is(close + 1, '=>') || (tokens.is(close + 1, '->') && !returns)) return arrowBody(file, close + 1);
  if (lexicon.declarators.includes('val')) return bodyOfDeclared(file, open, close);
  // Return types, `throws` clauses: few tokens, and none that ends a statement.
  for (let i = close + 1; i < close + 14 && i < tokens.count; i++) {
    if (tokens.is(i, '{')) return tokens.mate(i) < 0 ? undefined : { from: open, to: tokens.mate(i) };
    if (tokens.is(i, '=>')) return arrowBody(file, i);
    const carriesOn =
      i === close + 1 ? tokens.is(i, ':') || tokens.isWord(i, 'throws') : /^[\w.,<>[\]|?:]+$/.test(tokens.textOf(i));
    if (!carriesOn) return undefined;
  }
  return undefined;
}

/** Kotlin, Scala: more lists of parameters, a type or supertypes with arguments, then braces or `=` and a value. */
function bodyOfDeclared(file: CodeFile, open: number, close: number): Scope | undefined {
  const { tokens } = file;
  for (let i = close + 1; i < close + 40 && i < tokens.count; i = tokens.after(i)) {
    if (tokens.is(i, '{')) return tokens.mate(i) < 0 ? undefined : { from: open, to: tokens.mate(i) };
    if (tokens.is(i, '=>')) return arrowBody(file, i);
    if (tokens.is(i, '=') && !tokens.is(i, '==')) {
      const braces = tokens.is(i + 1, '{') && tokens.mate(i + 1) >= 0;
      return { from: open, to: braces ? tokens.mate(i + 1) : endOfStatement(file, i + 1) };
    }
    const carriesOn = i === close + 1 ? /^[:(]$/ : /^[\w.,<>[\]()|?:]+$/;
    if (!carriesOn.test(tokens.textOf(i)) || (i > close + 1 && tokens.isFresh(i))) return undefined;
  }
  return undefined;
}

/** What an arrow leads to: its braces, or the rest of what surrounds it. */
export function arrowBody({ tokens }: CodeFile, arrow: number): Scope {
  const body = arrow + 2;
  if (tokens.is(body, '{') && tokens.mate(body) >= 0) return { from: arrow, to: tokens.mate(body) };
  const parent = tokens.parent(arrow);
  return { from: arrow, to: parent >= 0 && tokens.mate(parent) >= 0 ? tokens.mate(parent) : tokens.count };
}
