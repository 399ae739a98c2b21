import assert from 'node:assert/strict';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import { refKey, type PageRequest, type ResourceNode, type ResourceRef } from '../../../src/brokers/api/resource';

export const never = new AbortController().signal;

/** Every child of a node, page by page. A cursor that leads in a circle fails. */
export async function childrenOf(
  connection: BrokerConnection,
  parent: ResourceRef | undefined,
  limit = 500,
  more: Pick<PageRequest, 'internals'> = {},
): Promise<readonly ResourceNode[]> {
  const nodes: ResourceNode[] = [];
  const cursors = new Set<string>();
  for (let cursor: string | undefined; ;) {
    const request = { limit, ...more, ...(cursor !== undefined && { cursor }) };
    const page = await connection.listChildren(parent, request, never);
    assert.ok(page.items.length <= limit, `a page of at most ${limit} has ${page.items.length} items`);
    nodes.push(...page.items);
    if (page.next === undefined) return nodes;
    assert.ok(!cursors.has(page.next), `the cursor ${page.next} came twice`);
    cursors.add((cursor = page.next));
  }
}

/** One list of the tree: the children of `parent`. */
export interface Listing {
  readonly parent: ResourceRef | undefined;
  readonly children: readonly ResourceNode[];
}

/** Lists visited at most, so that a broker full of other things does not make the test long. */
const mostListings = 300;

/** Of each kind (and variant) in one list, this many are looked into: the next ones are alike. */
const mostOfAKind = 3;

/** Visits the tree from the root, level by level: every folder, and some resources of every kind. */
export async function walk(connection: BrokerConnection): Promise<readonly Listing[]> {
  const listings: Listing[] = [];
  const parents: (ResourceRef | undefined)[] = [undefined];
  while (parents.length > 0 && listings.length < mostListings) {
    const parent = parents.shift();
    const children = await childrenOf(connection, parent);
    listings.push({ parent, children });
    parents.push(...someOfEachKind(children.filter((child) => child.hasChildren)).map((child) => child.ref));
  }
  return listings;
}

/** All folders, and the first few of every other kind and variant. */
export function someOfEachKind(nodes: readonly ResourceNode[]): readonly ResourceNode[] {
  const seen = new Map<string, number>();
  return nodes.filter(({ ref, variant }) => {
    if (ref.kind === 'folder') return true;
    const alike = `${ref.kind}/${variant ?? ''}`;
    const count = seen.get(alike) ?? 0;
    seen.set(alike, count + 1);
    return count < mostOfAKind;
  });
}

/** The node that a path of labels leads to; `undefined` for the root. */
export async function nodeAt(
  connection: BrokerConnection,
  labels: readonly string[],
): Promise<ResourceNode | undefined> {
  let node: ResourceNode | undefined;
  for (const label of labels) {
    const children = await childrenOf(connection, node?.ref);
    node = children.find((child) => child.label === label);
    assert.ok(node, `no “${label}” among ${children.map((child) => child.label).join(', ')}`);
  }
  return node;
}

export function keysOf(nodes: readonly ResourceNode[]): readonly string[] {
  return nodes.map((node) => refKey(node.ref));
}
