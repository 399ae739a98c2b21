import assert from 'node:assert/strict';
import { Kafka, logLevel } from 'kafkajs';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import { address, serversOrSkip } from '../../lab';
import { never, nodeAt } from '../support/walk';
import { openKafka } from './open';

const server = 'kafka-4';
const many = Array.from({ length: 300 }, (_, index) => `requests-many-${String(index).padStart(3, '0')}`);
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
    const figures = ['DescribeConfigs', 'DescribeLogDirs', 'ListOffsets', 'ListOffsets'];
    assert.deepEqual(few, [...figures, 'Metadata']);
    assert.deepEqual((await requestsOf('Topics', 300))[0], few);
    assert.deepEqual((await requestsOf('Topics', 5))[1], next);
    assert.deepEqual((await requestsOf('Topics', 200, next))[0], figures);
  });

  it('is none at all while a filter is typed', async () => {
    const folder = (await nodeAt(connection!, ['Topics']))?.ref;
    assert.ok(folder);
    await connection!.listChildren(folder, { limit: 5 }, never);
    sent = [];
    const page = connection!.recallChildren(folder, { limit: 500, filter: 'MANY-29' });
    assert.deepEqual(
      page?.items.map(({ label }) => label),
      many.slice(290),
    );
    assert.deepEqual(sent, []);
  });

  it('is the same for a few topics by name, without the list of all', async () => {
    const folder = (await nodeAt(connection!, ['Topics']))?.ref;
    assert.ok(folder);
    sent = [];
    const names = [many[7]!, many[3]!, 'no-such-topic'];
    const page = await connection!.listChildren(folder, { limit: 10, names }, never);
    assert.deepEqual(
      page.items.map(({ label }) => label),
      names.slice(0, 2),
    );
    assert.deepEqual(sent.toSorted(), ['DescribeConfigs', 'DescribeLogDirs', 'ListOffsets', 'ListOffsets', 'Metadata']);
  });

  it('does not grow with the groups of a page', async () => {
    // There is one broker: whatever the page holds, it is asked for each thing at most once, and for both ends of logs.
    const most = ['ConsumerGroupDescribe', 'DescribeGroups', 'ListGroups', 'ListOffsets', 'ListOffsets', 'Metadata'];
    const allowed = [...most, 'OffsetFetch', 'ShareGroupDescribe', 'DescribeShareGroupOffsets', 'StreamsGroupDescribe'];
    for (const limit of [2, 12]) {
      const [requests] = await requestsOf('Consumer groups', limit);
      const left = [...allowed];
      for (const api of requests) {
        const at = left.indexOf(api);
        assert.ok(at >= 0, `${api} more often than once, of ${requests.join(', ')}`);
        left.splice(at, 1);
      }
    }
  });
});
