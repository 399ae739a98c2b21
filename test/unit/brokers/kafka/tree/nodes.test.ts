import assert from 'node:assert/strict';
import type { ProfileId } from '../../../../../src/brokers/api/profile';
import type { ResourceNode } from '../../../../../src/brokers/api/resource';
import { OffsetTable } from '../../../../../src/brokers/kafka/offsets';
import type { TopicMetadata } from '../../../../../src/brokers/kafka/protocol/metadata';
import { brokerNode } from '../../../../../src/brokers/kafka/tree/brokers';
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

function table(offsets: Readonly<Record<number, number>>): OffsetTable {
  const made = new OffsetTable();
  for (const [number, offset] of Object.entries(offsets)) made.set('orders', Number(number), offset);
  return made;
}

describe('a topic in the tree', () => {
  const whole = partition(0, 1, [1, 2, 3]);

  it('shows partitions, replicas and how many messages it holds at most', () => {
    const marks = { low: table({ 0: 10, 1: 0 }), high: table({ 0: 1200, 1: 14 }) };
    const node = topicNode(profile, topic(whole, partition(1, 2, [1, 2, 3])), marks);
    assert.deepEqual(node.ref, { profile, kind: 'topic', path: ['orders'] });
    assert.equal(node.description, '2 partitions · ×3 · 1,204 messages');
    assert.deepEqual(figures(node), { partitions: 2, replicationFactor: 3, messages: 1204, internal: false });
    assert.equal(node.health, undefined);
  });

  it('leaves the messages out as soon as one partition is unknown', () => {
    const node = topicNode(profile, topic(whole, partition(1, 2, [1, 2, 3])), {
      low: table({ 0: 0 }),
      high: table({ 0: 5 }),
    });
    assert.equal('messages' in figures(node), false);
    assert.equal(topicNode(profile, topic(whole), undefined).description, '1 partition · ×3');
  });

  it('warns of missing replicas, and more loudly of a missing leader', () => {
    const under = partition(1, 1, [1, 3]);
    assert.deepEqual(topicNode(profile, topic(whole, under), undefined).health, {
      level: 'warning',
      reason: '1 of 2 partitions under-replicated: fewer replicas in sync than assigned.',
    });
    assert.equal(topicNode(profile, topic(under, partition(2, -1, [])), undefined).health?.level, 'error');
  });

  it('marks the internal ones', () => {
    assert.equal(topicNode(profile, { ...topic(whole), internal: true }, undefined).variant, 'internal');
  });
});

describe('a partition in the tree', () => {
  const marks = { low: table({ 0: 5 }), high: table({ 0: 20 }) };

  it('shows leader, replicas and offsets', () => {
    const node = partitionNode(profile, 'orders', partition(0, 1, [1, 2, 3]), marks);
    assert.equal(node.label, 'Partition 0');
    assert.equal(node.description, 'leader 1 · ISR 3/3 · offsets 5–20');
    assert.deepEqual(figures(node), {
      leader: 1,
      replicas: '1, 2, 3',
      isr: '1, 2, 3',
      lowWatermark: 5,
      highWatermark: 20,
    });
  });

  it('says which replicas are behind', () => {
    const node = partitionNode(profile, 'orders', partition(0, 1, [1]), marks);
    assert.deepEqual(node.health, {
      level: 'warning',
      reason: 'Under-replicated: 1 of 3 replicas in sync, not broker 2, broker 3.',
    });
  });

  it('says that there is no leader, and shows no offsets then', () => {
    const node = partitionNode(
      profile,
      'orders',
      { ...partition(1, -1, [2]), offlineReplicas: [1, 2] },
      { low: table({}), high: table({}) },
    );
    assert.equal(node.health?.level, 'error');
    assert.equal(node.description, 'no leader · ISR 1/3');
    assert.deepEqual(figures(node), { replicas: '1, 2, 3', isr: '2', offlineReplicas: '1, 2' });
  });
});

describe('a broker in the tree', () => {
  const broker = { id: 2, host: '::1', port: 9092, rack: 'a' };

  it('shows its advertised address, its rack and whether it is the controller', () => {
    const node = brokerNode(profile, broker, 2);
    assert.equal(node.description, '[::1]:9092 · controller · rack a');
    assert.deepEqual(figures(node), { id: 2, host: '::1', port: 9092, rack: 'a', controller: true });
    assert.equal(figures(brokerNode(profile, broker, 1))['controller'], false);
  });

  it('leaves the controller out where nobody may say who it is', () => {
    assert.equal('controller' in figures(brokerNode(profile, { ...broker, rack: null }, undefined)), false);
  });
});
