import assert from 'node:assert/strict';
import type { ProfileId } from '../../../../../src/brokers/api/profile';
import type { ResourceNode } from '../../../../../src/brokers/api/resource';
import type { QuorumReplica } from '../../../../../src/brokers/kafka/protocol/describeQuorum';
import { apiTable } from '../../../../../src/brokers/kafka/tree/apiTable';
import { logDirNode } from '../../../../../src/brokers/kafka/tree/logDirs';
import { producerNode } from '../../../../../src/brokers/kafka/tree/producers';
import { memberNode, quorumMembers } from '../../../../../src/brokers/kafka/tree/quorum';
import { reassignmentNode } from '../../../../../src/brokers/kafka/tree/reassignments';

const context = { profile: 'p' as ProfileId };
const figures = ({ properties }: ResourceNode): Record<string, unknown> =>
  Object.fromEntries(properties.map(({ key, value }) => [key, value]));

describe('the quorum in the tree', () => {
  const replica = (id: number, logEndOffset: number, more: Partial<QuorumReplica> = {}): QuorumReplica => ({
    ...{ id, logEndOffset },
    ...more,
  });
  const quorum = {
    ...{ leaderId: 2, leaderEpoch: 7, highWatermark: 100 },
    voters: [replica(3, 90, { lastCaughtUp: 5 }), replica(2, 100), replica(1, -1)],
    observers: [replica(10, 99, { directoryId: 'dir' })],
  };

  it('tells voters from observers, who leads, and how far the others are behind', () => {
    const nodes = quorumMembers(quorum).map((member) => memberNode(context, member));
    assert.deepEqual(
      nodes.map(({ label, description }) => [label, description]),
      [
        ['Voter 1', undefined],
        ['Voter 2', 'leader'],
        ['Voter 3', 'lag 10'],
        ['Observer 10', 'lag 1'],
      ],
    );
    assert.deepEqual(figures(nodes[2]!), { id: 3, role: 'follower', logEndOffset: 90, lag: 10, lastCaughtUp: 5 });
    assert.deepEqual(figures(nodes[0]!), { id: 1, role: 'follower' });
    assert.equal(figures(nodes[3]!)['directoryId'], 'dir');
  });
});

describe('a log directory in the tree', () => {
  const replica = { topic: 'orders', partition: 0, size: 1500, offsetLag: 0, future: false };

  it('shows what lies in it, and what its volume has left', () => {
    const dir = { errorCode: 0, path: '/data', replicas: [replica], totalBytes: 2e9, usableBytes: 5e8 };
    const node = logDirNode(context, '1', dir);
    assert.equal(node.description, '1 replica · 1.5 kB · volume of 2 GB');
    const expected = { path: '/data', replicas: 1, size: 1500, totalBytes: 2e9, usableBytes: 5e8 };
    assert.deepEqual(figures(node), expected);
    assert.equal(node.health, undefined);
  });

  it('says that it is offline, and counts replicas that move into it', () => {
    const offline = logDirNode(context, '1', { errorCode: 56, path: '/data', replicas: [] });
    assert.deepEqual([offline.health?.level, offline.description], ['error', 'offline']);
    assert.match(offline.health?.reason ?? '', /reading or writing it failed.*\/data/);
    const moving = logDirNode(context, '1', { errorCode: 0, path: '/d', replicas: [{ ...replica, future: true }] });
    assert.equal(figures(moving)['moving'], 1);
  });
});

describe('what is under way in the tree', () => {
  it('shows which replicas come and go', () => {
    const one = { topic: 'orders', partition: 3, replicas: [1, 2, 3], adding: [3], removing: [1] };
    const node = reassignmentNode(context, one);
    assert.deepEqual([node.label, node.description], ['orders, partition 3', 'adding 3 · removing 1']);
    assert.equal(figures(reassignmentNode(context, { ...one, removing: [] }))['removing'], 'none');
  });

  it('shows a producer with its open transaction, and no sequence where it wrote none', () => {
    const state = { producerId: 9, epoch: 1, lastSequence: -1, lastTimestamp: -1, coordinatorEpoch: 0, partition: 2 };
    assert.equal(producerNode(context, 'orders', state).description, 'partition 2');
    const open = producerNode(context, 'orders', { ...state, lastSequence: 4, transactionStart: 17 });
    assert.equal(open.description, 'partition 2 · sequence 4 · transaction open');
    assert.equal(figures(open)['transactionStart'], 17);
  });
});

describe('the requests that brokers understand', () => {
  it('are told once where brokers are alike, and each where they differ', () => {
    const ranges = (max: number) => ({
      ranges: new Map([
        [3, { min: 0, max }],
        [60, { min: 0, max: 0 }],
      ]),
    });
    const rows = apiTable([
      [1, ranges(12)],
      [2, ranges(13)],
    ]).rows.map(({ cells }) => cells);
    assert.deepEqual(rows, [
      ['Metadata', 3, 'broker 1: 0–12, broker 2: 0–13'],
      ['DescribeCluster', 60, '0'],
    ]);
  });
});
