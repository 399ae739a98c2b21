import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import { address, serversOrSkip, tools } from '../../lab';
import { eventually } from '../support/expect';
import { never } from '../support/walk';
import { figure, listAt, openKafka } from './open';
import { partitions } from './opinion';
import { toldLogDirs, toldQuorum } from './toolOpinion';

const cluster = 'kafka-cluster';
const topic = 'reassignment-of-topic';
const toolsMs = 90_000;
/** Bytes a second: a copy of some megabytes that stands still once it has begun. */
const throttle = '1';

describe('a Kafka cluster with a partition on its way', () => {
  let connection: BrokerConnection | undefined;
  const open = (): BrokerConnection => connection!;
  let plan = '';

  const reassign = (...args: string[]): Promise<string> =>
    tools.kafka(cluster, 'kafka-reassign-partitions', ['--reassignment-json-file', plan, ...args]);

  before(async function () {
    this.timeout(3 * toolsMs);
    await serversOrSkip(this, [cluster]);
    const kafka = new Kafka({ brokers: [address(cluster, 'n1')], logLevel: logLevel.NOTHING });
    const admin = kafka.admin();
    await admin.connect();
    const replicaAssignment = [{ partition: 0, replicas: [1] }];
    await admin.createTopics({ topics: [{ topic, replicaAssignment }], waitForLeaders: true });
    await admin.disconnect();
    const producer = kafka.producer();
    await producer.connect();
    const messages = Array.from({ length: 8 }, () => ({ value: 'x'.repeat(500_000) }));
    for (const message of messages) await producer.send({ topic, messages: [message] });
    await producer.disconnect();
    plan = path.join(await fs.mkdtemp(path.join(os.tmpdir(), 'reassignment-')), 'plan.json');
    const moved = { version: 1, partitions: [{ topic, partition: 0, replicas: [3] }] };
    await fs.writeFile(plan, JSON.stringify(moved));
    connection = await openKafka(address(cluster, 'n1'));
    await reassign('--execute', '--throttle', throttle);
  });

  after(async function () {
    this.timeout(3 * toolsMs);
    if (!connection) return;
    await connection.close();
    await reassign('--cancel');
    await tools.kafka(cluster, 'kafka-topics', ['--delete', '--topic', topic]);
    await fs.rm(path.dirname(plan), { recursive: true });
  });

  it("shows it as Kafka's tool does, with how far the copy is", async () => {
    const label = `${topic}, partition 0`;
    await eventually(async () => {
      const told = await tools.kafka(cluster, 'kafka-reassign-partitions', ['--list']);
      assert.match(
        told,
        new RegExp(`${topic}-0: replicas: 1,3\\. adding: 3\\. removing: 1\\.|${topic}-0: replicas: 3,1\\.`),
      );
      const node = (await listAt(open(), 'Cluster', 'Reassignments')).get(label);
      assert.deepEqual([figure(node, 'adding'), figure(node, 'removing')], ['3', '1']);
      assert.deepEqual(String(figure(node, 'replicas')).split(', ').sort(), ['1', '3']);
      const { sections } = await open().describe(node!.ref, never);
      const rows = new Map(sections[1]?.table?.rows.map(({ cells: [id, ...rest] }) => [id, rest]));
      assert.equal(rows.get(1)?.[0], 'to go');
      assert.equal(rows.get(3)?.[0], 'to come');
      assert.ok(
        Number(rows.get(1)?.[1]) > 4_000_000 && Number(rows.get(3)?.[1]) < 4_000_000,
        JSON.stringify([...rows]),
      );
    }, toolsMs);
  }).timeout(2 * toolsMs);

  it('shows the partition under-replicated meanwhile, and its sizes on each broker', async () => {
    const node = (await listAt(open(), 'Topics', topic, 'Partitions')).get('Partition 0');
    assert.equal(node?.health?.level, 'warning');
    const { sections } = await open().describe(node.ref, never);
    const shown = new Map(sections[1]?.table?.rows.map(({ cells: [id, , , , size] }) => [id, size]));
    const told = await toldLogDirs(cluster);
    const size = (id: number): number | undefined =>
      told
        .get(id)
        ?.flatMap(({ replicas }) => replicas)
        .find(({ partition }) => partition === `${topic}-0`)?.size;
    assert.equal(shown.get(1), size(1));
    assert.equal(figure(node, 'size'), size(1));
  }).timeout(toolsMs);

  it("shows three voters and what each broker carries as Kafka's tools do", async () => {
    const voters = await listAt(open(), 'Cluster', 'Quorum');
    const told = await toldQuorum(cluster);
    assert.deepEqual(
      [...voters.values()].map((node) => [String(figure(node, 'id')), figure(node, 'role') === 'leader']),
      told.map((row) => [row['NodeId'], row['Status'] === 'Leader']).sort(),
    );
    for (const node of voters.values()) assert.ok(Number(figure(node, 'lag')) < 1000, node.label);
    const all = await partitions(cluster);
    for (const node of (await listAt(open(), 'Brokers')).values()) {
      const id = String(figure(node, 'id'));
      assert.equal(figure(node, 'leaders'), all.filter((row) => row['Leader'] === id).length, node.label);
      const held = all.filter((row) => row['Replicas']?.split(',').includes(id)).length;
      assert.equal(figure(node, 'replicas'), held, node.label);
    }
  }).timeout(toolsMs);
});
