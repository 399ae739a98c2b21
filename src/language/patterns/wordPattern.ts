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
  const walk = new TemplateWalk(template, syntax.emptyWords);
  let positions = walk.start();
  for (const word of parsePattern(pattern, syntax)) {
    if (word.kind === 'literal') positions = walk.word(positions, word.word);
    else if (word.kind === 'one') positions = walk.anyWord(positions);
    else positions = walk.anyWords(positions, syntax.manyAtLeast);
    if (positions.size === 0) return false;
  }
  return positions.has(walk.end);
}

type Positions = ReadonlySet<number>;

/**
 * Follows every way at once in which words can be read off a template: the template is a small non-deterministic
 * automaton whose holes are loops on any character. Each word is read with a dot before it, which makes "no words"
 * and "words with dots between them" the same case.
 */
class TemplateWalk {
  private readonly symbols: readonly (string | null)[];
  readonly end: number;

  constructor(
    template: KeyTemplate,
    private readonly emptyWords: boolean,
  ) {
    const symbols = template.flatMap((part) => (part === null ? [null] : part.split('')));
    this.symbols = symbols.length === 0 ? [] : ['.', ...symbols];
    this.end = this.symbols.length;
  }

  start(): Positions {
    return this.leaveHoles(new Set([0]));
  }

  word(from: Positions, word: string): Positions {
    let positions = this.step(from, isDot);
    for (const char of word.split('')) positions = this.step(positions, (symbol) => symbol === char);
    return positions;
  }

  anyWord(from: Positions): Positions {
    const begun = this.step(from, isDot);
    return this.whileSteps(this.emptyWords ? begun : this.step(begun, isNoDot), isNoDot);
  }

  anyWords(from: Positions, atLeast: 0 | 1): Positions {
    const run = new Set(atLeast === 0 ? from : []);
    let last = this.anyWord(from);
    while (add(run, last)) last = this.anyWord(last);
    return run;
  }

  /** Positions after one character; inside a hole any character may come. */
  private step(from: Positions, accepts: (symbol: string) => boolean): Positions {
    const reached = new Set<number>();
    for (const position of from) {
      const symbol = this.symbols[position];
      if (symbol === null) reached.add(position);
      else if (symbol !== undefined && accepts(symbol)) reached.add(position + 1);
    }
    return this.leaveHoles(reached);
  }

  private whileSteps(from: Positions, accepts: (symbol: string) => boolean): Positions {
    const all = new Set(from);
    let last = this.step(from, accepts);
    while (add(all, last)) last = this.step(last, accepts);
    return all;
  }

  private leaveHoles(positions: Set<number>): Positions {
    // A set yields what is added while it is iterated, so holes side by side are left in one pass.
    for (const position of positions) if (this.symbols[position] === null) positions.add(position + 1);
    return positions;
  }
}

function isDot(symbol: string): boolean {
  return symbol === '.';
}

function isNoDot(symbol: string): boolean {
  return symbol !== '.';
}

/** Adds to a set; `false` where nothing was new. */
function add(set: Set<number>, values: Positions): boolean {
  const before = set.size;
  for (const value of values) set.add(value);
  return set.size > before;
}
