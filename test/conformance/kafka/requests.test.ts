import assert from 'node:assert/strict';
import { Kafka, logLevel } from 'kafkajs';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import { address, serversOrSkip } from '../../lab';
import { never, nodeAt } from '../support/walk';
import { openKafka } from './open';
import { prefix } from './seed';

const server = 'kafka-4';
const many = Array.from({ length: 300 }, (_, index) => `${prefix}many-${String(index).padStart(3, '0')}`);
const manyGroups = many.slice(0, 12);

describe('the number of requests to Kafka', () => {
  const admin = (): ReturnType<Kafka['admin']> =>
    new Kafka({ brokers: [address(server, 'plaintext')], logLevel: logLevel.NOTHING }).admin();
  let connection: BrokerConnection | undefined;
  let sent: string[] = [];

  before(async function () {
    await serversOrSkip(this, [server]);
    const kafka = admin();
    await kafka.connect();
    await kafka.createTopics({ topics: many.map((topic) => ({ topic, numPartitions: 2 })), waitForLeaders: true });
    for (const groupId of manyGroups) {
      await kafka.setOffsets({ groupId, topic: groupId, partitions: [{ partition: 0, offset: '0' }] });
    }
    await kafka.disconnect();
    connection = await openKafka(address(server, 'plaintext'), (api) => sent.push(api));
  });

  after(async function () {
    this.timeout(60_000);
    await connection?.close();
    const kafka = admin();
    await kafka.connect();
    await kafka.deleteGroups(manyGroups).catch(() => undefined);
    await kafka.deleteTopics({ topics: many }).catch(() => undefined);
    await kafka.disconnect();
  });

  const requestsOf = async (
    folder: string,
    limit: number,
    cursor?: string,
  ): Promise<[string[], string | undefined]> => {
    const parent = await nodeAt(connection!, [folder]);
    sent = [];
    const page = await connection!.listChildren(parent?.ref, { limit, ...(cursor !== undefined && { cursor }) }, never);
    assert.equal(page.items.length, limit);
    return [sent.toSorted(), page.next];
  };

  it('does not grow with the topics of a page, and later pages need no list of topics', async () => {
    const [few, next] = await requestsOf('Topics', 5);
    assert.deepEqual(few, ['ListOffsets', 'ListOffsets', 'Metadata']);
    assert.deepEqual((await requestsOf('Topics', 300))[0], few);
    assert.deepEqual((await requestsOf('Topics', 5))[1], next);
    assert.deepEqual((await requestsOf('Topics', 200, next))[0], ['ListOffsets', 'ListOffsets']);
  });

  it('does not grow with the groups of a page', async () => {
    // There is one broker: whatever the page holds, it is asked for each thing at most once.
    const most = ['ConsumerGroupDescribe', 'DescribeGroups', 'ListGroups', 'ListOffsets', 'Metadata', 'OffsetFetch'];
    for (const limit of [2, 12]) {
      const [requests] = await requestsOf('Consumer groups', limit);
      assert.deepEqual(
        requests,
        most.filter((api) => requests.includes(api)),
      );
    }
  });
});
