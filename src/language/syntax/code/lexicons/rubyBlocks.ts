import type { TokenRange } from '../lexicon';
import { TokenKind } from '../tokens';
import type { Tokens } from '../tokens';

/** A block that words delimit. */
interface Block extends TokenRange {
  readonly word: string;
  /** Index of the block around it, -1 at the top. */
  readonly outer: number;
}

interface Blocks {
  readonly blocks: readonly Block[];
  /** Index of the innermost block of each token, -1 at the top. */
  readonly innermost: Int32Array;
}

/** Words that always begin a block, and those that do only where a statement or a value begins. */
const openers: ReadonlySet<string> = new Set(['def', 'class', 'module', 'begin', 'case', 'for']);
const conditional: ReadonlySet<string> = new Set(['if', 'unless', 'while', 'until']);
const loops: ReadonlySet<string> = new Set(['while', 'until', 'for']);
const before: ReadonlySet<string> = new Set(['then', 'else', 'do', 'return', 'and', 'or', 'not', 'begin', 'ensure']);

/** Words whose block sees no local name of what is around it. */
const barriers: ReadonlySet<string> = new Set(['def', 'class', 'module']);

/** The innermost block around a token that words delimit. */
export function rubyBlock(tokens: Tokens, token: number): TokenRange | undefined {
  const { blocks, innermost } = blocksOf(tokens);
  return blocks[innermost[token] ?? -1];
}

/** The method around a token, else the class, else the file; `words` narrows it to blocks of these. */
export function rubyFunction(tokens: Tokens, token: number, words: ReadonlySet<string> = barriers): TokenRange {
  const { blocks, innermost } = blocksOf(tokens);
  for (let i = innermost[token] ?? -1; i >= 0; i = blocks[i]?.outer ?? -1) {
    const block = blocks[i];
    if (block && words.has(block.word)) return block;
  }
  return { from: 0, to: tokens.count };
}

/** The block that begins with a word at a token. */
export function rubyBlockFrom(tokens: Tokens, word: number): TokenRange | undefined {
  const { blocks, innermost } = blocksOf(tokens);
  const block = blocks[innermost[word] ?? -1];
  return block?.from === word ? block : undefined;
}

const cache = new WeakMap<Tokens, Blocks>();

function blocksOf(tokens: Tokens): Blocks {
  let known = cache.get(tokens);
  if (known === undefined) {
    known = find(tokens);
    cache.set(tokens, known);
  }
  return known;
}

function find(tokens: Tokens): Blocks {
  const blocks: { word: string; from: number; to: number; outer: number }[] = [];
  const innermost = new Int32Array(tokens.count).fill(-1);
  const stack: number[] = [];
  /** The loop on this line whose `do` begins no block of its own. */
  let loop = -1;
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.kind(i) === TokenKind.name && !isMember(tokens, i) ? tokens.textOf(i) : '';
    if (tokens.isFresh(i)) loop = -1;
    const isLoopDo = word === 'do' && loop >= 0;
    if (word === 'do') loop = -1;
    if (begins(tokens, i, word) && !isLoopDo) {
      stack.push(blocks.push({ word, from: i, to: tokens.count, outer: stack.at(-1) ?? -1 }) - 1);
      if (loops.has(word)) loop = i;
    }
    innermost[i] = stack.at(-1) ?? -1;
    const ended = word === 'end' ? blocks[stack.pop() ?? -1] : undefined;
    if (ended) ended.to = i;
  }
  return { blocks, innermost };
}

/** `.class`, `class:` */
function isMember(tokens: Tokens, index: number): boolean {
  const isLabel = tokens.textOf(index + 1) === ':' && tokens.start(index + 1) === tokens.end(index);
  return tokens.is(index - 1, '.') || tokens.is(index - 1, '&.') || isLabel;
}

function begins(tokens: Tokens, index: number, word: string): boolean {
  if (word === 'do') return true;
  if (word === 'def') return !isEndless(tokens, index);
  if (openers.has(word)) return true;
  if (!conditional.has(word)) return false;
  const previous = tokens.kind(index - 1);
  return (
    tokens.isFresh(index) ||
    previous === TokenKind.punctuation ||
    previous === TokenKind.open ||
    before.has(tokens.textOf(index - 1))
  );
}

/** `def name(a) = value`, since Ruby 3.0. */
function isEndless(tokens: Tokens, def: number): boolean {
  let i = def + 1;
  while (tokens.is(i + 1, '.') && !tokens.isFresh(i + 1)) i += 2;
  i++;
  if (tokens.is(i, '?') || tokens.is(i, '!')) i++;
  if (tokens.is(i, '(') && tokens.start(i) === tokens.end(i - 1)) i = tokens.after(i);
  return tokens.textOf(i) === '=' && !tokens.isFresh(i) && tokens.start(i) > tokens.end(i - 1);
}
