import assert from 'node:assert/strict';
import { Kafka, logLevel } from 'kafkajs';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import { address, kill, serversOrSkip, tools, up } from '../../lab';
import { eventually } from '../support/expect';
import { never } from '../support/walk';
import { figure, listAt, openKafka } from './open';
import { partitions } from './opinion';
import { prefix } from './seed';

const cluster = 'kafka-cluster';
/** Three replicas each: one may be missing. */
const replicated = `${prefix}replicated`;
/** One replica each, on every broker: partitions without a leader when one is missing. */
const single = `${prefix}single`;
const groupIds = [1, 2, 3, 4, 5, 6].map((number) => `${prefix}group-${number}`);
/** Brokers notice a dead one after its session (9 s) and drop its replicas after at most 30 s. */
const noticedMs = 60_000;

describe('a Kafka cluster that loses a broker', () => {
  let connection: BrokerConnection | undefined;
  const open = (): BrokerConnection => connection!;

  before(async function () {
    await serversOrSkip(this, [cluster]);
    await seed();
    connection = await openKafka(address(cluster, 'n1'));
  });

  after(async () => {
    await connection?.close();
    await up([cluster]);
  });

  it('shows every broker, whole topics and every group', async () => {
    assert.deepEqual([...(await listAt(open(), 'Brokers')).keys()], ['Broker 1', 'Broker 2', 'Broker 3']);
    const topics = await listAt(open(), 'Topics');
    assert.deepEqual([topics.get(replicated)?.health, topics.get(single)?.health], [undefined, undefined]);
    assert.equal(figure(topics.get(replicated), 'replicationFactor'), 3);
    const groups = await listAt(open(), 'Consumer groups');
    for (const id of groupIds) assert.equal(figure(groups.get(id), 'lag'), 4, id);
  }).timeout(30_000);

  it('still answers at once, and says what is missing', async () => {
    await kill(cluster, 'n2');
    await open().ping(never);
    await eventually(async () => {
      const topics = await listAt(open(), 'Topics');
      assert.equal(topics.get(replicated)?.health?.level, 'warning');
      assert.equal(topics.get(single)?.health?.level, 'error');
      assert.match(topics.get(single)?.health?.reason ?? '', /^1 of 3 partitions without a leader/);
      const brokers = await listAt(open(), 'Brokers');
      assert.deepEqual([...brokers.keys()], ['Broker 1', 'Broker 2', 'Broker 3']);
      assert.deepEqual(
        [...brokers.values()].map(({ health }) => health?.level),
        [undefined, 'error', undefined],
      );
      assert.match(brokers.get('Broker 2')?.description ?? '', /fenced/);
    }, noticedMs);
  }).timeout(noticedMs + 30_000);

  it("shows the leaders and in-sync replicas that Kafka's own tool shows", async () => {
    const shown = await listAt(open(), 'Topics', replicated, 'Partitions');
    const told = (await partitions(cluster)).filter((row) => row['Topic'] === replicated);
    assert.equal(told.length, 3);
    for (const row of told) {
      const node = shown.get(`Partition ${row['Partition']!}`);
      assert.equal(figure(node, 'leader'), Number(row['Leader']));
      assert.notEqual(figure(node, 'leader'), 2);
      assert.equal(figure(node, 'isr'), row['Isr']!.split(',').join(', '));
      assert.match(node?.health?.reason ?? '', /^Under-replicated: 2 of 3 replicas in sync, not broker 2\.$/);
    }
    const alone = [...(await listAt(open(), 'Topics', single, 'Partitions')).values()].filter(({ health }) => health);
    assert.deepEqual(
      alone.map(({ health, properties }) => [health?.level, properties.some(({ key }) => key === 'leader')]),
      [['error', false]],
    );
  }).timeout(30_000);

  it('shows the groups of the lost broker at their new coordinators', async () => {
    await eventually(async () => {
      const groups = await listAt(open(), 'Consumer groups');
      for (const id of groupIds) assert.equal(figure(groups.get(id), 'lag'), 4, id);
    }, noticedMs);
    assert.equal(figure((await listAt(open(), 'Consumer groups', groupIds[0]!)).get(replicated), 'lag'), 4);
  }).timeout(noticedMs + 30_000);

  it('shows the cluster whole again when the broker is back', async () => {
    await up([cluster]);
    await eventually(async () => {
      const topics = await listAt(open(), 'Topics');
      assert.deepEqual([topics.get(replicated)?.health, topics.get(single)?.health], [undefined, undefined]);
      assert.ok([...(await listAt(open(), 'Brokers')).values()].every(({ health }) => health === undefined));
    }, noticedMs);
  }).timeout(3 * noticedMs);

  async function seed(): Promise<void> {
    const kafka = new Kafka({ brokers: [address(cluster, 'n1')], clientId: 'conformance', logLevel: logLevel.NOTHING });
    const admin = kafka.admin();
    await admin.connect();
    try {
      if ((await admin.listTopics()).includes(single)) return;
      await tools.kafka(cluster, 'kafka-topics', ['--create', '--topic', replicated, ...replicas('1:2:3,2:3:1,3:1:2')]);
      const producer = kafka.producer({ createPartitioner: () => () => 0 });
      await producer.connect();
      await producer.send({ topic: replicated, messages: Array.from({ length: 10 }, () => ({ value: 'message' })) });
      await producer.disconnect();
      for (const groupId of groupIds) {
        await admin.setOffsets({ groupId, topic: replicated, partitions: [{ partition: 0, offset: '6' }] });
      }
      await tools.kafka(cluster, 'kafka-topics', ['--create', '--topic', single, ...replicas('1,2,3')]);
    } finally {
      await admin.disconnect();
    }
  }
});

function replicas(assignment: string): readonly string[] {
  return ['--replica-assignment', assignment];
}
