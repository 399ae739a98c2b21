import assert from 'node:assert/strict';
import type { ProfileId } from '../../../../../src/brokers/api/profile';
import type { ResourceNode } from '../../../../../src/brokers/api/resource';
import type { TopicMetadata } from '../../../../../src/brokers/kafka/protocol/metadata';
import { brokerNode } from '../../../../../src/brokers/kafka/tree/brokerNode';
import { partitionNode } from '../../../../../src/brokers/kafka/tree/partitions';
import { topicNode } from '../../../../../src/brokers/kafka/tree/topicNode';

const profile = 'p' as ProfileId;
const figures = ({ properties }: ResourceNode): Record<string, unknown> =>
  Object.fromEntries(properties.map(({ key, value }) => [key, value]));

function partition(number: number, leader: number, isr: readonly number[]): TopicMetadata['partitions'][number] {
  return { errorCode: 0, partition: number, leader, replicas: [1, 2, 3], isr, offlineReplicas: [] };
}

function topic(...partitions: TopicMetadata['partitions']): TopicMetadata {
  return { errorCode: 0, name: 'orders', internal: false, partitions };
}

describe('a topic in the tree', () => {
  const whole = partition(0, 1, [1, 2, 3]);

  it('shows partitions, replicas and how many messages it holds at most', () => {
    const config = new Map([
      ['cleanup.policy', 'compact,delete'],
      ['retention.ms', '604800000'],
      ['retention.bytes', '-1'],
    ]);
    const known = { messages: 1204, size: 2_500_000, config };
    const node = topicNode(profile, topic(whole, partition(1, 2, [1, 2, 3])), known);
    assert.deepEqual(node.ref, { profile, kind: 'topic', path: ['orders'] });
    assert.equal(node.description, '2 partitions · ×3 · 1,204 messages · 2.5 MB');
    assert.deepEqual(figures(node), {
      ...{ partitions: 2, replicationFactor: 3, messages: 1204, size: 2_500_000, internal: false },
      ...{ cleanupPolicy: 'compact,delete', retentionTime: 604_800_000, retentionSize: 'unlimited' },
    });
    assert.equal(node.health, undefined);
  });

  it('says nothing of what is not known', () => {
    const node = topicNode(profile, topic(whole), {});
    assert.equal(node.description, '1 partition · ×3');
    assert.deepEqual(Object.keys(figures(node)), ['partitions', 'replicationFactor', 'internal']);
  });

  it('warns of missing replicas, and more loudly of a missing leader', () => {
    const under = partition(1, 1, [1, 3]);
    assert.deepEqual(topicNode(profile, topic(whole, under), {}).health, {
      level: 'warning',
      reason: '1 of 2 partitions under-replicated: fewer replicas in sync than assigned.',
    });
    assert.equal(topicNode(profile, topic(under, partition(2, -1, [])), {}).health?.level, 'error');
  });

  it('marks the internal ones', () => {
    assert.equal(topicNode(profile, { ...topic(whole), internal: true }, {}).variant, 'internal');
  });
});

describe('a partition in the tree', () => {
  const known = { low: 5, high: 20, size: 4096 };

  it('shows leader, replicas and offsets', () => {
    const node = partitionNode(profile, 'orders', partition(0, 1, [1, 2, 3]), known);
    assert.equal(node.label, 'Partition 0');
    assert.equal(node.description, 'leader 1 · ISR 3/3 · offsets 5–20 · 4.1 kB');
    assert.deepEqual(figures(node), {
      ...{ leader: 1, preferredLeader: 1, replicas: '1, 2, 3', isr: '1, 2, 3' },
      ...{ lowWatermark: 5, highWatermark: 20, messages: 15, size: 4096 },
    });
  });

  it('says where another replica leads than the preferred one', () => {
    const { properties, health } = partitionNode(profile, 'orders', partition(0, 2, [1, 2, 3]), known);
    assert.equal(properties.find(({ key }) => key === 'preferredLeader')?.note, 'does not lead');
    assert.equal(health, undefined);
  });

  it('says which replicas are behind', () => {
    const node = partitionNode(profile, 'orders', partition(0, 1, [1]), known);
    assert.deepEqual(node.health, {
      level: 'warning',
      reason: 'Under-replicated: 1 of 3 replicas in sync, not broker 2, broker 3.',
    });
  });

  it('says that there is no leader, and shows no offsets then', () => {
    const node = partitionNode(profile, 'orders', { ...partition(1, -1, [2]), offlineReplicas: [1, 2] }, {});
    assert.equal(node.health?.level, 'error');
    assert.equal(node.description, 'no leader · ISR 1/3');
    assert.deepEqual(figures(node), { preferredLeader: 1, replicas: '1, 2, 3', isr: '2', offlineReplicas: '1, 2' });
  });
});

describe('a broker in the tree', () => {
  const broker = { id: 2, host: '::1', port: 9092, rack: 'a', fenced: false };
  const shown = (more: object, controller?: number): ResourceNode =>
    brokerNode(profile, { broker: { ...broker, ...more }, controller, load: undefined });

  it('shows its advertised address, its rack and whether it is the controller', () => {
    const node = shown({}, 2);
    assert.equal(node.description, '[::1]:9092 · controller · rack a');
    assert.deepEqual(figures(node), { id: 2, host: '::1', port: 9092, rack: 'a', controller: true });
    assert.equal(figures(shown({}, 1))['controller'], false);
  });

  it('leaves the controller out where nobody may say who it is', () => {
    assert.equal('controller' in figures(shown({ rack: null })), false);
  });

  it('shows what it carries, and how far that is from the mean', () => {
    const load = { leaders: 3, replicas: 9, inSync: 8, leaderSkew: 50, replicaSkew: 0 };
    const node = brokerNode(profile, { broker, controller: 1, load });
    assert.equal(node.description, '[::1]:9092 · rack a · 3 leaders of 9 replicas');
    assert.equal(figures(node)['leaderSkew'], 50);
  });

  it('is shown as fenced where the controller does not hear from it', () => {
    const node = shown({ fenced: true }, 1);
    assert.deepEqual([node.health?.level, node.hasChildren], ['error', false]);
    assert.match(node.description ?? '', /fenced/);
  });
});
