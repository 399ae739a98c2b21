import assert from 'node:assert/strict';
import { BrokerError } from '../../../../../src/brokers/api/error';
import { describeAcls, type DescribedAcls } from '../../../../../src/brokers/kafka/protocol/describeAcls';
import { askCluster } from '../../../../../src/brokers/kafka/security/ask';

const deadline = { signal: new AbortController().signal, timeoutMs: 1000, what: 'The test' };
const subject = { what: 'Quotas', since: '2.6', right: 'DescribeConfigs on the cluster' };
type Asked = Parameters<typeof askCluster<object, DescribedAcls>>[0];

/** Stands for brokers that the lab does not have: older than all there is, or on ZooKeeper. */
function clusterThat(answers: () => DescribedAcls, controller?: () => DescribedAcls): Asked {
  return {
    ask: () => Promise.resolve().then(answers as never),
    metadata: () => Promise.resolve({ brokers: [], clusterId: null, controllerId: 7, topics: [] }),
    askBroker: (id) => {
      assert.equal(id, 7);
      return Promise.resolve().then(controller as never);
    },
  };
}

const answer = (errorCode: number) => (): DescribedAcls => ({ errorCode, acls: [] });
const ask = (cluster: Asked): Promise<DescribedAcls> => askCluster(cluster, describeAcls, {}, subject, deadline);

describe('asking about a whole cluster', () => {
  it('says which right is missing', async () => {
    await assert.rejects(ask(clusterThat(answer(31))), {
      reason: 'denied',
      message: 'Quotas are not shown, as this user may not read them: ask for DescribeConfigs on the cluster.',
    });
  });

  it('says from which version on it can be read', async () => {
    const tooOld = (): never => {
      throw new BrokerError('unsupported', 'The broker does not know the request.');
    };
    await assert.rejects(ask(clusterThat(tooOld)), {
      reason: 'unsupported',
      message: 'Quotas can be read from Kafka 2.6 on, and this broker is older.',
    });
  });

  it('goes on to the controller where the broker that was asked is not it', async () => {
    assert.deepEqual(await ask(clusterThat(answer(41), answer(0))), { errorCode: 0, acls: [] });
    await assert.rejects(ask(clusterThat(answer(41), answer(31))), { reason: 'denied' });
  });

  it('lets other failures pass, and names an error it does not know', async () => {
    const gone = new BrokerError('unreachable', 'Nobody is there.');
    const failing = (): never => {
      throw gone;
    };
    await assert.rejects(ask(clusterThat(failing)), gone);
    await assert.rejects(ask(clusterThat(answer(-1))), { reason: 'protocol', message: /Kafka error -1/ });
  });
});
