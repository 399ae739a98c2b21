import type { Span } from '../../model/text';
import { maxTreeDepth } from '../tree';
import type { TreeList, TreeMap, TreeNode, TreePair, TreeStyle } from '../tree';
import { Cursor, isBlank, isBreak, isSpace } from './cursor';
import { readScalar } from './scalar';
import type { NatsVariable } from './scalar';

/** A configuration as far as it can be read. */
export interface NatsConf {
  readonly root: TreeMap;
  /** Names of files that stand for more keys. */
  readonly includes: readonly Span[];
  /** Names of variables that keys before them give a value to. */
  readonly variables: ReadonlySet<string>;
  /** Where the server would refuse the text; it stops at the first. */
  readonly faults: readonly Span[];
}

/**
 * Reads nats-server.conf by the grammar of conf/lex.go (nats-server 2.14): `key: value`, `key = value`, `key value`, tables,
 * lists, `include`, variables, comments. What is broken is noted and passed over.
 */
export function readNatsConf(text: string): NatsConf {
  const cursor = new Cursor(text);
  const reader = new Reader(cursor);
  const root = reader.top();
  return { root, includes: reader.includes, variables: reader.variables, faults: cursor.faults };
}

class Reader {
  readonly includes: Span[] = [];
  readonly variables = new Set<string>();
  /** Values of the tables that are being read by their keys, outer before inner. */
  private readonly open: Map<string, TreeNode>[] = [];
  private lists = 0;
  /** Braces around the whole text that are still open. */
  private braces = 0;

  constructor(private readonly cursor: Cursor) {}

  /** The whole text. It may stand in braces, as JSON does. */
  top(): TreeMap {
    const { cursor } = this;
    const pairs: TreePair[] = [];
    this.open.push(new Map());
    for (;;) {
      cursor.skipSpace();
      if (cursor.ended) break;
      if (cursor.char === '{') this.openAll();
      else if (cursor.char === '}') this.closeAll();
      else this.entry(pairs, false);
    }
    // The last line break may stand for the brace (lexBlockStart).
    if (this.braces > 0 && !/\n\s*$/.test(cursor.text.slice(-200))) cursor.fault(cursor.at);
    return this.map(pairs, { start: 0, end: cursor.text.length });
  }

  private openAll(): void {
    this.braces++;
    this.cursor.at++;
  }

  /** One brace too many is borne at the end of the text only (conf/parse.go, mapEndString). */
  private closeAll(): void {
    const start = this.cursor.at++;
    if (this.braces > 0) this.braces--;
    else if (!/^\s*$/.test(this.cursor.text.slice(start + 1, start + 200))) this.cursor.fault(start, start + 1);
  }

  private table(): TreeMap {
    const { cursor } = this;
    const start = cursor.at++;
    const pairs: TreePair[] = [];
    this.open.push(new Map());
    for (;;) {
      cursor.skipSpace();
      if (cursor.ended) {
        cursor.fault(start, start + 1);
        break;
      }
      if (cursor.char === '}') {
        cursor.at++;
        break;
      }
      this.entry(pairs, true);
    }
    this.open.pop();
    return this.map(pairs, { start, end: cursor.at });
  }

  private map(pairs: readonly TreePair[], span: Span): TreeMap {
    const { text } = this.cursor;
    const last = pairs.at(-1);
    const isOneLine = span.start > 0 && !text.slice(span.start, last?.keySpan.start ?? span.end).includes('\n');
    const style: TreeStyle = isOneLine ? 'nats-items' : 'nats-lines';
    return { type: 'map', style, pairs, span, merged: false };
  }

  private entry(into: TreePair[], inTable: boolean): void {
    const { cursor } = this;
    const start = cursor.at;
    if (/[=:,;\]]/.test(cursor.char)) {
      cursor.fault(start, ++cursor.at);
      return;
    }
    const { key, keySpan, quoted } = this.key();
    if (!quoted && key.toLowerCase() === 'include' && isSpace(cursor.char)) {
      this.includes.push(this.include());
    } else {
      const separated = this.separator(inTable);
      // `port:` at the end of a line has no value there.
      if (separated && !inTable && isBreak(cursor.char)) cursor.fault(start, cursor.at);
      if (cursor.ended && !separated) cursor.fault(start, cursor.at);
      const isVariable = cursor.char === '$' && !cursor.text.startsWith('$2a$', cursor.at);
      const value = inTable && cursor.char === '}' ? this.nothing() : this.value();
      into.push({ key, keySpan, value, ...(isVariable && { shared: true }) });
      this.open.at(-1)?.set(key, value);
    }
    this.afterValue(inTable ? '}' : '');
  }

  private key(): { readonly key: string; readonly keySpan: Span; readonly quoted: boolean } {
    const { cursor } = this;
    const start = cursor.at;
    const quote = cursor.char;
    const quoted = quote === '"' || quote === "'";
    if (quoted) {
      cursor.at++;
      while (!cursor.ended && cursor.char !== quote && !isBreak(cursor.char)) cursor.at++;
      const key = cursor.text.slice(start + 1, cursor.at);
      if (cursor.char === quote) cursor.at++;
      else cursor.fault(start, cursor.at);
      return { key, keySpan: { start, end: cursor.at }, quoted };
    }
    while (!cursor.ended && !isSpace(cursor.char) && cursor.char !== '=' && cursor.char !== ':') cursor.at++;
    if (this.isTableInstead(start)) cursor.fault(--cursor.at, cursor.at + 1);
    return { key: cursor.text.slice(start, cursor.at), keySpan: { start, end: cursor.at }, quoted };
  }

  /** `cluster{` is one word to the server, and the text broken unless a `:` follows; here the table counts all the same. */
  private isTableInstead(start: number): boolean {
    const { text, at } = this.cursor;
    return at - start > 1 && text.charAt(at - 1) === '{' && !/^\s*[:=]/.test(text.slice(at, at + 200));
  }

  /** Up to the value; whether a `:` or `=` stood there. */
  private separator(inTable: boolean): boolean {
    const { cursor } = this;
    while (isSpace(cursor.char)) cursor.at++;
    if (cursor.char !== ':' && cursor.char !== '=') return false;
    cursor.at++;
    while (inTable ? isSpace(cursor.char) : isBlank(cursor.char)) cursor.at++;
    return true;
  }

  private value(): TreeNode {
    const { char } = this.cursor;
    if (char === '{' || char === '[') {
      if (this.open.length + this.lists > maxTreeDepth) return this.tooDeep();
      return char === '{' ? this.table() : this.list();
    }
    const value = readScalar(this.cursor);
    return value.type === 'variable' ? this.resolved(value) : value;
  }

  /** A key that was set before, in this table or one around it (conf/parse.go, lookupVariable). */
  private resolved({ name, span }: NatsVariable): TreeNode {
    for (const values of this.open.toReversed()) {
      const found = values.get(name);
      if (found) this.variables.add(name);
      if (found) return found.type === 'scalar' ? { ...found, span, quote: '' } : { type: 'unknown', span };
    }
    return { type: 'unknown', span };
  }

  /** `{ key: }` leaves the key to the table around it. */
  private nothing(): TreeNode {
    const span = { start: this.cursor.at, end: this.cursor.at };
    this.cursor.faults.push(span);
    return { type: 'unknown', span };
  }

  private tooDeep(): TreeNode {
    const start = this.cursor.at;
    this.cursor.at = this.cursor.text.length;
    return { type: 'unknown', span: { start, end: this.cursor.at } };
  }

  private list(): TreeList {
    const { cursor } = this;
    const start = cursor.at++;
    const items: TreeNode[] = [];
    this.lists++;
    for (;;) {
      cursor.skipSpace();
      if (cursor.ended) {
        cursor.fault(start, start + 1);
        break;
      }
      if (cursor.char === ']') {
        cursor.at++;
        break;
      }
      if (/[,;}]/.test(cursor.char)) {
        cursor.fault(cursor.at, ++cursor.at);
        continue;
      }
      // Only a comment may begin with a slash here; `path: /data` needs no quotes, `[/data]` does.
      if (cursor.char === '/') cursor.fault(cursor.at, cursor.at + 1);
      items.push(this.value());
      this.afterValue(']');
    }
    this.lists--;
    return { type: 'list', items, span: { start, end: cursor.at } };
  }

  private include(): Span {
    const { cursor } = this;
    cursor.skipBlanks();
    const start = cursor.at;
    if (isBreak(cursor.char) || cursor.ended || /[[{(\d\\-]/.test(cursor.char)) {
      cursor.fault(start, start);
      return { start, end: start };
    }
    const quote = cursor.char;
    if (quote === '"' || quote === "'") {
      const close = cursor.text.indexOf(quote, start + 1);
      cursor.at = close < 0 ? cursor.text.length : close + 1;
      if (close < 0) cursor.fault(start, cursor.at);
      return { start: start + 1, end: Math.max(start + 1, close < 0 ? cursor.at : close) };
    }
    cursor.at += /^[^\r\n \t;}']*/.exec(cursor.text.slice(start, start + 4096))?.[0].length ?? 0;
    return { start, end: cursor.at };
  }

  /** What may stand between a value and the next: a comment, one separator, a line break, the closing bracket. */
  private afterValue(close: '}' | ']' | ''): void {
    const { cursor } = this;
    cursor.skipBlanks();
    if (cursor.skipComment()) return;
    const { char } = cursor;
    if (char === '' || isBreak(char) || char === close) return;
    // A lone slash is passed over, as lexTopValueEnd and lexMapValueEnd do.
    const isSeparator = cursor.char === ',' || (/[;/]/.test(cursor.char) && close !== ']');
    // At the top, a brace that is left over ends a value as a comma does (lexTopValueEnd).
    const isLeftOver = cursor.char === '}' && close === '' && this.braces === 0;
    if (isSeparator || isLeftOver) cursor.at++;
    else if (!(cursor.char === '}' && close === '')) cursor.fault(cursor.at, cursor.at + 1);
  }
}
