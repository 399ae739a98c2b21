import type { OptionValue } from '../model/declaration';
import type { Span } from '../model/text';

/**
 * One shape for every format that is a tree of keys: YAML, JSON, TOML, HCL, nats-server.conf. Each part knows where it stands, what is
 * broken is left out, and what stands around it is there.
 */
export type TreeNode = TreeScalar | TreeList | TreeMap | TreeUnknown;

/** A value that the text spells out. */
export interface TreeScalar {
  readonly type: 'scalar';
  readonly value: string | number | boolean | null;
  /** Quotes included; empty after the key where there is no value. */
  readonly span: Span;
  /** What it is quoted with, empty where it is not. */
  readonly quote: string;
}

/** Values in order. */
export interface TreeList {
  readonly type: 'list';
  readonly items: readonly TreeNode[];
  readonly span: Span;
}

/** Keys with their values, in the order of the text; a key may occur several times. */
export interface TreeMap {
  readonly type: 'map';
  readonly style: TreeStyle;
  readonly pairs: readonly TreePair[];
  /** Brackets included, where it has some. */
  readonly span: Span;
  /** Whether something is merged into it that the text does not show, so that it may hold more keys. */
  readonly merged: boolean;
  /** Whether it stands elsewhere, and others use it too. */
  readonly shared?: boolean;
}

/** What the text does not spell out: an alias, a tag, an expression. */
export interface TreeUnknown {
  readonly type: 'unknown';
  readonly span: Span;
}

/** A key with its value, or a block of HCL with its labels. */
export interface TreePair {
  readonly key: string;
  /** Quotes included. */
  readonly keySpan: Span;
  readonly value: TreeNode;
  /** `resource "kafka_topic" "orders" { … }` */
  readonly labels?: readonly TreeScalar[];
  /** Whether it stands in another table that others use too. */
  readonly shared?: boolean;
}

/** How a table is written, and so how a key is added to it and taken out of it. */
export type TreeStyle = 'yaml-block' | 'yaml-flow' | 'json' | 'hcl-body' | 'hcl-object' | 'nats-lines' | 'nats-items';

/** Deeper tables are not read. */
export const maxTreeDepth = 60;

/** The value of a part of a tree, `undefined` where the text does not spell out all of it. */
export function treeValue(node: TreeNode): OptionValue | undefined {
  switch (node.type) {
    case 'scalar':
      return node.value;
    case 'unknown':
      return undefined;
    case 'list': {
      const items = node.items.map(treeValue);
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    case 'map': {
      const pairs = node.pairs.map(({ key, value }) => [key, treeValue(value)] as const);
      if (node.merged || pairs.some(([, value]) => value === undefined)) return undefined;
      return Object.fromEntries(pairs) as Readonly<Record<string, OptionValue>>;
    }
  }
}

/** The value under a key; the last one counts. */
export function child(node: TreeNode | undefined, ...path: readonly string[]): TreeNode | undefined {
  return path.reduce<TreeNode | undefined>(
    (parent, key) =>
      parent?.type === 'map' ? parent.pairs.findLast((candidate) => candidate.key === key)?.value : undefined,
    node,
  );
}

/** The table under a path of keys. */
export function childMap(node: TreeNode | undefined, ...path: readonly string[]): TreeMap | undefined {
  const found = child(node, ...path);
  return found?.type === 'map' ? found : undefined;
}

/** What stands in the list under a path of keys, empty where there is none. */
export function childItems(node: TreeNode | undefined, ...path: readonly string[]): readonly TreeNode[] {
  const found = child(node, ...path);
  return found?.type === 'list' ? found.items : [];
}

/** The text under a path of keys. */
export function childText(node: TreeNode | undefined, ...path: readonly string[]): string | undefined {
  const found = child(node, ...path);
  return found?.type === 'scalar' && typeof found.value === 'string' ? found.value : undefined;
}
