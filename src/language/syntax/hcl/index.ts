import { maxTreeDepth } from '../tree';
import type { TreeMap, TreePair, TreeScalar } from '../tree';
import { HclCursor } from './cursor';
import { readExpression } from './expressions';

/**
 * Reads HCL 2 as Terraform writes it: attributes and labelled blocks. A reader of our own, because no library gives the
 * places of a file that somebody is just writing; half a file is still read, and what is broken ends with its line.
 */
export function readHcl(text: string): TreeMap {
  // A byte-order mark is no part of the text.
  const cursor = new HclCursor(text, text.startsWith('\uFEFF') ? 1 : 0);
  return body(cursor, 0, 0);
}

function body(cursor: HclCursor, start: number, depth: number): TreeMap {
  const pairs: TreePair[] = [];
  for (;;) {
    cursor.skip(true);
    if (cursor.isDone) break;
    if (cursor.char === '}') {
      cursor.at++;
      if (depth > 0) break;
      continue;
    }
    const pair = statement(cursor, depth);
    if (pair) pairs.push(pair);
  }
  return { type: 'map', style: 'hcl-body', pairs, span: { start, end: cursor.at }, merged: false };
}

/** An attribute or a block; `undefined` for what is neither, which is passed over with its line. */
function statement(cursor: HclCursor, depth: number): TreePair | undefined {
  const start = cursor.at;
  const key = cursor.takeWord();
  const keySpan = { start, end: cursor.at };
  cursor.skip(false);
  if (key !== undefined && cursor.char === '=' && cursor.text.charAt(cursor.at + 1) !== '=') {
    cursor.at++;
    cursor.skip(false);
    return { key, keySpan, value: readExpression(cursor, depth) };
  }
  const labels = labelsAt(cursor);
  if (key === undefined || cursor.char !== '{') {
    cursor.toLineEnd();
    return undefined;
  }
  if (depth > maxTreeDepth) return { key, keySpan, labels, value: readExpression(cursor, depth) };
  const open = cursor.at++;
  return { key, keySpan, labels, value: body(cursor, open, depth + 1) };
}

function labelsAt(cursor: HclCursor): readonly TreeScalar[] {
  const labels: TreeScalar[] = [];
  for (;;) {
    const start = cursor.at;
    const isQuoted = cursor.char === '"';
    const value = isQuoted ? cursor.takeString().value : cursor.takeWord();
    if (value === undefined) return labels;
    labels.push({ type: 'scalar', value, span: { start, end: cursor.at }, quote: isQuoted ? '"' : '' });
    cursor.skip(false);
  }
}
