import assert from 'node:assert/strict';
import { allGroups } from '../../../../../src/brokers/kafka/groups/allGroups';
import { Cluster } from '../../../../../src/brokers/kafka/transport/cluster';
import { fakeBroker } from '../support/fakeBroker';

describe('the list of all groups', () => {
  it('fails where no broker can tell its groups, rather than being empty', async () => {
    // This broker does not know the request.
    const broker = await fakeBroker();
    const silent = (): void => undefined;
    const cluster = new Cluster([{ host: '127.0.0.1', port: broker.port }], {
      ...{ tls: undefined, sasl: undefined, dialTimeoutMs: 5000 },
      log: { info: silent, warn: silent, error: silent },
    });
    const deadline = { signal: new AbortController().signal, timeoutMs: 5000, what: 'The test' };
    try {
      await cluster.connect(deadline);
      await assert.rejects(allGroups(cluster, deadline), { reason: 'unsupported' });
    } finally {
      cluster.close();
      await broker.close();
    }
  });
});
