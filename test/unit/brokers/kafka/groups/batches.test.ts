import assert from 'node:assert/strict';
import { BrokerError } from '../../../../../src/brokers/api/error';
import { askInBatches } from '../../../../../src/brokers/kafka/groups/batches';
import { Cluster } from '../../../../../src/brokers/kafka/transport/cluster';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** Never connected: only its way of asking several brokers at once is used. */
const cluster = new Cluster([], { tls: undefined, sasl: undefined, dialTimeoutMs: 1, log: silent });
const groups = Array.from({ length: 250 }, (_, index) => ({ id: `group-${index}`, coordinator: index % 2 }));

describe('asking about many groups', () => {
  it('takes one request for each coordinator and each hundred of its groups', async () => {
    const asked: (readonly [number, number])[] = [];
    const { answers } = await askInBatches(cluster, groups, (coordinator, ids) => {
      asked.push([coordinator, ids.length]);
      return Promise.resolve(ids);
    });
    assert.deepEqual(
      asked.toSorted((a, b) => a[0] - b[0]),
      [
        [0, 100],
        [0, 25],
        [1, 100],
        [1, 25],
      ],
    );
    assert.deepEqual(new Set(answers), new Set(groups.map(({ id }) => id)));
    assert.equal(answers.length, groups.length);
  });

  it('keeps what other coordinators answer where one fails, and says why', async () => {
    const down = new BrokerError('unreachable', 'Broker 1 is down.');
    const { answers, failures } = await askInBatches(cluster, groups, (coordinator, ids) =>
      coordinator === 1 ? Promise.reject(down) : Promise.resolve(ids),
    );
    assert.equal(answers.length, 125);
    assert.deepEqual(failures, [down]);
  });

  it('asks nobody about nothing', async () => {
    const { answers } = await askInBatches(cluster, [], () => Promise.reject(new Error('asked')));
    assert.deepEqual(answers, []);
  });
});
