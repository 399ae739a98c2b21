import assert from 'node:assert/strict';
import { JetStreamApi } from '../../../../../src/brokers/nats/jetstream/api';
import { SubjectReader } from '../../../../../src/brokers/nats/jetstream/subjects';
import { fakeServer } from '../tree/fakeServer';

const never = new AbortController().signal;

/** As nats-server 2.9 to 2.15 answer: sorted, from an offset, 100,000 at most. Stands in for a million real keys. */
function reader(subjects: readonly string[]) {
  const sorted = [...subjects].sort();
  const sizes: number[] = [];
  const server = fakeServer({
    '$JS.API.STREAM.INFO.S': (payload: string) => {
      const { subjects_filter: filter, offset } = JSON.parse(payload) as { subjects_filter: string; offset: number };
      const matching = sorted.filter((subject) => subject.startsWith(filter.slice(0, -1)));
      const window = matching.slice(offset, offset + 100_000);
      sizes.push(window.length);
      const held = Object.fromEntries(window.map((subject) => [subject, 1]));
      return { total: matching.length, state: { ...(window.length > 0 && { subjects: held }) } };
    },
  });
  return { reader: new SubjectReader(new JetStreamApi(server.link)), sizes };
}

describe('SubjectReader', () => {
  it('gives subjects and branches in order, a name as both where it is both', async () => {
    const { reader: subjects } = reader(['kv.b', 'kv.a.x', 'kv.a', 'kv.a.y.z', 'kv.a-b', 'kv.1']);
    const { rows, next, subjects: count } = await subjects.level('S', 'kv.', { limit: 10 }, never);
    assert.deepEqual(
      rows.map(({ name, count: under }) => [name, under]),
      [
        ['1', 1],
        ['a', 1],
        ['a-b', 1],
        ['a.', 2],
        ['b', 1],
      ],
    );
    assert.deepEqual([next, count], [undefined, 6]);
  });

  it('steps over a branch of a million, which it counts', async () => {
    const million = Array.from({ length: 1_000_000 }, (_, index) => `kv.user.${index}`);
    const { reader: subjects, sizes } = reader([...million, 'kv.zone.1', 'kv.a']);
    const { rows } = await subjects.level('S', 'kv.', { limit: 100 }, never);
    assert.deepEqual(
      rows.map(({ name, count }) => [name, count]),
      [
        ['a', 1],
        ['user.', 1_000_000],
        ['zone.', 1],
      ],
    );
    assert.deepEqual(sizes, [100_000, 0, 1], 'one window, one count, and what comes after');
  }).timeout(20_000);

  it('serves further pages from the window at hand, and a first page anew', async () => {
    const { reader: subjects, sizes } = reader(['s.a', 's.b', 's.c', 's.d']);
    const first = await subjects.level('S', 's.', { limit: 2 }, never);
    const second = await subjects.level('S', 's.', { limit: 2, cursor: first.next ?? '' }, never);
    assert.deepEqual(
      [...first.rows, ...second.rows].map(({ name }) => name),
      ['a', 'b', 'c', 'd'],
    );
    assert.equal(second.next, undefined);
    assert.equal(sizes.length, 1);
    await subjects.level('S', 's.', { limit: 2 }, never);
    assert.equal(sizes.length, 2);
  });
});
