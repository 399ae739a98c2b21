import assert from 'node:assert/strict';
import { allTopics } from '../../../../../src/brokers/kafka/protocol/allTopics';
import { decodeBody } from '../../../../../src/brokers/kafka/protocol/api';
import { describeCluster } from '../../../../../src/brokers/kafka/protocol/describeCluster';
import { describeConfigs } from '../../../../../src/brokers/kafka/protocol/describeConfigs';
import { describeLogDirs } from '../../../../../src/brokers/kafka/protocol/describeLogDirs';
import { describeProducers } from '../../../../../src/brokers/kafka/protocol/describeProducers';
import { describeQuorum } from '../../../../../src/brokers/kafka/protocol/describeQuorum';
import { describeTopicPartitions } from '../../../../../src/brokers/kafka/protocol/describeTopicPartitions';
import { listPartitionReassignments } from '../../../../../src/brokers/kafka/protocol/listPartitionReassignments';
import { Writer } from '../../../../../src/brokers/kafka/protocol/writer';
import recorded from './recordedCluster.json';
import { replay } from './recordings';

describe('requests about cluster, brokers and topics recorded from Kafka', () => {
  const topicConfigs = {
    resource: 'topic',
    names: ['fixture-a', 'no-such-topic'],
    keys: ['retention.ms', 'cleanup.policy'],
    synonyms: true,
  } as const;

  for (const [version, server] of [
    [1, '4.3.1'],
    [3, '4.3.1'],
    [4, '4.3.1'],
    [4, '3.9.2'],
  ] as const) {
    it(`reads configuration with its source (DescribeConfigs ${version}, ${server})`, () => {
      const [found, missing] = replay(recorded, ['describeConfigs', version, server], describeConfigs, topicConfigs);
      const common = { readOnly: false, sensitive: false };
      const type = (name: string): object => (version >= 3 ? { type: name } : {});
      assert.deepEqual(found?.entries, [
        {
          ...{ name: 'cleanup.policy', value: 'delete', source: 'default', ...common, ...type('list') },
          synonyms: [{ name: 'log.cleanup.policy', value: 'delete', source: 'default' }],
        },
        {
          ...{ name: 'retention.ms', value: '3600000', source: 'topic', ...common, ...type('long') },
          synonyms: [{ name: 'retention.ms', value: '3600000', source: 'topic' }],
        },
      ]);
      assert.deepEqual([missing?.errorCode, missing?.entries], [3, []]);
    });
  }

  for (const server of ['4.3.1', '3.9.2']) {
    it(`reads no value of what is sensitive (${server})`, () => {
      const request = {
        resource: 'broker',
        names: ['1'],
        keys: ['ssl.keystore.password', 'broker.rack'],
        synonyms: true,
      } as const;
      const [answer] = replay(recorded, ['describeBrokerConfigs', 4, server], describeConfigs, request);
      const password = answer?.entries.find(({ name }) => name === 'ssl.keystore.password');
      assert.deepEqual([password?.sensitive, password?.value, password?.source], [true, null, 'brokerFile']);
      const rack = answer?.entries.find(({ name }) => name === 'broker.rack');
      assert.deepEqual([rack?.value, rack?.readOnly, rack?.type], ['rack-a', true, 'string']);
    });
  }

  it('drops a sensitive value that a broker sends all the same', () => {
    // No broker of the lab does: the answer is made up of the grammar.
    const entry = (writer: Writer): Writer => {
      writer.string('secret').string('hunter2').boolean(false).int8(1).boolean(true);
      return writer.array([0], () => writer.string('secret').string('hunter2').int8(1));
    };
    const writer = new Writer(false).int32(0);
    writer.array([0], () => {
      writer.int8(0).int8(0).string('').int8(2).string('topic');
      writer.array([0], () => entry(writer));
    });
    const [answer] = decodeBody(describeConfigs, writer.toBuffer(), 1);
    assert.equal(answer?.entries[0]?.name, 'secret');
    assert.ok(!JSON.stringify(answer).includes('hunter2'));
  });

  const fixture = { topics: [{ topic: 'fixture-a', partitions: [0, 1] }] };

  for (const [version, server] of [
    [1, '4.3.1'],
    [2, '4.3.1'],
    [3, '4.3.1'],
    [4, '4.3.1'],
    [4, '3.9.2'],
  ] as const) {
    it(`reads log directories with the replicas in them (DescribeLogDirs ${version}, ${server})`, () => {
      const { errorCode, dirs } = replay(recorded, ['describeLogDirs', version, server], describeLogDirs, fixture);
      assert.deepEqual([errorCode, dirs.length], [0, 1]);
      const [dir] = dirs;
      const replica = { topic: 'fixture-a', offsetLag: 0, future: false };
      const sorted = dir?.replicas.toSorted((a, b) => a.partition - b.partition);
      assert.deepEqual(sorted, [
        { ...replica, partition: 0, size: server === '4.3.1' ? 81 : 240 },
        { ...replica, partition: 1, size: 0 },
      ]);
      assert.match(dir?.path ?? '', /^\/tmp\/kafka-logs/);
      assert.equal(dir?.totalBytes, version >= 4 ? 270_553_174_016 : undefined);
      assert.equal(dir?.usableBytes === undefined, version < 4);
    });
  }

  for (const [version, server] of [
    [0, '4.3.1'],
    [1, '4.3.1'],
    [2, '4.3.1'],
    [1, '3.9.2'],
    [2, '3.9.2'],
  ] as const) {
    it(`reads the quorum as far as each version tells (DescribeQuorum ${version}, ${server})`, () => {
      const { quorum } = replay(recorded, ['describeQuorum', version, server], describeQuorum, undefined);
      assert.equal(quorum?.leaderId, 1);
      const [voter] = quorum.voters;
      assert.deepEqual([voter?.id, voter?.logEndOffset, voter?.directoryId], [1, quorum.highWatermark, undefined]);
      assert.equal(voter?.lastFetch !== undefined, version >= 1);
      assert.equal(voter?.lastCaughtUp !== undefined, version >= 1);
      assert.deepEqual(quorum.observers, []);
    });
  }

  it('reads a refusal to describe the quorum, which comes without topics', () => {
    for (const [version, response] of [
      [0, '00' + '001f' + '01' + '00'],
      [2, '00' + '001f' + '00' + '01' + '01' + '00'],
    ] as const) {
      const answer = decodeBody(describeQuorum, Buffer.from(response, 'hex'), version);
      assert.deepEqual(answer, { errorCode: 31, quorum: undefined });
    }
  });

  for (const [version, server] of [
    [0, '4.3.1'],
    [1, '4.3.1'],
    [2, '4.3.1'],
    [1, '3.9.2'],
  ] as const) {
    it(`reads brokers and rights on the cluster (DescribeCluster ${version}, ${server})`, () => {
      const answer = replay(recorded, ['describeCluster', version, server], describeCluster, undefined);
      const port = server === '4.3.1' ? 24610 : 24390;
      assert.deepEqual(answer, {
        ...{ errorCode: 0, clusterId: 'Y2x1c3RlcmNsdXN0ZXJjbA', authorizedOperations: 8096 },
        brokers: [{ id: 1, host: '127.0.0.1', port, rack: 'rack-a', fenced: false }],
      });
    });
  }

  for (const server of ['4.3.1', '3.9.2']) {
    it(`reads producers, an open transaction and an error of one partition (${server})`, () => {
      const request = { topics: [{ topic: 'fixture-a', partitions: [0, 1, 9] }] };
      const answer = replay(recorded, ['describeProducers', 0, server], describeProducers, request);
      assert.deepEqual(
        answer.map(({ partition, errorCode, producers }) => [partition, errorCode, producers.length]),
        [
          [0, 0, 1],
          [1, 0, 0],
          [9, 3, 0],
        ],
      );
      const [producer] = answer[0]?.producers ?? [];
      assert.deepEqual(
        [producer?.producerId, producer?.epoch, producer?.lastSequence, producer?.transactionStart],
        // The second run of a transactional producer, after one whose transaction was aborted.
        server === '4.3.1' ? [1, 0, 1, 0] : [1, 1, 1, 3],
      );
    });

    it(`reads the id of a topic and the epochs of its leaders (${server})`, () => {
      const request = { topic: 'fixture-a' };
      const [topic] = replay(recorded, ['describeTopicPartitions', 0, server], describeTopicPartitions, request);
      assert.match(topic?.topicId ?? '', /^[\w-]{22}$/);
      const traits = { leaderEpoch: 0, eligibleLeaders: [], lastKnownEligibleLeaders: [] };
      assert.deepEqual(topic?.partitions, [
        { partition: 0, ...traits },
        { partition: 1, ...traits },
      ]);
    });

    it(`reads that nothing is being reassigned (${server})`, () => {
      const recording = ['listPartitionReassignments', 0, server] as const;
      const answer = replay(recorded, recording, listPartitionReassignments, undefined);
      assert.deepEqual(answer, { errorCode: 0, reassignments: [] });
    });
  }

  it('reads a partition on its way to another broker', () => {
    const { reassignments } = replay(recorded, ['movingReassignments', 0], listPartitionReassignments, undefined);
    assert.deepEqual(reassignments, [
      { topic: 'fixture-moving', partition: 0, replicas: [3, 1], adding: [3], removing: [1] },
    ]);
  });

  it('reads a quorum of three', () => {
    const { quorum } = replay(recorded, ['quorumOfThree', 2], describeQuorum, undefined);
    assert.equal(quorum?.leaderId, 3);
    assert.deepEqual(
      quorum.voters.map(({ id, logEndOffset }) => [id, logEndOffset]),
      [1, 2, 3].map((id) => [id, quorum.highWatermark]),
    );
  });

  for (const version of [4, 5]) {
    it(`reads all topics into a sorted table (Metadata ${version})`, () => {
      const { topics, brokers } = replay(recorded, ['allTopics', version], allTopics, undefined);
      assert.deepEqual(brokers, [{ id: 1, host: '127.0.0.1', port: 24610, rack: 'rack-a' }]);
      assert.deepEqual(topics.names, ['__transaction_state', 'fixture-a', 'fixture-b']);
      assert.deepEqual([topics.internal(0), topics.internal(1)], [true, false]);
      const whole = { errorCode: 0, leader: 1, replicas: [1], isr: [1], offlineReplicas: [] };
      const byNumber = topics.topic(1).partitions.toSorted((a, b) => a.partition - b.partition);
      assert.deepEqual(byNumber, [
        { partition: 0, ...whole },
        { partition: 1, ...whole },
      ]);
      assert.equal([...topics.partitions()].length, 4);
    });
  }
});
