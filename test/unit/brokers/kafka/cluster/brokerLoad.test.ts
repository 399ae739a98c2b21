import assert from 'node:assert/strict';
import { brokerLoads, partitionFaults } from '../../../../../src/brokers/kafka/cluster/brokerLoad';
import { topicTable } from '../../../../../src/brokers/kafka/topics/topicTable';

const partition = (number: number, leader: number, replicas: readonly number[], isr = replicas) => ({
  ...{ errorCode: 0, partition: number, leader, replicas, isr, offlineReplicas: [] },
});
const table = topicTable([
  {
    ...{ errorCode: 0, name: 'orders', internal: false },
    partitions: [
      partition(0, 1, [1, 2]),
      partition(1, 1, [1, 2], [1]),
      partition(2, 1, [1, 2]),
      partition(3, 2, [2, 1]),
      partition(4, -1, [9], []),
    ],
  },
]);

describe('the load of brokers', () => {
  it('counts what each leads and holds, and how far that is from the mean', () => {
    const loads = brokerLoads(table, [1, 2, 3]);
    assert.deepEqual(loads.get(1), { leaders: 3, replicas: 4, inSync: 4, leaderSkew: 125, replicaSkew: 50 });
    assert.deepEqual(loads.get(2), { leaders: 1, replicas: 4, inSync: 3, leaderSkew: -25, replicaSkew: 50 });
    assert.deepEqual(loads.get(3), { leaders: 0, replicas: 0, inSync: 0, leaderSkew: -100, replicaSkew: -100 });
    // Not alive: what it would hold is nobody's.
    assert.equal(loads.get(9), undefined);
  });

  it('has no skew where there is nothing to carry', () => {
    assert.deepEqual(brokerLoads(topicTable([]), [1]).get(1), { leaders: 0, replicas: 0, inSync: 0 });
  });

  it('counts partitions without a leader and those with too few replicas in sync', () => {
    assert.deepEqual(partitionFaults(table.partitions()), { partitions: 5, offline: 1, underReplicated: 2 });
  });
});
