import assert from 'node:assert/strict';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import type { ResourceNode } from '../../../src/brokers/api/resource';
import { address, labServer, port, serversOrSkip, tools } from '../../lab';
import { eventually } from '../support/expect';
import { never } from '../support/walk';
import { figure, listAt, openKafka } from './open';
import { table } from './opinion';
import { prefix } from './seed';
import { joinStreamsGroup, type StreamsMember } from './streamsMember';

const server = 'kafka-4';
const topic = `${prefix}kinds`;
const share = `${prefix}kinds-share`;
const streams = `${prefix}kinds-streams`;
/** How long the tool's consumer stays when nothing comes. */
const staysMs = 15_000;
/** For a Java to start, join and leave. */
const patienceMs = 60_000;

/** Groups that are made by members of other protocols than the classic one and that of KIP-848. */
describe('share groups and streams groups', () => {
  let connection: BrokerConnection | undefined;
  let admin: Admin | undefined;
  let consumer: Promise<unknown> | undefined;
  let member: StreamsMember | undefined;
  const kafka = new Kafka({ brokers: [address(server, 'plaintext')], logLevel: logLevel.NOTHING });
  const groupRow = async (id: string): Promise<ResourceNode | undefined> =>
    (await listAt(connection!, 'Consumer groups')).get(id);
  const tool = (name: 'kafka-share-groups' | 'kafka-streams-groups', ...more: string[]): Promise<string> =>
    tools.kafka(server, name, ['--describe', '--group', name === 'kafka-share-groups' ? share : streams, ...more]);

  before(async function () {
    this.timeout(2 * patienceMs);
    await serversOrSkip(this, [server]);
    admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic, numPartitions: 3 }], waitForLeaders: true });
    await produce(4);
    await configure('--add-config', 'share.auto.offset.reset=earliest');
    const args = ['--topic', topic, '--group', share, '--timeout-ms', String(staysMs)];
    const patient = { allowFailure: true, timeoutMs: 2 * patienceMs };
    consumer = tools.kafka(server, 'kafka-console-share-consumer', args, patient);
    const endpoint = { host: labServer(server).host, port: port(server, 'plaintext') };
    member = await joinStreamsGroup(endpoint, streams, topic);
    await member.commit(topic, [1, 2, 4]);
    connection = await openKafka(address(server, 'plaintext'));
  });

  after(async function () {
    this.timeout(2 * patienceMs);
    await connection?.close();
    await member?.leave();
    await consumer;
    if (!admin) return;
    await tools.kafka(server, 'kafka-share-groups', ['--delete', '--group', share], { allowFailure: true });
    await configure('--delete-config', 'share.auto.offset.reset');
    await admin.deleteGroups([streams]).catch(() => undefined);
    await admin.deleteTopics({ topics: [topic] });
    await admin.disconnect();
  });

  it('shows a share group with its member', async () => {
    await eventually(async () => {
      const node = await groupRow(share);
      assert.equal(figure(node, 'type'), 'share');
      assert.deepEqual([figure(node, 'state'), figure(node, 'members')], ['Stable', 1]);
    }, patienceMs);
    let row: ResourceNode | undefined;
    await eventually(async () => {
      [row] = (await listAt(connection!, 'Consumer groups', share, 'Members')).values();
      assert.equal(figure(row, 'assignment'), `${topic} 0, 1, 2`);
    }, patienceMs);
    const told = (await tool('kafka-share-groups', '--members')).split('\n').find((line) => line.startsWith(share));
    for (const text of [row!.label, String(figure(row, 'memberId')), String(figure(row, 'host'))]) {
      assert.ok(told?.includes(text), `${text} is not in ${told}`);
    }
  }).timeout(2 * patienceMs);

  it("shows a streams group with the lag that Kafka's own tool shows", async () => {
    const node = await groupRow(streams);
    assert.deepEqual(
      ['type', 'state', 'members', 'lag'].map((key) => figure(node, key)),
      ['streams', 'Stable', 1, 5],
    );
    const shown = await listAt(connection!, 'Consumer groups', streams, topic);
    const told = table(await tool('kafka-streams-groups'), 'GROUP');
    assert.equal(told.length, 3);
    for (const row of told) {
      assert.equal(figure(shown.get(`Partition ${row['PARTITION']!}`), 'lag'), Number(row['OFFSET-LAG']));
    }
  }).timeout(patienceMs);

  it("describes the tasks and the topology of a streams group as Kafka's own tool does", async () => {
    const node = await groupRow(streams);
    const { sections } = await connection!.describe(node!.ref, never);
    const tasks = sections.find(({ title }) => title === 'Tasks')?.table?.rows[0]?.cells;
    const told = await tool('kafka-streams-groups', '--members', '--verbose');
    assert.match(told, /ACTIVE: 0:\[0,1,2\]/);
    assert.deepEqual(tasks?.slice(1, 4), ['0_0, 0_1, 0_2', '', '']);
    const topology = sections.find(({ title }) => title === 'Topology')?.table?.rows[0]?.cells;
    assert.deepEqual(topology?.slice(0, 2), ['0', topic]);
    const epochs = sections[0]?.properties?.filter(({ key }) => /[eE]poch/.test(key)).map(({ value }) => value);
    const [state] = table(await tool('kafka-streams-groups', '--state', '--verbose'), 'GROUP');
    assert.deepEqual(epochs?.slice(0, 2).map(String), [state?.['GROUP-EPOCH'], state?.['TARGET-ASSIGNMENT-EPOCH']]);
  }).timeout(patienceMs);

  it('names both under the topic they read, and finds them by name', async () => {
    const readers = await listAt(connection!, 'Topics', topic, 'Consumer groups');
    assert.deepEqual([...readers.keys()], [share, streams]);
    assert.equal(figure(readers.get(streams), 'lag'), 5);
    const found = await connection!.find('KINDS-S', 10, never);
    assert.deepEqual(
      found.filter(({ ref }) => ref.kind === 'consumerGroup').map(({ label }) => label),
      [share, streams],
    );
  }).timeout(patienceMs);

  it("shows the start offsets and the lag of a share group that Kafka's own tool shows", async () => {
    await consumer;
    await produce(2);
    await eventually(async () => {
      const node = await groupRow(share);
      assert.deepEqual([figure(node, 'state'), figure(node, 'lag')], ['Empty', 6]);
    }, patienceMs);
    const before = await tool('kafka-share-groups');
    const shown = await listAt(connection!, 'Consumer groups', share, topic);
    const told = table(before, 'GROUP');
    assert.equal(told.length, 3);
    for (const row of told) {
      const node = shown.get(`Partition ${row['PARTITION']!}`);
      assert.equal(figure(node, 'committed'), Number(row['START-OFFSET']));
      assert.equal(figure(node, 'lag'), Number(row['LAG']));
    }
    await connection!.describe((await groupRow(share))!.ref, never);
    assert.equal(await tool('kafka-share-groups'), before, 'looking has moved the group');
  }).timeout(3 * patienceMs);

  /** So many messages in each partition. */
  async function produce(count: number): Promise<void> {
    const producer = kafka.producer();
    await producer.connect();
    const messages = Array.from({ length: 3 * count }, (_, index) => ({ partition: index % 3, value: 'message' }));
    await producer.send({ topic, messages });
    await producer.disconnect();
  }

  function configure(...change: string[]): Promise<string> {
    return tools.kafka(server, 'kafka-configs', [
      '--alter',
      '--entity-type',
      'groups',
      '--entity-name',
      share,
      ...change,
    ]);
  }
});
