import assert from 'node:assert/strict';
import type { ProfileId } from '../../../../src/brokers/api/profile';
import type { ResourceNode, ResourceRef } from '../../../../src/brokers/api/resource';
import { contentOf, spelled } from '../../../../src/ui/details/content';
import { detailsProtocol, type DetailsSectionView } from '../../../../src/protocol/details';
import { fakeL10n } from '../fakeL10n';

const profile = 'p' as ProfileId;
const ref: ResourceRef = { profile, kind: 'queue', path: ['/', 'orders'] };
const exchange: ResourceRef = { profile, kind: 'exchange', path: ['/', 'dead'] };
const node: ResourceNode = {
  ref,
  label: 'orders',
  properties: [{ key: 'messages', label: 'Messages', value: 1204, unit: 'count' }],
  hasChildren: false,
  health: { level: 'warning', reason: 'No consumers' },
};
const parts = { isKnown: ({ key }: { key: string }) => key === 'x-max-length', l10n: fakeL10n };

describe('the content of the details', () => {
  it('spells values as the tree does, and keeps what is behind them to copy', () => {
    assert.deepEqual(spelled(1204, 'count'), { text: '1,204', copy: '1204' });
    assert.deepEqual(spelled(1_200_000, 'bytes'), { text: '1.2 MB', copy: '1200000', title: '1,200,000 bytes' });
    assert.deepEqual(spelled(90_000, 'milliseconds'), { text: '1 min 30 s', copy: '90000', title: '90,000 ms' });
    assert.deepEqual(spelled(12.34, 'perSecond'), { text: '12.3/s', copy: '12.34' });
    assert.deepEqual(spelled(99.5, 'percent'), { text: '99.5 %', copy: '99.5' });
    assert.deepEqual(spelled(true, undefined), { text: 'yes', copy: 'true' });
    assert.equal(spelled('quorum', undefined), 'quorum');
    assert.equal(spelled(12, undefined), '12');
  });

  it('gives moments as such, and in ISO 8601 to copy', () => {
    const time = Date.UTC(2026, 10, 23, 3, 57, 53);
    assert.deepEqual(spelled(time, 'timestamp'), {
      text: '2026-11-23 03:57:53 UTC',
      copy: '2026-11-23T03:57:53.000Z',
      title: '2026-11-23T03:57:53.000Z',
      time,
    });
    assert.equal(spelled(8.7e15, 'timestamp'), '8700000000000000');
  });

  it('is what the row says where nothing more is described', () => {
    const { content } = contentOf(node, { ref, label: 'orders', sections: [] }, parts);
    assert.deepEqual(content, {
      health: node.health,
      sections: [
        {
          title: 'Properties',
          entries: [{ key: 'messages', label: 'Messages', value: { text: '1,204', copy: '1204' } }],
        },
      ],
    });
  });

  it('links resources, names options that the reference knows, and fits the protocol', () => {
    const { content, links } = contentOf(
      node,
      {
        ref,
        label: 'orders',
        sections: [
          {
            title: 'Arguments',
            notice: 'Only what this user may see.',
            properties: [
              { key: 'dlx', label: 'Dead letters to', value: 'dead', link: exchange },
              {
                key: 'x-max-length',
                label: 'x-max-length',
                value: 5,
                option: { kind: 'rabbitmq.queue', key: 'x-max-length' },
              },
              { key: 'x-unknown', label: 'x-unknown', value: 5, option: { kind: 'rabbitmq.queue', key: 'x-unknown' } },
            ],
            table: {
              columns: [
                { key: 'node', label: 'Node' },
                { key: 'size', label: 'Size', unit: 'bytes' },
              ],
              rows: [
                { cells: ['rabbit@a', 1000], health: { level: 'error', reason: 'Down' }, link: exchange },
                { cells: ['rabbit@b'] },
              ],
              total: 7,
            },
          },
        ],
      },
      parts,
    );
    const [{ entries = [], table }] = content.sections as [DetailsSectionView];
    const [dlx, known, unknown] = entries;
    assert.equal(links.get(dlx?.link ?? ''), exchange);
    assert.equal(known?.option, 'rabbitmq.queue/x-max-length');
    assert.equal(unknown?.option, undefined);
    assert.deepEqual(
      table?.columns.map(({ numeric }) => numeric),
      [false, true],
    );
    assert.deepEqual(table.rows[1], { cells: ['rabbit@b', ''] });
    assert.equal(links.get(table.rows[0]?.link ?? ''), exchange);
    assert.ok(detailsProtocol.isToPage({ type: 'content', key: 'k', content }));
  });

  it('says first why a branch cannot be looked into', () => {
    const { content } = contentOf({ ...node, unavailable: 'Needs the tag monitoring.' }, undefined, parts);
    assert.deepEqual(content.sections[0], { title: 'Not available', notice: 'Needs the tag monitoring.' });
  });
});
