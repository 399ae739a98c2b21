import type { TreeMap, TreeNode, TreePair } from '../../../syntax/tree';
import { canonicalName, innerOf, isKnown } from './blocks';
import type { Inner } from './blocks';

/**
 * The tree under the names that keys are known by. Of two tables with one name only the last counts, as in the server; a
 * key that only gives a variable its value is left out.
 */
export function canonicalTree(root: TreeMap, variables: ReadonlySet<string>): TreeMap {
  return mapOf(root, { block: 'server', form: 'block' }, variables);
}

function nodeOf(node: TreeNode, inner: Inner | undefined, variables: ReadonlySet<string>): TreeNode {
  if (!inner) return node;
  if (node.type === 'map') return mapOf(node, inner, variables);
  if (node.type !== 'list' || inner.form !== 'list') return node;
  return { ...node, items: node.items.map((item) => nodeOf(item, { ...inner, form: 'block' }, variables)) };
}

function mapOf(map: TreeMap, { block, form }: Inner, variables: ReadonlySet<string>): TreeMap {
  const isValue = ({ key }: TreePair) => form === 'block' && variables.has(key) && !isKnown(block, key);
  const pairs = map.pairs
    .filter((pair) => !isValue(pair))
    .map((pair): TreePair => {
      if (form === 'named') return { ...pair, value: nodeOf(pair.value, { block, form: 'block' }, variables) };
      const key = canonicalName(block, pair.key);
      return { ...pair, key, value: nodeOf(pair.value, innerOf(block, key), variables) };
    });
  const last = new Map(pairs.map((pair) => [pair.key, pair]));
  return { ...map, pairs: pairs.filter((pair) => pair.value.type !== 'map' || last.get(pair.key) === pair) };
}
