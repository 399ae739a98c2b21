import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Document, Node, Pair, Scalar, YAMLMap } from 'yaml';
import type { Span } from '../model/text';
import { maxTreeDepth } from './tree';
import type { TreeMap, TreeNode, TreePair } from './tree';

/**
 * Reads the documents of a YAML text; what is broken is left out, and what stands around it is read. In YAML 1.1, which
 * is what Spring (SnakeYAML), Kubernetes and compose read: `yes` is a boolean, `1_000` a number.
 */
export function readYaml(text: string): readonly TreeNode[] {
  if (latest?.text === text) return latest.roots;
  const roots = documentsOf(text).map((document) => new YamlReader().node(document.contents, { start: 0, end: 0 }, 0));
  latest = { text, roots };
  return roots;
}

/** Half a dozen dialects read one text after the other, and the parser takes longer than all of them. */
let latest: { readonly text: string; readonly roots: readonly TreeNode[] } | undefined;

function documentsOf(text: string): readonly Document[] {
  try {
    const documents = parseAllDocuments(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' });
    return Array.isArray(documents) ? (documents as readonly Document[]) : [];
  } catch {
    // The parser's own limits; a text beyond them is not read.
    return [];
  }
}

/** Parts that aliases may repeat in a document; what lies beyond is not followed. */
const mostShared = 20_000;

class YamlReader {
  /** Tables by their anchor; one that is given twice is not followed. */
  private readonly anchors = new Map<string, TreeNode | undefined>();
  private left = mostShared;

  /** A key without a value has an empty one at its end. */
  node(node: Node | null, keySpan: Span, depth: number): TreeNode {
    const span = spanOf(node) ?? { start: keySpan.end, end: keySpan.end };
    if (node === null) return { type: 'scalar', value: null, span, quote: '' };
    if (depth > maxTreeDepth || (node as { tag?: string }).tag?.startsWith('!') === true) {
      return { type: 'unknown', span };
    }
    if (isAlias(node)) return this.aliased(node.source) ?? { type: 'unknown', span };
    const found = this.plain(node, span, depth);
    const { anchor } = node as { anchor?: string };
    if (anchor !== undefined) this.anchors.set(anchor, this.anchors.has(anchor) ? undefined : found);
    return found;
  }

  private plain(node: Node, span: Span, depth: number): TreeNode {
    if (isMap(node)) return this.map(node as YAMLMap<Node, Node | null>, span, depth);
    if (isSeq(node)) {
      return { type: 'list', items: node.items.map((item) => this.node(item as Node | null, span, depth + 1)), span };
    }
    return isScalar(node) ? scalarOf(node, span) : { type: 'unknown', span };
  }

  private map(node: YAMLMap<Node, Node | null>, span: Span, depth: number): TreeMap {
    let merged = false;
    const inherited: TreePair[] = [];
    const pairs = node.items.flatMap((pair: Pair<Node, Node | null>): readonly TreePair[] => {
      const keySpan = spanOf(pair.key);
      if (!isScalar(pair.key) || !keySpan) return [];
      // The parser gives a merge key as a symbol.
      const key = typeof pair.key.value === 'symbol' ? '<<' : String(pair.key.value);
      const value = this.node(pair.value, keySpan, depth + 1);
      if (key !== '<<') return [{ key, keySpan, value }];
      // The first of several tables wins, and what stands here wins over them all.
      for (const table of (value.type === 'list' ? value.items : [value]).toReversed()) {
        if (table.type === 'map') inherited.push(...table.pairs.map((each) => ({ ...each, shared: true })));
        merged ||= table.type !== 'map' || table.merged;
      }
      return [];
    });
    const style = node.flow === true ? 'yaml-flow' : 'yaml-block';
    return { type: 'map', style, pairs: [...inherited, ...pairs], span, merged };
  }

  /** The table or list that an alias stands for, as one that is not to be changed here. */
  private aliased(anchor: string): TreeNode | undefined {
    const found = this.anchors.get(anchor);
    return found?.type === 'map' || found?.type === 'list' ? this.shared(found) : undefined;
  }

  private shared(node: TreeNode): TreeNode {
    if (--this.left < 0) return { type: 'unknown', span: node.span };
    if (node.type === 'list') return { ...node, items: node.items.map((item) => this.shared(item)) };
    if (node.type !== 'map') return node;
    const pairs = node.pairs.map((pair) => ({ ...pair, value: this.shared(pair.value), shared: true }));
    return { ...node, pairs, shared: true };
  }
}

function scalarOf(node: Scalar, span: Span): TreeNode {
  const { value } = node;
  const quote = node.type === 'QUOTE_DOUBLE' ? '"' : node.type === 'QUOTE_SINGLE' ? "'" : '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null) {
    return { type: 'scalar', value, span, quote };
  }
  return typeof value === 'bigint' ? { type: 'scalar', value: Number(value), span, quote } : { type: 'unknown', span };
}

function spanOf(node: Node | null): Span | undefined {
  return node?.range ? { start: node.range[0], end: node.range[1] } : undefined;
}
