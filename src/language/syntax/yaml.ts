import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import type { Span } from '../model/text';
import { maxTreeDepth } from './tree';
import type { TreeMap, TreeNode, TreePair } from './tree';

/**
 * Reads the documents of a YAML text; what is broken is left out, and what stands around it is read. In YAML 1.1, which
 * is what Spring (SnakeYAML), Kubernetes and compose read: `yes` is a boolean, `1_000` a number.
 */
export function readYaml(text: string): readonly TreeNode[] {
  return documentsOf(text).map((document) => nodeOf(document.contents, { start: 0, end: 0 }, 0));
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

/** A key without a value has an empty one at its end. */
function nodeOf(node: Node | null, keySpan: Span, depth: number): TreeNode {
  const span = spanOf(node) ?? { start: keySpan.end, end: keySpan.end };
  if (node === null) return { type: 'scalar', value: null, span, quote: '' };
  if (isAlias(node) || (node as { tag?: string }).tag?.startsWith('!') === true || depth > maxTreeDepth) {
    return { type: 'unknown', span };
  }
  if (isMap(node)) return mapOf(node as YAMLMap<Node, Node | null>, span, depth);
  if (isSeq(node)) {
    return { type: 'list', items: node.items.map((item) => nodeOf(item as Node | null, span, depth + 1)), span };
  }
  if (!isScalar(node)) return { type: 'unknown', span };
  const { value } = node;
  const quote = node.type === 'QUOTE_DOUBLE' ? '"' : node.type === 'QUOTE_SINGLE' ? "'" : '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null) {
    return { type: 'scalar', value, span, quote };
  }
  return typeof value === 'bigint' ? { type: 'scalar', value: Number(value), span, quote } : { type: 'unknown', span };
}

function mapOf(node: YAMLMap<Node, Node | null>, span: Span, depth: number): TreeMap {
  let merged = false;
  const pairs = node.items.flatMap((pair: Pair<Node, Node | null>): readonly TreePair[] => {
    const keySpan = spanOf(pair.key);
    if (!isScalar(pair.key) || !keySpan) return [];
    // The parser gives a merge key as a symbol.
    const key = typeof pair.key.value === 'symbol' ? '<<' : String(pair.key.value);
    merged ||= key === '<<';
    return key === '<<' ? [] : [{ key, keySpan, value: nodeOf(pair.value, keySpan, depth + 1) }];
  });
  return { type: 'map', style: node.flow === true ? 'yaml-flow' : 'yaml-block', pairs, span, merged };
}

function spanOf(node: Node | null): Span | undefined {
  return node?.range ? { start: node.range[0], end: node.range[1] } : undefined;
}
