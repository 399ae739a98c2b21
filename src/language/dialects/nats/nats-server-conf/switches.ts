import type { FileEntry } from '../../../declarations/fileDeclaration';
import { childMap } from '../../../syntax/tree';
import type { TreeMap, TreePair } from '../../../syntax/tree';

/**
 * `jetstream.enabled`, of the server and of each account: JetStream is on where its block stands and does not say otherwise,
 * and where the key says so in a word (server/opts.go, parseJetStream and parseJetStreamForAccount).
 */
export function switches(map: TreeMap): readonly FileEntry[] {
  const accounts = childMap(map, 'accounts')?.pairs ?? [];
  return [
    ...switchIn(map, []),
    ...accounts.flatMap(({ key, value }) => (value.type === 'map' ? switchIn(value, ['accounts', key]) : [])),
  ];
}

/** The tree without what {@link switches} says, and without lists of tables, whose keys are read item by item. */
export function withoutSwitches(map: TreeMap): TreeMap {
  const pairs = map.pairs.flatMap((pair): readonly TreePair[] => {
    const { key, value } = pair;
    if (value.type === 'list') return value.items.some((item) => item.type === 'map') ? [] : [pair];
    if (value.type !== 'map') return key === 'jetstream' ? [] : [pair];
    const inner = withoutSwitches(value);
    const isSwitched = key === 'jetstream';
    return [
      { ...pair, value: isSwitched ? { ...inner, pairs: inner.pairs.filter((one) => one.key !== 'enabled') } : inner },
    ];
  });
  return { ...map, pairs };
}

function switchIn(map: TreeMap, path: readonly string[]): readonly FileEntry[] {
  const pair = map.pairs.findLast(({ key }) => key === 'jetstream');
  if (!pair) return [];
  const own = pair.value.type === 'map' ? pair.value.pairs.findLast(({ key }) => key === 'enabled') : pair;
  const value = own ? wordOf(own) : true;
  if (value === undefined) return [];
  return [
    {
      ...{ key: [...path, 'jetstream', 'enabled'].join('.'), keySpan: (own ?? pair).keySpan, value },
      valueSpan: own ? own.value.span : pair.keySpan,
      ...(own && { replace: (native) => [{ span: own.value.span, newText: String(native) }] }),
    },
  ];
}

function wordOf({ value }: TreePair): boolean | undefined {
  if (value.type !== 'scalar') return undefined;
  if (typeof value.value === 'boolean') return value.value;
  const word = String(value.value);
  if (/^enabled?$/i.test(word)) return true;
  return /^disabled?$/i.test(word) ? false : undefined;
}
