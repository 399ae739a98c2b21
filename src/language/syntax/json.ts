import { createScanner } from 'jsonc-parser';
import type { JSONScanner } from 'jsonc-parser';
import type { Span } from '../model/text';
import { maxTreeDepth } from './tree';
import type { TreeMap, TreeNode, TreePair } from './tree';

/** Kinds of tokens as jsonc-parser numbers them (3.3): its enumeration is a type without values for bundlers. */
const kinds = {
  ...{ openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, comma: 5, colon: 6, null: 7, true: 8, false: 9 },
  ...{ string: 10, number: 11, lineComment: 12, blockComment: 13, lineBreak: 14, trivia: 15, unknown: 16, end: 17 },
} as const;

/**
 * Reads JSON with comments and trailing commas. Half a file is still read: what is not there is left out, and an object
 * that is not closed ends with the text. `undefined` where there is no value at all.
 */
export function readJson(text: string): TreeNode | undefined {
  const scanner = createScanner(text);
  // A byte-order mark is no part of the text.
  scanner.setPosition(text.startsWith('\uFEFF') ? 1 : 0);
  const reader = new JsonReader(scanner);
  return reader.token === kinds.end ? undefined : reader.value(0);
}

class JsonReader {
  token = 0;
  /** End of the last token that was taken. */
  private end = 0;

  constructor(private readonly scanner: JSONScanner) {
    this.skipTrivia();
  }

  value(depth: number): TreeNode {
    const span = this.span();
    switch (this.token) {
      case kinds.openBrace:
        return depth < maxTreeDepth ? this.object(depth) : this.skipped();
      case kinds.openBracket:
        return depth < maxTreeDepth ? this.array(depth) : this.skipped();
      case kinds.string: {
        const value = this.scanner.getTokenValue();
        // Not closed, or with an escape that JSON does not have.
        const isBroken = (this.scanner.getTokenError() as number) !== 0;
        this.advance();
        return isBroken ? { type: 'unknown', span } : { type: 'scalar', value, span, quote: '"' };
      }
      case kinds.number:
      case kinds.true:
      case kinds.false:
      case kinds.null: {
        const value = JSON.parse(this.scanner.getTokenValue()) as number | boolean | null;
        this.advance();
        return { type: 'scalar', value, span, quote: '' };
      }
      case kinds.unknown:
        return this.template();
      default:
        return { type: 'unknown', span: { start: this.end, end: this.end } };
    }
  }

  private object(depth: number): TreeMap {
    const { start } = this.span();
    const pairs: TreePair[] = [];
    this.advance();
    while (this.token !== kinds.closeBrace && this.token !== kinds.end && this.token !== kinds.closeBracket) {
      if (this.token !== kinds.string) {
        this.advance();
        continue;
      }
      const key = this.scanner.getTokenValue();
      const keySpan = this.span();
      this.advance();
      // Without a colon it is a key somebody is just writing.
      if (this.token !== kinds.colon) continue;
      this.advance();
      pairs.push({ key, keySpan, value: this.value(depth + 1) });
    }
    if (this.token === kinds.closeBrace) this.advance();
    return { type: 'map', style: 'json', pairs, span: { start, end: this.end }, merged: false };
  }

  private array(depth: number): TreeNode {
    const { start } = this.span();
    const items: TreeNode[] = [];
    this.advance();
    while (this.token !== kinds.closeBracket && this.token !== kinds.end && this.token !== kinds.closeBrace) {
      if (this.token === kinds.comma || this.token === kinds.colon) this.advance();
      else items.push(this.value(depth + 1));
    }
    if (this.token === kinds.closeBracket) this.advance();
    return { type: 'list', items, span: { start, end: this.end } };
  }

  /** `${PORT}` of a template, a half-written word: up to what parts values. */
  private template(): TreeNode {
    const { start } = this.span();
    const isPart = (token: number) => token > kinds.closeBracket && token !== kinds.comma && token !== kinds.end;
    do {
      if (this.token === kinds.openBrace || this.token === kinds.openBracket) this.skipped();
      else this.advance();
    } while (
      this.span().start === this.end &&
      (isPart(this.token) || this.token === kinds.openBrace || this.token === kinds.openBracket)
    );
    return { type: 'unknown', span: { start, end: this.end } };
  }

  /** Passes over brackets that mean nothing here or are nested too deep to be read. */
  private skipped(): TreeNode {
    const { start } = this.span();
    let depth = 0;
    do {
      if (this.token === kinds.openBrace || this.token === kinds.openBracket) depth++;
      if (this.token === kinds.closeBrace || this.token === kinds.closeBracket) depth--;
      this.advance();
    } while (depth > 0 && this.token !== kinds.end);
    return { type: 'unknown', span: { start, end: this.end } };
  }

  private span(): Span {
    const start = this.scanner.getTokenOffset();
    return { start, end: start + this.scanner.getTokenLength() };
  }

  private advance(): void {
    this.end = this.span().end;
    this.skipTrivia();
  }

  private skipTrivia(): void {
    do this.token = this.scanner.scan();
    while (this.token >= kinds.lineComment && this.token <= kinds.trivia);
  }
}
