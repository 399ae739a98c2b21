import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import type { OptionValue } from '../model/declaration';
import type { Span } from '../model/text';

/** A key with a scalar or a list of scalars, wherever it stands in a document. */
export interface YamlEntry {
  /** The keys from the top down to this one. */
  readonly path: readonly string[];
  /** `undefined` where the text does not spell it out: an alias, a tag, a table within a list. */
  readonly value: OptionValue | undefined;
  readonly keySpan: Span;
  readonly valueSpan: Span;
  /** Whether the value stands quoted. */
  readonly quote: string;
}

/** A table with room for more keys. */
export interface YamlMap {
  readonly path: readonly string[];
  /** The key it stands under; absent at the top. */
  readonly keySpan?: Span;
  readonly keySpans: readonly Span[];
  /** Where the last of its keys ends with its value. */
  readonly end: number;
}

export interface YamlDocument {
  readonly entries: readonly YamlEntry[];
  /** Tables in block style, outer before inner. */
  readonly maps: readonly YamlMap[];
  /** Paths at which another table is merged in. */
  readonly merges: readonly (readonly string[])[];
}

/** Deeper tables are not read. */
const maxDepth = 60;

/** Flattens the documents of a YAML text; what is broken is left out, and what stands around it is read. */
export function readYaml(text: string): readonly YamlDocument[] {
  // Spring reads YAML 1.1 (SnakeYAML): `yes` is a boolean, `1_000` a number.
  return documentsOf(text).map((document) => {
    const found = { entries: [] as YamlEntry[], maps: [] as YamlMap[], merges: [] as (readonly string[])[] };
    collect(document, document.contents, [], found);
    return found;
  });
}

function documentsOf(text: string): readonly Document[] {
  try {
    const documents = parseAllDocuments(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' });
    return Array.isArray(documents) ? (documents as readonly Document[]) : [];
  } catch {
    // The parser's own limits; a text beyond them is not read.
    return [];
  }
}

interface Found {
  readonly entries: YamlEntry[];
  readonly maps: YamlMap[];
  readonly merges: (readonly string[])[];
}

function collect(document: Document, node: Node | null, path: readonly string[], found: Found, keySpan?: Span): void {
  if (!isMap(node) || path.length > maxDepth) return;
  const keySpans = node.items.flatMap((pair) => spanOf(pair.key as Node | null) ?? []);
  const end = Math.max(...node.items.map((pair) => endOf(pair as Pair<Node, Node | null>)));
  if (node.flow !== true && keySpans.length > 0) found.maps.push({ path, ...(keySpan && { keySpan }), keySpans, end });
  for (const pair of node.items) {
    const key = pair.key as Node | null;
    const value = pair.value as Node | null;
    const span = spanOf(key);
    if (!isScalar(key) || !span) continue;
    // The parser gives a merge key as a symbol.
    const name = typeof key.value === 'symbol' ? '<<' : String(key.value);
    if (name === '<<') found.merges.push(path);
    else if (isMap(value)) collect(document, value, [...path, name], found, span);
    else found.entries.push({ path: [...path, name], keySpan: span, ...valueOf(value, span) });
  }
}

function valueOf(node: Node | null, keySpan: Span): Pick<YamlEntry, 'value' | 'valueSpan' | 'quote'> {
  const valueSpan = spanOf(node) ?? { start: keySpan.end, end: keySpan.end };
  const quote =
    isScalar(node) && node.type === 'QUOTE_DOUBLE' ? '"' : isScalar(node) && node.type === 'QUOTE_SINGLE' ? "'" : '';
  return { value: plainValue(node), valueSpan, quote };
}

function plainValue(node: Node | null): OptionValue | undefined {
  if (node === null) return null;
  if (isAlias(node) || (node as { tag?: string }).tag?.startsWith('!') === true) return undefined;
  if (isScalar(node)) {
    const { value } = node;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null)
      return value;
    return typeof value === 'bigint' ? Number(value) : undefined;
  }
  if (!isSeq(node)) return undefined;
  const items = node.items.map((item) => plainValue(item as Node | null));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function spanOf(node: Node | null): Span | undefined {
  return node?.range ? { start: node.range[0], end: node.range[1] } : undefined;
}

function endOf(pair: Pair<Node, Node | null>): number {
  return (pair.value?.range ?? pair.key.range)?.[1] ?? 0;
}
