import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPage, type Entry, type EntryPage, type Window } from '../../../../src/brokers/nats/jetstream/paging';

describe('pages of a JetStream list', () => {
  it('hold every accepted entry once and in order, whatever the sizes of page and window', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        async (accepted, limit, size) => {
          const all = accepted.map((wanted, index) => ({ name: String(index), info: wanted }));
          const read = (offset: number): Promise<Window<boolean>> =>
            Promise.resolve({ entries: all.slice(offset, offset + size), total: all.length });
          const seen: Entry<boolean>[] = [];
          for (let cursor: string | undefined = '0'; cursor !== undefined;) {
            const page: EntryPage<boolean> = await readPage(read, { limit, cursor }, ({ info }) => info === true);
            assert.ok(page.entries.length <= limit);
            assert.ok(page.next === undefined || page.entries.length === limit, 'a page is not full and not the last');
            seen.push(...page.entries);
            cursor = page.next;
          }
          assert.deepEqual(
            seen,
            all.filter(({ info }) => info),
          );
        },
      ),
    ));
});
