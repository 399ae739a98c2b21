import assert from 'node:assert/strict';
import { Kafka, logLevel, type Admin, type Producer, type Transaction } from 'kafkajs';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import { address, serversOrSkip, tools } from '../../lab';
import { never } from '../support/walk';
import { endHanging, leaveHanging } from './hang';
import { figure, listAt, openKafka } from './open';
import { table, type Row } from './opinion';
import { prefix } from './seed';

const topic = `${prefix}transactions`;
const open = `${prefix}open-transaction`;
const closed = `${prefix}closed-transaction`;
const ids = ['Transactions', 'Transactional ids'] as const;
const hanging = ['Transactions', 'Hanging on partitions'] as const;

for (const server of ['kafka-4', 'kafka-3.9'] as const) {
  describe(`transactions of ${server}`, () => {
    let connection: BrokerConnection | undefined;
    let admin: Admin | undefined;
    let transaction: Transaction | undefined;
    const producers: Producer[] = [];
    const kafka = new Kafka({ brokers: [address(server, 'plaintext')], logLevel: logLevel.NOTHING });
    const tool = (...args: string[]): Promise<string> => tools.kafka(server, 'kafka-transactions', args);

    before(async function () {
      this.timeout(60_000);
      await serversOrSkip(this, [server]);
      admin = kafka.admin();
      await admin.connect();
      await admin.createTopics({ topics: [{ topic, numPartitions: 2 }], waitForLeaders: true });
      await (await begin(closed)).commit();
      transaction = await begin(open);
      connection = await openKafka(address(server, 'plaintext'));
    });

    after(async function () {
      this.timeout(60_000);
      await connection?.close();
      await transaction?.abort();
      await Promise.all(producers.map((producer) => producer.disconnect()));
      await admin?.deleteTopics({ topics: [topic] });
      await admin?.disconnect();
    });

    it("shows the ids and states that Kafka's own tool lists", async () => {
      const shown = await listAt(connection!, ...ids);
      const told = table(await tool('list'), 'TransactionalId');
      assert.deepEqual([...shown.keys()].sort(), told.map((row) => row['TransactionalId']!).sort());
      for (const row of told.filter((one) => [open, closed].includes(one['TransactionalId']!))) {
        const node = shown.get(row['TransactionalId']!);
        assert.deepEqual(
          ['coordinator', 'producerId', 'state'].map((key) => String(figure(node, key))),
          ['Coordinator', 'ProducerId', 'TransactionState'].map((column) => row[column]),
        );
      }
    }).timeout(30_000);

    it("describes an open transaction as Kafka's own tool does", async () => {
      const node = (await listAt(connection!, ...ids)).get(open);
      assert.match(node?.description ?? '', /^Ongoing · open for .+ · 1 partition$/);
      assert.equal(node?.health, undefined, 'its time is not over');
      const [told] = table(await tool('describe', '--transactional-id', open), 'CoordinatorId');
      const { sections } = await connection!.describe(node!.ref, never);
      const value = (key: string): string | undefined =>
        sections[0]?.properties?.find((one) => one.key === key)?.value.toString();
      assert.deepEqual(
        ['producerId', 'producerEpoch', 'state', 'timeout', 'started'].map(value),
        [
          'ProducerId',
          'ProducerEpoch',
          'TransactionState',
          'TransactionTimeoutMs',
          'CurrentTransactionStartTimeMs',
        ].map((column) => told?.[column]),
      );
      assert.deepEqual(
        sections[1]?.table?.rows.map(({ cells }) => cells.join('-')),
        [told?.['TopicPartitions']],
      );
    }).timeout(30_000);

    it('narrows, recalls and finds transactional ids', async () => {
      const folder = (await listAt(connection!, 'Transactions')).get('Transactional ids')!.ref;
      const page = await connection!.listChildren(folder, { limit: 10, filter: 'OPEN-TRANS' }, never);
      assert.deepEqual(
        page.items.map(({ label }) => label),
        [open],
      );
      const recalled = connection!.recallChildren(folder, { limit: 10, filter: 'closed-trans' });
      assert.deepEqual(
        recalled?.items.map(({ label }) => label),
        [closed],
      );
      const found = await connection!.find('open-trans', 10, never);
      assert.deepEqual(
        found.filter(({ ref }) => ref.kind === 'transaction').map(({ label }) => label),
        [open],
      );
    });

    it("marks a transaction that hangs where Kafka's own tool finds it, and no other", async () => {
      assert.equal((await hangingHere()).size, 0, 'the open transaction has a coordinator');
      await leaveHanging(server, address(server, 'plaintext'), topic);
      const [told] = await foundHanging();
      const [[label, node] = ['', undefined]] = await hangingHere();
      assert.equal(label, `${topic}, partition 0`);
      assert.deepEqual(
        ['producerId', 'producerEpoch', 'start', 'lastTimestamp'].map((key) => String(figure(node, key))),
        ['ProducerId', 'ProducerEpoch', 'StartOffset', 'LastTimestamp'].map((column) => told?.[column]),
      );
      assert.match(node?.health?.reason ?? '', /^Hanging: no coordinator has this transaction/);
      await endHanging(server, topic, Number(told?.['StartOffset']));
      assert.equal((await hangingHere()).size, 0);
    }).timeout(120_000);

    async function begin(transactionalId: string): Promise<Transaction> {
      const producer = kafka.producer({ transactionalId, idempotent: true, maxInFlightRequests: 1 });
      producers.push(producer);
      await producer.connect();
      const begun = await producer.transaction();
      // In the partition that is not to hang.
      await begun.send({ topic, messages: [{ partition: 1, value: 'message' }] });
      return begun;
    }

    async function hangingHere(): Promise<Map<string, Parameters<typeof figure>[0]>> {
      const rows = await listAt(connection!, ...hanging);
      return new Map([...rows].filter(([label]) => label.startsWith(topic)));
    }

    async function foundHanging(): Promise<readonly Row[]> {
      return table(await tool('find-hanging', '--topic', topic), 'Topic');
    }
  });
}
