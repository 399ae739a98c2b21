import assert from 'node:assert/strict';
import { BrokerError } from '../../../../../src/brokers/api/error';
import type { ApiRequest, ManagementClient } from '../../../../../src/brokers/rabbitmq/management/client';
import { pageAt, readAll, readPage, slice } from '../../../../../src/brokers/rabbitmq/management/paging';
import { Refusal } from '../../../../../src/brokers/rabbitmq/management/refusal';

const { signal } = new AbortController();

function answering(answer: (request: ApiRequest) => unknown): ManagementClient {
  return { username: 'guest', get: async (request) => Promise.resolve(answer(request)), close: () => undefined };
}

describe('paging of the management API', () => {
  it('asks for pages of the limit, and of 500 at most', () => {
    assert.deepEqual(pageAt({ limit: 100 }), { page: 1, size: 100 });
    assert.deepEqual(pageAt({ limit: 100, cursor: '200' }), { page: 3, size: 100 });
    assert.deepEqual(pageAt({ limit: 10_000, cursor: '500' }), { page: 2, size: 500 });
  });

  it('starts anew at a cursor that is none', () => {
    for (const cursor of ['', 'x', '-5', '1.5', 'Infinity']) {
      assert.deepEqual(pageAt({ limit: 100, cursor }), { page: 1, size: 100 });
    }
  });

  it('goes on behind the page, with the total of all pages', async () => {
    const client = answering(() => ({ items: [{ name: 'a' }, { name: 'b' }], filtered_count: 5, page_count: 3 }));
    assert.deepEqual(await readPage(client, { segments: ['queues', '/'] }, { limit: 2 }, signal), {
      items: [{ name: 'a' }, { name: 'b' }],
      total: 5,
      next: '2',
    });
    const filtered = answering(() => ({ items: [{ name: 'a' }], filtered_count: 1, total_count: 9 }));
    const page = await readPage(filtered, { segments: ['exchanges', '/'] }, { limit: 2 }, signal);
    assert.deepEqual([page.total, page.all], [1, 9]);
    const last = await readPage(client, { segments: ['queues', '/'] }, { limit: 2, cursor: '4' }, signal);
    assert.equal(last.next, undefined);
  });

  it('is at the end when the page went away with its items', async () => {
    const client = answering(() => {
      throw new BrokerError('protocol', 'Refused.', { cause: new Refusal(400, 'page_out_of_range', undefined) });
    });
    assert.deepEqual(await readPage(client, { segments: ['queues', '/'] }, { limit: 2, cursor: '4' }, signal), {
      items: [],
    });
  });

  it('passes other failures on', async () => {
    const client = answering(() => {
      throw new BrokerError('protocol', 'Refused.', { cause: new Refusal(400, 'bad_request', undefined) });
    });
    await assert.rejects(readPage(client, { segments: ['queues', '/'] }, { limit: 2 }, signal), /Refused/);
  });

  it('cuts pages out of a list that comes whole', async () => {
    const client = answering(() => [{ n: 1 }, 'no object', { n: 3 }, { n: 4 }]);
    const all = await readAll(client, { segments: ['bindings'] }, signal);
    assert.deepEqual(slice(all, { limit: 2 }), { items: [{ n: 1 }, { n: 3 }], total: 3, next: '2' });
    assert.deepEqual(slice(all, { limit: 2, cursor: '2' }), { items: [{ n: 4 }], total: 3 });
  });
});
