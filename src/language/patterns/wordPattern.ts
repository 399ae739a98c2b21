import { isFullyDynamic, type KeyTemplate } from './keyTemplate';

/** One word of a pattern: a word spelled out, a placeholder for one word, or for a run of words. */
export type PatternWord =
  { readonly kind: 'literal'; readonly word: string } | { readonly kind: 'one' } | { readonly kind: 'many' };

/** How a broker reads patterns. */
export interface PatternSyntax {
  /** Stands for exactly one word. */
  readonly one: string;
  /** Stands for a run of words. */
  readonly many: string;
  /** Fewest words the run has. */
  readonly manyAtLeast: 0 | 1;
  /** Whether the run may stand anywhere, or only as the last word. */
  readonly manyAnywhere: boolean;
  /** Whether a placeholder takes the empty word of `a..b`. */
  readonly emptyWords: boolean;
}

/** Splits a pattern at its dots. A placeholder glued to other letters (`or*`) is a word like any other. */
export function parsePattern(pattern: string, syntax: PatternSyntax): readonly PatternWord[] {
  // Splitting "" would give one empty word, but the empty key has none.
  if (pattern === '') return [];
  const words = pattern.split('.');
  return words.map((word, index) => {
    if (word === syntax.one) return { kind: 'one' };
    if (word === syntax.many && (syntax.manyAnywhere || index === words.length - 1)) return { kind: 'many' };
    return { kind: 'literal', word };
  });
}

/**
 * Tells whether some text the template can become is matched by the pattern. `false` is certain: nothing that the
 * program can put into the holes makes it match.
 */
export function canMatch(pattern: string, template: KeyTemplate, syntax: PatternSyntax): boolean {
  if (isFullyDynamic(template)) return true;
  const words = parsePattern(pattern, syntax);
  if (!sameBeginning(words, template)) return false;
  const walk = new TemplateWalk(template, syntax.emptyWords);
  let positions: Positions | undefined = walk.start();
  for (const word of words) {
    if (word.kind === 'literal') positions = walk.word(positions, word.word);
    else if (word.kind === 'one') positions = walk.anyWord(positions);
    else positions = walk.anyWords(positions, syntax.manyAtLeast);
    if (!positions) return false;
  }
  return walk.isAtEnd(positions);
}

/** A quick look at what both spell out first: most pairs differ there already. */
function sameBeginning(words: readonly PatternWord[], template: KeyTemplate): boolean {
  const begun = template[0] ?? '';
  let at = 0;
  for (const word of words) {
    if (word.kind !== 'literal' || at > begun.length) return true;
    const length = Math.min(word.word.length, begun.length - at);
    if (!begun.startsWith(word.word.slice(0, length), at)) return false;
    at += length + 1;
  }
  return true;
}

/** 1 at every place of the template that can be reached. */
type Positions = Uint8Array;

/**
 * Follows every way at once in which words can be read off a template: the template is a small non-deterministic
 * automaton whose holes are loops on any character. Each word is read with a dot before it, which makes "no words"
 * and "words with dots between them" the same case. `undefined` is nowhere.
 */
class TemplateWalk {
  private readonly symbols: readonly (string | null)[];

  constructor(
    template: KeyTemplate,
    private readonly emptyWords: boolean,
  ) {
    const symbols = template.flatMap((part) => (part === null ? [null] : part.split('')));
    this.symbols = symbols.length === 0 ? [] : ['.', ...symbols];
  }

  start(): Positions {
    const positions = this.nowhere();
    positions[0] = 1;
    return this.leaveHoles(positions);
  }

  isAtEnd(positions: Positions): boolean {
    return positions[this.symbols.length] === 1;
  }

  word(from: Positions, word: string): Positions | undefined {
    let positions = this.step(from, isDot);
    for (let i = 0; positions && i < word.length; i++) {
      const char = word.charAt(i);
      positions = this.step(positions, (symbol) => symbol === char);
    }
    return positions;
  }

  anyWord(from: Positions): Positions | undefined {
    const begun = this.step(from, isDot);
    const reached = begun && !this.emptyWords ? this.step(begun, isNoDot) : begun;
    return reached && this.whileNoDot(reached);
  }

  anyWords(from: Positions, atLeast: 0 | 1): Positions | undefined {
    const run = atLeast === 0 ? from.slice() : this.nowhere();
    let last = this.anyWord(from);
    while (last && add(run, last)) last = this.anyWord(last);
    return run.includes(1) ? run : undefined;
  }

  private nowhere(): Positions {
    return new Uint8Array(this.symbols.length + 1);
  }

  /** Positions after one character; inside a hole any character may come. */
  private step(from: Positions, accepts: (symbol: string) => boolean): Positions | undefined {
    const reached = this.nowhere();
    let somewhere = false;
    for (let i = 0; i < this.symbols.length; i++) {
      const symbol = this.symbols[i] ?? null;
      if (from[i] !== 1 || (symbol !== null && !accepts(symbol))) continue;
      reached[symbol === null ? i : i + 1] = 1;
      somewhere = true;
    }
    return somewhere ? this.leaveHoles(reached) : undefined;
  }

  /** Positions after any number of characters of one word. Steps only lead on, so that one pass reaches them all. */
  private whileNoDot(from: Positions): Positions {
    const reached = from.slice();
    for (let i = 0; i < this.symbols.length; i++) {
      if (reached[i] === 1 && this.symbols[i] !== '.') reached[i + 1] = 1;
    }
    return reached;
  }

  private leaveHoles(positions: Positions): Positions {
    for (let i = 0; i < this.symbols.length; i++) {
      if (positions[i] === 1 && this.symbols[i] === null) positions[i + 1] = 1;
    }
    return positions;
  }
}

function isDot(symbol: string): boolean {
  return symbol === '.';
}

function isNoDot(symbol: string): boolean {
  return symbol !== '.';
}

/** Adds positions to others; `false` where none was new. */
function add(positions: Positions, more: Positions): boolean {
  let isNew = false;
  for (const [i, value] of more.entries()) {
    if (value !== 1 || positions[i] === 1) continue;
    positions[i] = 1;
    isNew = true;
  }
  return isNew;
}
