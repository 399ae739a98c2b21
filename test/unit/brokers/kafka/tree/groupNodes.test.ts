import assert from 'node:assert/strict';
import type { ProfileId } from '../../../../../src/brokers/api/profile';
import type { ResourceNode } from '../../../../../src/brokers/api/resource';
import { positionOf, sharePositionOf } from '../../../../../src/brokers/kafka/groups/lag';
import type { GroupMember } from '../../../../../src/brokers/kafka/protocol/describedGroup';
import { memberNode, membersFolder } from '../../../../../src/brokers/kafka/tree/groupMembers';
import { groupNode } from '../../../../../src/brokers/kafka/tree/groupNode';
import { groupPartitionNode } from '../../../../../src/brokers/kafka/tree/groupPartitions';
import { groupTopicNode } from '../../../../../src/brokers/kafka/tree/groupTopics';

const profile = 'p' as ProfileId;
const figures = ({ properties }: ResourceNode): Record<string, unknown> =>
  Object.fromEntries(properties.map(({ key, value }) => [key, value]));

describe('a consumer group in the tree', () => {
  const listed = { id: 'billing', protocolType: 'consumer', state: 'Empty', type: 'consumer', coordinator: 1 };
  const described = {
    ...{ id: 'billing', errorCode: 0, kind: 'consumer' as const, state: 'Stable' },
    ...{ assignor: 'uniform', members: [] },
  };

  it('shows kind, state, members and lag', () => {
    const node = groupNode(profile, { listed, described, positions: [positionOf(0, 0, 1500)] });
    assert.equal(node.description, 'consumer · Stable · 0 members · lag 1,500');
    assert.equal(node.variant, 'consumer');
    assert.deepEqual(figures(node), {
      ...{ state: 'Stable', type: 'consumer', members: 0, assignor: 'uniform', coordinator: 1, lag: 1500 },
    });
    assert.equal(node.health, undefined, 'lag of a group without members is a fact, not a fault');
  });

  it('warns of messages that were deleted before it read them', () => {
    const positions = [positionOf(0, 5, 9), positionOf(9, 0, 9)];
    const node = groupNode(profile, { listed, described, positions });
    assert.deepEqual(node.health, {
      level: 'warning',
      reason: 'Committed behind the log start in 1 of 2 partitions.',
    });
  });

  it('says that nothing is committed rather than a lag of zero', () => {
    const node = groupNode(profile, { listed, described, positions: [] });
    assert.equal(node.description, 'consumer · Stable · 0 members · no commit');
    assert.equal('lag' in figures(node), false);
  });

  it('says nothing of a lag that is unknown', () => {
    const node = groupNode(profile, { listed, described, positions: [positionOf(1, 0, undefined)] });
    assert.equal(node.description, 'consumer · Stable · 0 members');
    assert.equal('lag' in figures(node), false);
  });

  it('shows what an old broker tells: no state, no type, no lag', () => {
    const old = { id: 'billing', protocolType: 'consumer', coordinator: 1 };
    const node = groupNode(profile, { listed: old, described: undefined, positions: undefined });
    assert.deepEqual(figures(node), { type: 'classic', coordinator: 1 });
    assert.equal(node.description, undefined);
  });

  it('shows the lag that the broker counts for a share group, and none where it does not', () => {
    const share = { listed: { ...listed, type: 'share' }, described: undefined };
    const shown = (start: number, lag: number | undefined): string | undefined =>
      groupNode(profile, { ...share, positions: [sharePositionOf(start, lag)] }).description;
    assert.deepEqual(
      [shown(4, 6), shown(4, -1), shown(-1, -1)],
      ['share · Empty · lag 6', 'share · Empty', 'share · Empty · no start offset'],
    );
  });
});

describe('a topic and a partition under a consumer group', () => {
  const member = { memberId: 'm', clientId: 'app', clientHost: '/10.0.0.1', assigned: [] };
  const ref = { profile, kind: 'groupTopic', path: ['billing', 'orders'] } as const;

  it('tell lag, and how many partitions have no commit', () => {
    const shown = (...positions: ReturnType<typeof positionOf>[]): ResourceNode =>
      groupTopicNode(ref, 'orders', { positions, kind: 'classic' });
    const node = shown(positionOf(4, 0, 10), positionOf(undefined, 0, 10));
    assert.equal(node.description, 'lag 6 · 1 partition without commit');
    assert.deepEqual(figures(node), { partitions: 2, lag: 6, withoutCommit: 1 });
    assert.equal(shown(positionOf(-1, 0, 1)).description, 'no commit');
    assert.equal(shown(positionOf(3, 0, undefined)).description, undefined);
  });

  it('tell the four positions apart, and who reads', () => {
    const shown = (committed: number | undefined, start: number, end: number | undefined): ResourceNode =>
      groupPartitionNode(
        { profile, kind: 'groupPartition', path: ['billing', 'orders', '0'] },
        { kind: 'classic', partition: 0, position: positionOf(committed, start, end), start, end, member },
      );
    assert.deepEqual(
      [shown(undefined, 0, 9), shown(9, 0, 9), shown(2, 5, 9), shown(12, 0, 9), shown(1, 0, undefined)].map(
        ({ description, properties }) => [description, properties.find(({ key }) => key === 'lag')?.value],
      ),
      [
        ['no commit · app', undefined],
        ['lag 0 · app', 0],
        ['behind the log start, lag 7 · app', 7],
        ['past the end · app', undefined],
        ['lag unknown · app', undefined],
      ],
    );
    assert.equal(figures(shown(9, 0, 9))['client'], 'app /10.0.0.1');
  });
});

describe('the members of a consumer group', () => {
  const member: GroupMember = {
    ...{ memberId: 'app-1', clientId: 'app', clientHost: 'host/10.0.0.1', instanceId: 'worker-1' },
    ...{ rackId: 'a', epoch: 7, assigned: [{ topic: 'orders', partitions: [1, 0] }] },
  };

  it('stand in a folder that says how many there are', () => {
    const folder = membersFolder({ profile }, 'billing', 2);
    assert.deepEqual([folder.ref.path, folder.description, folder.hasChildren], [['billing', 'members'], '2', true]);
    const none = membersFolder({ profile }, 'billing', 0);
    assert.deepEqual([none.description, none.hasChildren], ['none', false]);
  });

  it('show who they are and what they read', () => {
    const node = memberNode({ profile }, 'billing', member);
    assert.equal(node.description, 'worker-1 · host/10.0.0.1 · 2 partitions');
    assert.deepEqual(figures(node), {
      ...{ memberId: 'app-1', clientId: 'app', host: 'host/10.0.0.1', instanceId: 'worker-1', rack: 'a', epoch: 7 },
      ...{ partitions: 2, assignment: 'orders 0, 1' },
    });
  });

  it('tell what they are to read where that differs, and not where it is only in another order', () => {
    const moving = memberNode({ profile }, 'billing', { ...member, target: [{ topic: 'orders', partitions: [0] }] });
    assert.equal(figures(moving)['target'], 'orders 0');
    assert.match(moving.description ?? '', /reassigning$/);
    const same = { ...member, target: [{ topic: 'orders', partitions: [0, 1] }] };
    assert.equal('target' in figures(memberNode({ profile }, 'billing', same)), false);
    const leaving = memberNode({ profile }, 'billing', { ...member, target: [] });
    assert.equal(figures(leaving)['target'], 'nothing');
  });

  it('go by their member id where the client has no name', () => {
    assert.equal(memberNode({ profile }, 'billing', { ...member, clientId: '' }).label, 'app-1');
  });
});
