import assert from 'node:assert/strict';
import { decodeBody, encodeBody, type Api } from '../../../../../src/brokers/kafka/protocol/api';
import { apiVersions } from '../../../../../src/brokers/kafka/protocol/apiVersions';
import { consumerGroupDescribe } from '../../../../../src/brokers/kafka/protocol/consumerGroupDescribe';
import { describeGroups } from '../../../../../src/brokers/kafka/protocol/describeGroups';
import { findCoordinator } from '../../../../../src/brokers/kafka/protocol/findCoordinator';
import { listGroups } from '../../../../../src/brokers/kafka/protocol/listGroups';
import { listOffsets } from '../../../../../src/brokers/kafka/protocol/listOffsets';
import { metadata } from '../../../../../src/brokers/kafka/protocol/metadata';
import { offsetFetch, offsetFetchOfOne } from '../../../../../src/brokers/kafka/protocol/offsetFetch';
import { saslHandshake } from '../../../../../src/brokers/kafka/protocol/saslHandshake';
import recorded from './recorded.json';

/** What was sent to and answered by a broker of that version, after the headers, in hexadecimal. */
function recording(api: string, version: number, server = '4.3.1'): { request: string; response: string } {
  const found = recorded.find((one) => one.api === api && one.version === version && one.server === server);
  assert.ok(found, `${api} ${version} was not recorded from ${server}`);
  return found;
}

function answered<Response>(api: Api<never, Response>, version: number, { response }: { response: string }): Response {
  return decodeBody(api, Buffer.from(response, 'hex'), version);
}

describe('requests and responses recorded from Kafka', () => {
  const client = { software: 'brokerscope', version: '1' };
  const groups = ['fixture-classic', 'fixture-consumer'];

  it('sends the requests that a broker has answered', () => {
    const sent = <Request>(name: string, api: Api<Request, unknown>, request: Request, version: number): void =>
      assert.equal(encodeBody(api, request, version).toString('hex'), recording(name, version).request, name);
    sent('apiVersions', apiVersions, client, 3);
    sent('apiVersions', apiVersions, client, 0);
    sent('saslHandshake', saslHandshake, { mechanism: 'any' }, 1);
    sent('metadata', metadata, { topics: ['fixture-a', 'fixture-b'] }, 5);
    sent('listOffsets', listOffsets, { at: 'latest', topics: [{ topic: 'fixture-a', partitions: [0, 1, 9] }] }, 3);
    sent('listOffsets', listOffsets, { at: 'earliest', topics: [{ topic: 'fixture-a', partitions: [0] }] }, 2);
    sent('findCoordinator', findCoordinator, { group: 'fixture-classic' }, 2);
    for (const version of [1, 2, 4, 5]) sent('listGroups', listGroups, undefined, version);
    for (const version of [1, 4]) sent('describeGroups', describeGroups, { groups }, version);
    for (const version of [0, 1]) {
      sent('consumerGroupDescribe', consumerGroupDescribe, { groups: [...groups, 'no-such-group'] }, version);
    }
    sent('offsetFetch', offsetFetch, { groups }, 8);
    sent('offsetFetchOfOne', offsetFetchOfOne, { group: 'fixture-classic' }, 4);
  });

  it('reads which APIs and features a broker has', () => {
    const newer = answered(apiVersions, 3, recording('apiVersions', 3));
    assert.deepEqual(newer.ranges.get(16), { min: 0, max: 5 });
    assert.equal(newer.supportedFeatures.get('metadata.version'), 30);
    assert.equal(newer.finalizedFeatures.get('group.version'), 1);
    const older = answered(apiVersions, 3, recording('apiVersions', 3, '3.9.2'));
    assert.deepEqual(older.ranges.get(69), { min: 0, max: 0 });
    assert.equal(older.supportedFeatures.get('metadata.version'), 21);
    const plain = answered(apiVersions, 0, recording('apiVersions', 0));
    assert.deepEqual(plain.ranges, newer.ranges);
    assert.equal(plain.supportedFeatures.size, 0);
  });

  it('reads the refusal of a version of ApiVersions that a broker does not know', () => {
    // Kafka answers versions it does not know so: error 35, then one API in the form of version 0.
    const refusal = { response: '0023' + '00000001' + '001200000002' };
    const { errorCode, ranges } = answered(apiVersions, 4, refusal);
    assert.equal(errorCode, 35);
    assert.deepEqual([...ranges], [[18, { min: 0, max: 2 }]]);
    assert.deepEqual(answered(apiVersions, 4, { response: '0023' + '00000000' }).ranges.size, 0);
  });

  it('reads which SASL mechanisms a listener takes', () => {
    const answer = answered(saslHandshake, 1, recording('saslHandshake', 1));
    assert.deepEqual(answer, { errorCode: 33, mechanisms: ['PLAIN'] });
  });

  it('reads brokers, topics and their partitions', () => {
    const answer = answered(metadata, 5, recording('metadata', 5));
    assert.deepEqual(answer.brokers, [{ id: 1, host: '127.0.0.1', port: 24400, rack: null }]);
    assert.equal(answer.controllerId, 1);
    const whole = { errorCode: 0, leader: 1, replicas: [1], isr: [1], offlineReplicas: [] };
    const [first, second] = [
      { ...whole, partition: 0 },
      { ...whole, partition: 1 },
    ];
    assert.deepEqual(answer.topics, [
      { errorCode: 0, name: 'fixture-a', internal: false, partitions: [first, second] },
      { errorCode: 0, name: 'fixture-b', internal: false, partitions: [first] },
    ]);
  });

  it('reads the error of a topic that does not exist', () => {
    const [topic] = answered(metadata, 4, recording('metadata', 4)).topics;
    assert.deepEqual(topic, { errorCode: 3, name: 'no-such-topic', internal: false, partitions: [] });
  });

  it('reads an error of one partition beside the offsets of others', () => {
    const answer = answered(listOffsets, 3, recording('listOffsets', 3));
    assert.deepEqual(answer, [
      { topic: 'fixture-a', partition: 9, errorCode: 3, offset: -1 },
      { topic: 'fixture-a', partition: 0, errorCode: 0, offset: 5 },
      { topic: 'fixture-a', partition: 1, errorCode: 0, offset: 1 },
    ]);
  });

  it('reads the coordinator of a group', () => {
    const answer = answered(findCoordinator, 2, recording('findCoordinator', 2));
    assert.deepEqual(answer, { errorCode: 0, nodeId: 1 });
  });

  it('reads as much about groups as each version tells', () => {
    const groupsOf = (version: number): unknown[] => [
      ...answered(listGroups, version, recording('listGroups', version)).groups,
    ];
    const classic = { id: 'fixture-classic', protocolType: 'consumer' };
    const consumer = { id: 'fixture-consumer', protocolType: 'consumer' };
    const stable = { state: 'Stable' };
    assert.deepEqual(groupsOf(1), [classic, consumer]);
    assert.deepEqual(groupsOf(2), [classic, consumer]);
    assert.deepEqual(groupsOf(4), [
      { ...classic, ...stable },
      { ...consumer, ...stable },
    ]);
    assert.deepEqual(groupsOf(5), [
      { ...classic, ...stable, type: 'classic' },
      { ...consumer, ...stable, type: 'consumer' },
    ]);
  });

  const assigned = [{ topic: 'fixture-a', partitions: [0, 1] }];

  for (const version of [1, 4]) {
    it(`reads members of classic groups, and that others look dead (version ${version})`, () => {
      const [classic, consumer] = answered(describeGroups, version, recording('describeGroups', version));
      assert.deepEqual(
        [classic?.state, classic?.assignor, classic?.members.length],
        ['Stable', 'RoundRobinAssigner', 1],
      );
      assert.deepEqual(classic?.members[0]?.assigned, assigned);
      assert.deepEqual([consumer?.state, consumer?.members], ['Dead', []]);
    });
  }

  for (const version of [0, 1]) {
    it(`reads members of groups of the consumer protocol, and that others are not known (version ${version})`, () => {
      const answer = answered(consumerGroupDescribe, version, recording('consumerGroupDescribe', version));
      assert.deepEqual(
        answer.map(({ id, errorCode, state, assignor }) => [id, errorCode, state, assignor]),
        [
          ['fixture-classic', 69, '', ''],
          ['no-such-group', 69, '', ''],
          ['fixture-consumer', 0, 'Stable', 'uniform'],
        ],
      );
      const [member] = answer[2]?.members ?? [];
      assert.deepEqual([member?.clientId, member?.clientHost], ['console-consumer', '/127.0.0.1']);
      assert.deepEqual(member?.assigned, assigned);
    });
  }

  const offsets = [
    { topic: 'fixture-a', partition: 0, offset: 5, errorCode: 0 },
    { topic: 'fixture-a', partition: 1, offset: 1, errorCode: 0 },
  ];

  it('reads the committed offsets of many groups at once', () => {
    assert.deepEqual(
      answered(offsetFetch, 8, recording('offsetFetch', 8)),
      groups.map((group) => ({ group, errorCode: 0, offsets })),
    );
  });

  it('reads the committed offsets of one group as older brokers send them', () => {
    const answer = answered(offsetFetchOfOne, 4, recording('offsetFetchOfOne', 4));
    assert.deepEqual(answer, { errorCode: 0, offsets });
  });
});
