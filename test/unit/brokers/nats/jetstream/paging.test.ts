import assert from 'node:assert/strict';
import { BrokerError } from '../../../../../src/brokers/api/error';
import { readPage, type Window } from '../../../../../src/brokers/nats/jetstream/paging';

const names = ['a', 'b', 'c', 'd', 'e'];

/** A server that lists at most two entries a request. */
function server(): { readonly read: (offset: number) => Promise<Window<never>>; readonly offsets: number[] } {
  const offsets: number[] = [];
  const read = (offset: number): Promise<Window<never>> => {
    offsets.push(offset);
    const entries = names.slice(offset, offset + 2).map((name) => ({ name }));
    return Promise.resolve({ entries, total: names.length });
  };
  return { read, offsets };
}

describe('readPage', () => {
  it('fills a page from several windows and goes on behind it', async () => {
    const { read, offsets } = server();
    const first = await readPage(read, { limit: 3 });
    assert.deepEqual(first, { entries: [{ name: 'a' }, { name: 'b' }, { name: 'c' }], next: '3', total: 5 });
    const second = await readPage(read, { limit: 3, cursor: '3' });
    assert.deepEqual(second, { entries: [{ name: 'd' }, { name: 'e' }], total: 5 });
    assert.deepEqual(offsets, [0, 2, 3]);
  });

  it('promises no further page where the rest is passed over', async () => {
    const page = await readPage(server().read, { limit: 2 }, ({ name }) => name < 'c');
    assert.deepEqual(page, { entries: [{ name: 'a' }, { name: 'b' }], passedOver: 3 });
  });

  it('ends where the list became shorter than it said', async () => {
    const empty = (): Promise<Window<never>> => Promise.resolve({ entries: [], total: 9 });
    assert.deepEqual(await readPage(empty, { limit: 2, cursor: '4' }), { entries: [], total: 9 });
  });

  it('refuses a cursor that is not its own', async () => {
    const wrong = readPage(server().read, { limit: 2, cursor: '-1' });
    await assert.rejects(wrong, (error) => BrokerError.is(error, 'protocol'));
  });
});
