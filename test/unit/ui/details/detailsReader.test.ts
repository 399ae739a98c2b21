import assert from 'node:assert/strict';
import type { ResourceDetails } from '../../../../src/brokers/api/details';
import { BrokerError } from '../../../../src/brokers/api/error';
import type { ProfileId } from '../../../../src/brokers/api/profile';
import { DetailsReader, type DetailsTarget } from '../../../../src/ui/details/detailsReader';
import { sleep, waitUntil } from '../../../lab/wait';
import { soon } from '../../../webview/support/soon';

/** A description under way, ended by the test. */
interface Asked {
  readonly name: string;
  readonly signal: AbortSignal;
  readonly answer: (value: string) => void;
  readonly fail: (error: unknown) => void;
}

function target(name: string): DetailsTarget {
  return { key: name, label: name, ref: { profile: 'p' as ProfileId, kind: 'queue', path: [name] } };
}

function setUp(intervalMs = 0) {
  const asked: Asked[] = [];
  const failures: string[] = [];
  const reader = new DetailsReader({
    describe: (ref, signal) =>
      new Promise<ResourceDetails>((resolve, reject) => {
        const name = ref.path.join();
        const answer = (value: string): void =>
          resolve({ ref, label: name, sections: [{ title: name, properties: [{ key: 'v', label: 'V', value }] }] });
        asked.push({ name, signal, answer, fail: reject });
      }),
    interval: () => intervalMs,
    failed: (_, error) => failures.push(error.reason),
  });
  const value = () => reader.details?.sections[0]?.properties?.[0]?.value;
  const nth = (count: number): Promise<Asked> =>
    waitUntil(
      () => {
        const found = asked[count - 1];
        return found ? Promise.resolve(found) : Promise.reject(new Error(`asked ${asked.length} times`));
      },
      { timeoutMs: 3000, intervalMs: 5 },
    );
  return { reader, asked, failures, value, nth };
}

describe('reading details', () => {
  it('asks for nothing that nobody sees', async () => {
    const { reader, asked, nth } = setUp();
    reader.show(target('a'));
    await sleep(250);
    assert.equal(asked.length, 0);
    reader.setWatched(true);
    assert.equal((await nth(1)).name, 'a');
    reader.dispose();
  });

  it('asks only about the row where somebody stops who goes through the tree', async () => {
    const { reader, asked, nth } = setUp();
    reader.setWatched(true);
    for (const name of ['a', 'b', 'c', 'd']) reader.show(target(name));
    await nth(1);
    await sleep(250);
    assert.deepEqual(
      asked.map(({ name }) => name),
      ['d'],
    );
    reader.dispose();
  });

  it('cancels what is no longer wanted, and does not believe its answer', async () => {
    const { reader, nth, value } = setUp();
    reader.setWatched(true);
    reader.show(target('a'));
    const first = await nth(1);
    reader.show(target('b'));
    assert.ok(first.signal.aborted);
    first.answer('of a');
    (await nth(2)).answer('of b');
    await soon(() => assert.equal(value(), 'of b'));
    assert.equal(reader.state.state, 'read');
    reader.dispose();
  });

  it('keeps what is known when it fails, and says when it is gone', async () => {
    const { reader, nth, value, failures } = setUp();
    reader.setWatched(true);
    reader.show(target('a'));
    (await nth(1)).answer('1');
    await soon(() => assert.equal(value(), '1'));
    reader.refresh();
    (await nth(2)).fail(new BrokerError('denied', 'Not allowed: ask for more rights.'));
    await soon(() => assert.equal(reader.state.state, 'failed'));
    assert.equal(value(), '1');
    reader.refresh();
    (await nth(3)).fail(new BrokerError('notFound', 'There is no queue a: it was deleted.'));
    await soon(() => assert.equal(reader.state.state, 'gone'));
    reader.refresh();
    (await nth(4)).fail(new TypeError('a fault of ours'));
    await soon(() => assert.deepEqual(failures, ['denied', 'notFound', 'protocol']));
    reader.dispose();
  });

  it('reads again by itself while it is seen, and only then', async () => {
    const { reader, asked, nth } = setUp(20);
    reader.setWatched(true);
    reader.show(target('a'));
    for (let count = 1; count <= 3; count++) (await nth(count)).answer('same');
    const running = await nth(4);
    reader.setWatched(false);
    assert.ok(running.signal.aborted);
    await sleep(300);
    assert.equal(asked.length, 4);
    reader.dispose();
  });
});
