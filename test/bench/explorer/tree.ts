import { Bench } from '../../unit/ui/explorer/support';
import { groupNames } from '../../../src/ui/explorer/grouping/nameGroup';
import type { ResourceRow } from '../../../src/ui/explorer/rows';
import { heapBytes, mediansInTurns } from './measure';
import type { BenchResult } from './result';

const count = 10_000;

/** What VS Code waits for while it draws, so that scrolling and typing stay smooth. */
const boundMs = 50;

/** Ten thousand names in a hundred groups of ten groups. */
const names = Array.from({ length: count }, (_, i) => `team${i % 100}.app${i % 1000}.topic${i}`).sort();

/** The explorer's own part in a list of 10,000 rows, over a broker in memory that answers at once. */
export async function run(): Promise<readonly BenchResult[]> {
  const before = heapBytes();
  const bench = new Bench(names);
  const lists = bench.broker.list;
  // Read anew each time, as from a server: never the same objects.
  bench.broker.list = (parent, cursor, signal, page) => {
    if (!parent || page.filter !== undefined || page.names) return lists(parent, cursor, signal, page);
    const start = Number(cursor ?? 0);
    const end = start + page.limit;
    const items = bench.nodes.slice(start, end).map((node) => ({ ...node, ref: { ...node.ref } }));
    return Promise.resolve({ items, total: count, ...(end < count && { next: String(end) }) });
  };
  await bench.open();
  const list = bench.list() as ResourceRow;
  while (bench.model.children(list).length <= count - 1) await bench.model.loadMore(list);
  const heap = heapBytes() - before;
  const ms = await mediansInTurns({
    draw: () => Promise.resolve(bench.model.children(list).length),
    reread: () => bench.model.refresh(list),
    group: () => Promise.resolve(groupNames(names, '.').count),
    filter: async () => {
      await bench.model.setFilter(list, { text: 'topic77', exact: false });
      await bench.model.setFilter(list, undefined);
      while (bench.model.children(list).length <= count - 1) await bench.model.loadMore(list);
    },
  });
  bench.dispose();
  const verdict = (claim: string, name: string) => {
    const took = ms[name] ?? Number.NaN;
    return { claim, measured: `${took.toFixed(1)} ms (bound ${boundMs} ms)`, holds: took <= boundMs };
  };
  return [
    {
      title: 'The tree alone: 10,000 rows',
      note: 'A broker in memory stands in for a server, so that nothing but the explorer is measured. Heap with the broker.',
      measurements: [{ who: 'Brokerscope', allRowsMs: ms['filter'] ?? Number.NaN, heapBytes: heap }],
      verdicts: [
        verdict('10,000 rows are given to VS Code', 'draw'),
        verdict('10,000 rows are read again and compared', 'reread'),
        verdict('10,000 names are taken apart into groups', 'group'),
      ],
    },
  ];
}
