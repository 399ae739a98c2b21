import { readFileSync } from 'node:fs';

/** A rule of a TextMate grammar, as far as ours use them. */
interface GrammarRule {
  readonly include?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly name?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly GrammarRule[];
}

type Captures = Readonly<Record<string, { readonly name: string }>>;

interface Grammar {
  readonly scopeName: string;
  readonly patterns: readonly GrammarRule[];
  readonly repository: Readonly<Record<string, GrammarRule>>;
}

/** A piece of a line with the innermost scope that the grammar gives it, without the language's own ending. */
export type Piece = readonly [text: string, scope: string];

interface Open {
  readonly rules: readonly GrammarRule[];
  readonly end?: RegExp;
  readonly endScope: string;
  readonly scope: string;
}

/**
 * Reads text with a grammar, line by line, as VS Code's tokenizer does with the parts that our grammars use: matches,
 * blocks, captures, includes. Our patterns mean the same to Oniguruma and to JavaScript.
 */
export function tokenize(file: string, text: string): readonly Piece[] {
  const grammar = JSON.parse(readFileSync(file, 'utf8')) as Grammar;
  const stack: Open[] = [{ rules: grammar.patterns, endScope: '', scope: '' }];
  return text.split('\n').flatMap((line) => tokenizeLine(grammar, line, stack));
}

function tokenizeLine(grammar: Grammar, line: string, stack: Open[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const push = (start: number, end: number, scope: string): void => {
    if (end > start && line.slice(start, end).trim() !== '')
      pieces.push([line.slice(start, end), plain(grammar, scope)]);
  };
  let at = 0;
  for (let turns = 0; turns < 1000; turns++) {
    const open = stack.at(-1);
    if (!open) break;
    const next = nextMatch(grammar, line, at, open);
    push(at, next?.found.index ?? line.length, open.scope);
    if (!next) break;
    const { found, rule } = next;
    at = found.index + found[0].length;
    if (!rule) {
      push(found.index, at, open.endScope);
      stack.pop();
      continue;
    }
    pieces.push(...captured(grammar, found, rule, open.scope));
    if (rule.begin !== undefined) {
      stack.push({
        rules: rule.patterns ?? [],
        ...(rule.end !== undefined && { end: new RegExp(rule.end, 'dg') }),
        endScope: rule.endCaptures?.['0']?.name ?? rule.name ?? open.scope,
        scope: rule.name ?? open.scope,
      });
    }
  }
  return pieces;
}

interface Match {
  readonly found: RegExpExecArray;
  /** Absent where it ends the open block. */
  readonly rule?: GrammarRule;
}

/** The leftmost match; of several at one place the end of the block, then the first rule. */
function nextMatch(grammar: Grammar, line: string, at: number, open: Open): Match | undefined {
  const candidates: Match[] = [];
  const tried = open.end && exec(open.end, line, at);
  if (tried) candidates.push({ found: tried });
  for (const rule of flattened(grammar, open.rules)) {
    const found = exec(new RegExp(rule.match ?? rule.begin ?? '(?!)', 'dg'), line, at);
    if (found) candidates.push({ found, rule });
  }
  return candidates.reduce<Match | undefined>((best, each) => {
    return best && best.found.index <= each.found.index ? best : each;
  }, undefined);
}

function exec(pattern: RegExp, line: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(line) ?? undefined;
}

function flattened(grammar: Grammar, rules: readonly GrammarRule[]): readonly GrammarRule[] {
  return rules.flatMap((rule): readonly GrammarRule[] => {
    const included = rule.include === undefined ? undefined : grammar.repository[rule.include.slice(1)];
    if (included) return flattened(grammar, [included]);
    const isGroup = rule.match === undefined && rule.begin === undefined;
    return isGroup ? flattened(grammar, rule.patterns ?? []) : [rule];
  });
}

function captured(grammar: Grammar, found: RegExpExecArray, rule: GrammarRule, around: string): readonly Piece[] {
  const captures = Object.entries(rule.captures ?? rule.beginCaptures ?? {}).flatMap(([group, { name }]): Piece[] => {
    const text = found[Number(group)];
    return text === undefined ? [] : [[text, plain(grammar, name)]];
  });
  if (captures.length > 0 || found[0].trim() === '') return captures;
  return [[found[0], plain(grammar, rule.name ?? around)]];
}

function plain(grammar: Grammar, scope: string): string {
  return scope.replace(`.${grammar.scopeName.replace('source.', '')}`, '');
}
