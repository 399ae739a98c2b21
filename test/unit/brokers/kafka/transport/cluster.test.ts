import assert from 'node:assert/strict';
import { Cluster } from '../../../../../src/brokers/kafka/transport/cluster';
import { fakeBroker } from '../support/fakeBroker';

describe('the brokers of a cluster', () => {
  const silent = (): void => undefined;
  const options = {
    ...{ tls: undefined, sasl: undefined, dialTimeoutMs: 5000 },
    log: { info: silent, warn: silent, error: silent },
  };
  const deadline = { signal: new AbortController().signal, timeoutMs: 5000, what: 'The test' };

  it('are asked nothing more once the cluster is closed, also where nothing was asked before', async () => {
    const broker = await fakeBroker();
    const cluster = new Cluster([{ host: '127.0.0.1', port: broker.port }], options);
    try {
      await cluster.connect(deadline);
      cluster.close();
      const asked = broker.asked.length;
      await assert.rejects(cluster.ping(deadline), { reason: 'cancelled' });
      await assert.rejects(cluster.metadata(['topic'], deadline), { reason: 'cancelled' });
      assert.equal(broker.asked.length, asked);
    } finally {
      await broker.close();
    }
  });

  it('are found through the second bootstrap server where the first is not there', async () => {
    const broker = await fakeBroker(3);
    const gone = await fakeBroker();
    await gone.close();
    const servers = [gone, broker].map(({ port }) => ({ host: '127.0.0.1', port }));
    const cluster = new Cluster(servers, options);
    try {
      await cluster.connect(deadline);
      assert.equal((await cluster.allTopics(deadline)).topics.names.length, 3);
    } finally {
      cluster.close();
      await broker.close();
    }
  });

  it('fail one by one: what the others answer is kept', async () => {
    const broker = await fakeBroker();
    const cluster = new Cluster([{ host: '127.0.0.1', port: broker.port }], options);
    try {
      await cluster.connect(deadline);
      const supported = { key: 3, min: 5, max: 5 };
      const { answers, failures } = await cluster.gather((id) => cluster.supports(id, supported, deadline), [1, 2]);
      assert.deepEqual(answers, [true]);
      assert.deepEqual(
        failures.map(({ message }) => message),
        ['Broker 2 is not part of the cluster at the moment: start it.'],
      );
    } finally {
      cluster.close();
      await broker.close();
    }
  });
});
