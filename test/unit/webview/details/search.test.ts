import assert from 'node:assert/strict';
import type { DetailsContent } from '../../../../src/protocol/details';
import { asJson, asTable } from '../../../../src/webview/details/copying';
import { nextOrder, ordered } from '../../../../src/webview/details/order';
import { countOf, matching } from '../../../../src/webview/details/search';

const partitions = {
  title: 'Partitions',
  table: {
    columns: [
      { key: 'partition', label: 'Partition', numeric: true },
      { key: 'leader', label: 'Leader', numeric: false },
      { key: 'size', label: 'Size', numeric: true },
    ],
    rows: [
      { cells: ['0', 'broker-1', { text: '1.2 MB', copy: '1200000' }] },
      {
        cells: ['10', '', { text: '900 kB', copy: '900000' }],
        health: { level: 'error' as const, reason: 'No leader' },
      },
      { cells: ['2', 'broker-2', { text: '12 bytes', copy: '12' }] },
    ],
  },
};
const content: DetailsContent = {
  sections: [
    {
      title: 'Configuration',
      entries: [
        {
          key: 'retention.ms',
          label: 'Retention',
          value: { text: '7 d', copy: '604800000' },
          note: 'set on the topic',
        },
        { key: 'cleanup.policy', label: 'Cleanup', value: 'delete' },
      ],
    },
    partitions,
    { title: 'Trace', text: 'java.lang.IllegalStateException: broken\n\tat Task.run' },
  ],
};

/** Titles with how much of them is left. */
function found(query: string): readonly (readonly [string, number])[] {
  return matching(content, query).map((section) => [section.title, countOf([section])]);
}

describe('the filter of the details', () => {
  it('leaves everything where nothing is looked for', () => {
    assert.equal(matching(content, '  '), content.sections);
  });

  it('looks into labels, keys, values as shown and as copied, and notes', () => {
    for (const query of ['retention', 'RETENTION.ms', '7 d', '604800', 'on the topic'])
      assert.deepEqual(found(query), [['Configuration', 1]], query);
  });

  it('wants every word, wherever it stands', () => {
    assert.deepEqual(found('topic retention'), [['Configuration', 1]]);
    assert.deepEqual(found('topic cleanup'), []);
  });

  it('looks into the cells of tables and what is wrong with a row', () => {
    assert.deepEqual(found('broker-'), [['Partitions', 2]]);
    assert.deepEqual(found('no leader'), [['Partitions', 1]]);
  });

  it('shows all of a section that is looked for by its title, and texts that hold the words', () => {
    assert.deepEqual(found('partitions'), [['Partitions', 3]]);
    assert.deepEqual(found('illegalstate'), [['Trace', 0]]);
  });
});

describe('the order of a table', () => {
  const firsts = (column: string, descending: boolean): readonly unknown[] =>
    ordered(partitions.table, { column, descending }).map(({ cells }) => cells[0]);

  it('is that of numbers for numbers, by what is behind the unit', () => {
    assert.deepEqual(firsts('partition', false), ['0', '2', '10']);
    assert.deepEqual(firsts('size', true), ['0', '10', '2']);
  });

  it('puts what is missing last in both directions', () => {
    assert.deepEqual(firsts('leader', false), ['0', '2', '10']);
    assert.deepEqual(firsts('leader', true), ['2', '0', '10']);
  });

  it('goes up, down, and back to that of the broker', () => {
    const up = nextOrder(undefined, 'size');
    assert.deepEqual(up, { column: 'size', descending: false });
    const down = nextOrder(up, 'size');
    assert.deepEqual(down, { column: 'size', descending: true });
    assert.equal(nextOrder(down, 'size'), undefined);
    assert.deepEqual(nextOrder(down, 'leader'), { column: 'leader', descending: false });
    assert.equal(ordered(partitions.table, undefined), partitions.table.rows);
  });
});

describe('a section on the clipboard', () => {
  it('is a table for spreadsheets, with plain values', () => {
    assert.equal(asTable(partitions), 'Partition\tLeader\tSize\n0\tbroker-1\t1200000\n10\t\t900000\n2\tbroker-2\t12');
    assert.equal(asTable({ title: 'x', entries: [{ key: 'a', label: 'A', value: 'b\tc\nd' }] }), 'A\tb c d');
  });

  it('is JSON by stable keys', () => {
    assert.deepEqual(JSON.parse(asJson(content.sections[0]!)), {
      'retention.ms': '604800000',
      'cleanup.policy': 'delete',
    });
    assert.deepEqual((JSON.parse(asJson(partitions)) as unknown[])[1], { partition: '10', leader: '', size: '900000' });
    assert.deepEqual(JSON.parse(asJson({ ...partitions, text: 'more' })), {
      rows: JSON.parse(asJson(partitions)) as unknown,
      text: 'more',
    });
  });
});
