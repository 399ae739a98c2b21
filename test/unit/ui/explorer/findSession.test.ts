import assert from 'node:assert/strict';
import type { BrokerConnection } from '../../../../src/brokers/api/connection';
import { BrokerError } from '../../../../src/brokers/api/error';
import type { FoundResource } from '../../../../src/brokers/api/resource';
import type { FindResult, Searched } from '../../../../src/ui/explorer/find/findSession';
import { findEverywhere, matches, queryOf } from '../../../../src/ui/explorer/find/findSession';
import { settle } from '../fakeDriver';
import { resource } from './support';

const orders: FoundResource = {
  ref: resource('orders').ref,
  label: 'orders',
  location: 'shop › Queues',
  ancestors: [],
};

function searched(name: string, find: BrokerConnection['find']): Searched {
  return { id: name, name, connection: () => ({ find }) as BrokerConnection };
}

/** Results in words. */
function words(results: readonly FindResult[] | undefined): string[] {
  return (results ?? []).map(({ searched: { name }, state, found }) => `${name} ${state} ${found.length}`);
}

describe('finding in all connections', () => {
  it('shows what one has found while another does not answer', async () => {
    const reports: (readonly FindResult[])[] = [];
    const cancel = new AbortController();
    let aborted = false;
    const dead = searched('dead', (_text, _limit, signal) => {
      signal.addEventListener('abort', () => (aborted = true));
      return new Promise(() => undefined);
    });
    const done = findEverywhere(
      'ord',
      [dead, searched('live', () => Promise.resolve([orders]))],
      (now) => reports.push(now),
      cancel.signal,
    );
    await settle();
    assert.deepEqual(words(reports.at(-1)), ['dead searching 0', 'live done 1']);
    cancel.abort();
    await done;
    assert.equal(aborted, true, 'the request that is no longer wanted is cancelled');
    assert.equal(reports.length, 1, 'and nothing is shown of it');
  });

  it('says why one of them failed', async () => {
    let last: readonly FindResult[] = [];
    const lost = searched('lost', () => Promise.reject(new BrokerError('unreachable', 'lost is not reachable.')));
    await findEverywhere('x', [lost], (now) => void (last = now), new AbortController().signal);
    assert.deepEqual(last[0]?.error, 'lost is not reachable.');
  });

  it('asks for the longest word and narrows by the others', () => {
    assert.deepEqual(queryOf('  Queues  orders.created '), {
      asked: 'orders.created',
      words: ['queues', 'orders.created'],
    });
    assert.equal(queryOf(' ').asked, '');
    assert.ok(matches(['ord', 'queue'], orders, 'rabbit'));
    assert.ok(matches(['ord', 'rabb'], orders, 'rabbit'));
    assert.ok(!matches(['ord', 'topic'], orders, 'rabbit'));
  });
});
