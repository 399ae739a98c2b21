import assert from 'node:assert/strict';
import { consumerGroupDescribe } from '../../../../../src/brokers/kafka/protocol/consumerGroupDescribe';
import { describeShareGroupOffsets } from '../../../../../src/brokers/kafka/protocol/describeShareGroupOffsets';
import { offsetFetch } from '../../../../../src/brokers/kafka/protocol/offsetFetch';
import { shareGroupDescribe } from '../../../../../src/brokers/kafka/protocol/shareGroupDescribe';
import { streamsGroupDescribe } from '../../../../../src/brokers/kafka/protocol/streamsGroupDescribe';
import recorded from './recordedGroups.json';
import { replay } from './recordings';

const topic = 'fixture-a';
const assigned = [{ topic, partitions: [0, 1] }];

describe('requests about share and streams groups recorded from Kafka', () => {
  it('reads members of share groups, and that others are not known', () => {
    const groups = ['fixture-share', 'no-such-group'];
    const [share, unknown] = replay(recorded, ['shareGroupDescribe', 1], shareGroupDescribe, { groups });
    const { members = [], ...rest } = share ?? {};
    assert.deepEqual(rest, {
      ...{ id: 'fixture-share', errorCode: 0, kind: 'share', state: 'Stable' },
      ...{ assignor: 'simple', epoch: 3, assignmentEpoch: 3 },
    });
    const [{ memberId, rackId, ...member } = { memberId: '' }] = members;
    assert.match(memberId, /^[\w-]{22}$/);
    assert.equal(rackId, undefined);
    assert.deepEqual(member, {
      ...{ epoch: 3, clientId: 'console-share-consumer', clientHost: '/127.0.0.1' },
      ...{ subscribed: [topic], assigned },
    });
    assert.deepEqual([unknown?.errorCode, unknown?.members], [69, []]);
  });

  it('reads where share groups deliver from, and their lag where the version tells it', () => {
    const groups = ['fixture-share', 'no-such-group'];
    const offsets = (lag: number): unknown[] => [
      { topic, partition: 0, startOffset: 3, lag, errorCode: 0 },
      { topic, partition: 1, startOffset: 0, lag, errorCode: 0 },
    ];
    for (const [version, lag] of [
      [0, -1],
      [1, 0],
    ] as const) {
      assert.deepEqual(
        replay(recorded, ['describeShareGroupOffsets', version], describeShareGroupOffsets, { groups }),
        [
          { group: 'fixture-share', errorCode: 0, offsets: offsets(lag) },
          { group: 'no-such-group', errorCode: 0, offsets: [] },
        ],
      );
    }
  });

  it('reads the start offsets of some partitions, of which one does not exist', () => {
    const request = { groups: ['fixture-share'], topics: [{ topic, partitions: [1, 9] }] };
    assert.deepEqual(
      replay(recorded, ['describeShareGroupOffsets/some', 1], describeShareGroupOffsets, request)[0]?.offsets,
      [
        { topic, partition: 1, startOffset: 0, lag: 0, errorCode: 0 },
        { topic, partition: 9, startOffset: -1, lag: -1, errorCode: 0 },
      ],
    );
  });

  it('reads members, tasks and topology of streams groups', () => {
    const groups = ['fixture-streams', 'no-such-group'];
    const [streams, unknown] = replay(recorded, ['streamsGroupDescribe', 0], streamsGroupDescribe, { groups });
    assert.deepEqual([streams?.kind, streams?.state, streams?.epoch], ['streams', 'Stable', 2]);
    const parts = { repartitionSinkTopics: [], changelogTopics: [], repartitionSourceTopics: [] };
    assert.deepEqual(streams?.topology, {
      epoch: 0,
      subtopologies: [{ id: '0', sourceTopics: [topic], ...parts }],
    });
    const tasks = { active: [{ subtopology: '0', partitions: [0, 1] }], standby: [], warmup: [] };
    const [member] = streams.members;
    assert.deepEqual(member?.streams, {
      ...{ processId: '11111111-2222-3333-4444-555555555555', topologyEpoch: 0 },
      ...{ tasks, targetTasks: tasks },
    });
    assert.deepEqual([member.assigned, member.target, member.epoch], [assigned, assigned, 2]);
    assert.deepEqual([unknown?.errorCode, unknown?.topology, unknown?.members], [69, undefined, []]);
  });

  it('reads that a streams group is no consumer group', () => {
    const [group] = replay(recorded, ['consumerGroupDescribe/streams', 1], consumerGroupDescribe, {
      groups: ['fixture-streams'],
    });
    assert.deepEqual([group?.errorCode, group?.state, group?.members], [69, '', []]);
  });

  it('reads the committed offsets of some partitions, −1 where there is none', () => {
    const request = { groups: ['fixture-streams', 'no-such-group'], topics: assigned };
    const answer = replay(recorded, ['offsetFetch/some', 8], offsetFetch, request);
    assert.deepEqual(
      answer.map(({ errorCode, offsets }) => [errorCode, offsets.map(({ offset }) => offset)]),
      [
        [0, [1, 2]],
        [0, [-1, -1]],
      ],
    );
  });
});
