import { maxTreeDepth } from '../tree';
import type { TreeMap, TreeNode, TreePair, TreeScalar } from '../tree';
import type { HclCursor } from './cursor';

const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/** Reads the value of an attribute, up to where it ends: its line, or a comma or bracket of what is around it. */
export function readExpression(cursor: HclCursor, depth: number): TreeNode {
  const start = cursor.at;
  const node = simple(cursor, depth);
  // A value that something follows is part of an expression: `1 + var.x`, `"a" == "b" ? 1 : 2`.
  if (node && endsHere(cursor)) return node;
  skipExpression(cursor);
  return { type: 'unknown', span: { start, end: cursor.at } };
}

function simple(cursor: HclCursor, depth: number): TreeNode | undefined {
  const start = cursor.at;
  const here = (value: TreeScalar['value'], quote = ''): TreeNode => ({
    type: 'scalar',
    value,
    span: { start, end: cursor.at },
    quote,
  });
  if (cursor.char === '"') {
    const { closed, span, value } = cursor.takeString();
    return closed ? here(value, '"') : { type: 'unknown', span };
  }
  if (cursor.char === '[') return list(cursor, depth);
  if (cursor.char === '{') return object(cursor, depth);
  const heredoc = cursor.takeHeredoc();
  if (heredoc !== undefined) return here(heredoc);
  const number = cursor.takeNumber();
  if (number !== undefined) return here(number);
  const word = cursor.takeWord();
  return word !== undefined && Object.hasOwn(words, word) ? here(words[word] ?? null) : undefined;
}

function list(cursor: HclCursor, depth: number): TreeNode {
  const start = cursor.at;
  if (depth > maxTreeDepth) return skipped(cursor);
  const items: TreeNode[] = [];
  cursor.at++;
  for (;;) {
    cursor.skip(true);
    if (cursor.isDone || cursor.char === ']' || cursor.char === '}') break;
    const before = cursor.at;
    if (cursor.char !== ',') items.push(readExpression(cursor, depth + 1));
    if (cursor.char === ',' || cursor.at === before) cursor.at++;
  }
  if (cursor.char === ']') cursor.at++;
  return { type: 'list', items, span: { start, end: cursor.at } };
}

function object(cursor: HclCursor, depth: number): TreeMap | TreeNode {
  const start = cursor.at;
  if (depth > maxTreeDepth) return skipped(cursor);
  const pairs: TreePair[] = [];
  let merged = false;
  cursor.at++;
  for (;;) {
    cursor.skip(true);
    if (cursor.isDone || cursor.char === '}' || cursor.char === ']') break;
    const before = cursor.at;
    const pair = cursor.char === ',' ? undefined : objectItem(cursor, depth);
    if (pair) pairs.push(pair);
    // `for …` or a computed key: which keys there are, the text does not say.
    else merged ||= cursor.at > before;
    if (cursor.char === ',' || cursor.at === before) cursor.at++;
  }
  if (cursor.char === '}') cursor.at++;
  return { type: 'map', style: 'hcl-object', pairs, span: { start, end: cursor.at }, merged };
}

function objectItem(cursor: HclCursor, depth: number): TreePair | undefined {
  const start = cursor.at;
  const key = cursor.char === '"' ? cursor.takeString().value : cursor.takeWord();
  const keySpan = { start, end: cursor.at };
  cursor.skip(false);
  const isAssigned = cursor.char === ':' || (cursor.char === '=' && cursor.text.charAt(cursor.at + 1) !== '=');
  if (key === undefined || !isAssigned) {
    skipExpression(cursor);
    return undefined;
  }
  cursor.at++;
  cursor.skip(false);
  return { key, keySpan, value: readExpression(cursor, depth + 1) };
}

function endsHere(cursor: HclCursor): boolean {
  const at = cursor.at;
  cursor.skip(false);
  const ends = cursor.isDone || '\n,]})'.includes(cursor.char);
  if (ends) cursor.at = at;
  return ends;
}

/** Passes over an expression; within brackets it goes on over line breaks. */
function skipExpression(cursor: HclCursor): void {
  let depth = 0;
  while (!cursor.isDone) {
    const { char } = cursor;
    if (char === '"') cursor.takeString();
    else if (char === '#' || cursor.text.startsWith('//', cursor.at) || cursor.text.startsWith('/*', cursor.at)) {
      cursor.skip(false);
    } else if ('([{'.includes(char)) {
      depth++;
      cursor.at++;
    } else if (depth === 0 && (char === '\n' || ',)]}'.includes(char))) {
      break;
    } else {
      if (')]}'.includes(char)) depth--;
      cursor.at++;
    }
  }
}

function skipped(cursor: HclCursor): TreeNode {
  const start = cursor.at;
  skipExpression(cursor);
  return { type: 'unknown', span: { start, end: cursor.at } };
}
