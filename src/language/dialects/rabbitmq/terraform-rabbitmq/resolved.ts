import { HclCursor } from '../../../syntax/hcl/cursor';
import { readExpression } from '../../../syntax/hcl/expressions';
import { childText } from '../../../syntax/tree';
import type { TreeMap, TreeNode, TreePair } from '../../../syntax/tree';

/** Names of the resources of a file, by their address: `rabbitmq_exchange.orders`. */
export function resourceNames(root: TreeMap): ReadonlyMap<string, string> {
  return new Map(
    root.pairs.flatMap(({ key, labels = [], value }) => {
      const [type, label] = labels.map((one) => one.value);
      const name = childText(value, 'name');
      // A name with a template in it is none yet.
      if (key !== 'resource' || typeof type !== 'string' || typeof label !== 'string') return [];
      return name === undefined || /[$%]\{/.test(name) ? [] : [[`${type}.${label}`, name]];
    }),
  );
}

/** A block with what other resources of the file and `jsonencode` say put in its place. */
export function resolved(text: string, map: TreeMap, names: ReadonlyMap<string, string>): TreeMap {
  const pairs = map.pairs.map((pair): TreePair => {
    if (pair.value.type === 'map') return { ...pair, value: resolved(text, pair.value, names) };
    const name = names.get(reference(text, pair.value) ?? '');
    if (name !== undefined) {
      return { ...pair, value: { type: 'scalar', value: name, span: pair.value.span, quote: '' }, shared: true };
    }
    return { ...pair, value: encodedTable(text, pair.value) ?? pair.value };
  });
  return { ...map, pairs };
}

/** `rabbitmq_exchange.orders.name` and `"${rabbitmq_exchange.orders.name}"` */
function reference(text: string, { span, type }: TreeNode): string | undefined {
  if (type === 'map' || type === 'list') return undefined;
  const code = text.slice(span.start, Math.min(span.end, span.start + 300)).trim();
  return /^(?:"\$\{)?(rabbitmq_\w+\.[\w-]+)\.name(?:\}")?$/.exec(code)?.[1];
}

/** `jsonencode({ … })` */
function encodedTable(text: string, { span, type }: TreeNode): TreeNode | undefined {
  const head = type === 'unknown' ? /^jsonencode\(\s*(?=\{)/.exec(text.slice(span.start, span.start + 200)) : null;
  if (!head) return undefined;
  const cursor = new HclCursor(text, span.start + head[0].length);
  const table = readExpression(cursor, 0);
  return table.type === 'map' && /^\s*\)$/.test(text.slice(table.span.end, span.end)) ? table : undefined;
}
