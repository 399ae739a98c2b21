import assert from 'node:assert/strict';
import { Kafka, logLevel } from 'kafkajs';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import type { ResourceNode } from '../../../src/brokers/api/resource';
import { address, serversOrSkip, tools } from '../../lab';
import { childrenOf, never, nodeAt } from '../support/walk';
import { figure, listAt, openKafka } from './open';
import { toldConfigs, toldSources, toldLogDirs, toldProducers, toldTopicId, toldTopics } from './toolOpinion';
import { tracesOf } from './traces';

const topic = 'topic-tree.orders';
const group = 'topic-tree.billing';
/** Each of Kafka's tools starts a Java of its own, on a machine that runs the servers as well. */
const toolsMs = 60_000;

for (const server of ['kafka-4', 'kafka-3.9'] as const) {
  describe(`a topic of ${server}`, () => {
    const kafka = (): Kafka => new Kafka({ brokers: [address(server, 'plaintext')], logLevel: logLevel.NOTHING });
    let connection: BrokerConnection | undefined;
    const open = (): BrokerConnection => connection!;

    before(async function () {
      this.timeout(toolsMs);
      await serversOrSkip(this, [server]);
      const admin = kafka().admin();
      await admin.connect();
      const configEntries = [
        { name: 'retention.ms', value: '3600000' },
        { name: 'cleanup.policy', value: 'compact,delete' },
      ];
      await admin.createTopics({ topics: [{ topic, numPartitions: 2, configEntries }], waitForLeaders: true });
      const producer = kafka().producer({ idempotent: true, createPartitioner: () => () => 1 });
      await producer.connect();
      const messages = Array.from({ length: 5 }, (_, index) => ({ key: String(index), value: 'message' }));
      await producer.send({ topic, messages });
      await producer.disconnect();
      await admin.setOffsets({ groupId: group, topic, partitions: [{ partition: 1, offset: '2' }] });
      await admin.disconnect();
      connection = await openKafka(address(server, 'plaintext'));
    });

    after(async function () {
      this.timeout(toolsMs);
      if (!connection) return;
      await connection.close();
      const admin = kafka().admin();
      await admin.connect();
      await admin.deleteGroups([group]).catch(() => undefined);
      await admin.deleteTopics({ topics: [topic] }).catch(() => undefined);
      await admin.disconnect();
    });

    it("shows size, retention and cleanup policy as Kafka's tools do", async () => {
      const node = (await listAt(open(), 'Topics')).get(topic);
      const dirs = [...(await toldLogDirs(server)).values()].flat();
      const own = dirs
        .flatMap(({ replicas }) => replicas)
        .filter(({ partition }) => /^topic-tree\.orders-\d$/.test(partition));
      assert.equal(own.length, 2);
      assert.equal(
        figure(node, 'size'),
        own.reduce((sum, { size }) => sum + size, 0),
      );
      assert.deepEqual([figure(node, 'retentionTime'), figure(node, 'cleanupPolicy')], [3_600_000, 'compact,delete']);
      assert.equal(figure(node, 'messages'), 5);
      for (const [label, partition] of await listAt(open(), 'Topics', topic, 'Partitions')) {
        const told = own.find((one) => one.partition === `${topic}-${label.slice('Partition '.length)}`);
        assert.equal(figure(partition, 'size'), told?.size, label);
        const { sections } = await open().describe(partition.ref, never);
        const [replica] = sections.find(({ title }) => title === 'Replicas')?.table?.rows ?? [];
        assert.deepEqual(replica?.cells.slice(0, 5), [1, 'leader', true, false, told?.size]);
      }
    }).timeout(toolsMs);

    it("shows every option with value and source as Kafka's tool does, those that are set first", async () => {
      const shown = await listAt(open(), 'Topics', topic, 'Configuration');
      const told = await toldConfigs(server, 'topics', topic);
      assert.deepEqual([...shown.keys()].sort(), [...told.keys()].sort());
      assert.deepEqual([...shown.keys()].slice(0, 2), ['cleanup.policy', 'retention.ms']);
      // The tool names no source for a default that no broker option goes with.
      for (const [key, { value, source = 'DEFAULT_CONFIG' }] of told) {
        const node = shown.get(key);
        assert.equal(String(figure(node, 'value')).replace(/^empty$/, ''), value, key);
        assert.equal(figure(node, 'source'), toldSources[source], key);
      }
    }).timeout(toolsMs);

    it('tells of an option where else it is set, and what the broker says of it', async () => {
      const option = (await listAt(open(), 'Topics', topic, 'Configuration')).get('retention.ms');
      assert.ok(option);
      const { sections } = await open().describe(option.ref, never);
      const [, where, words] = sections;
      assert.equal(where?.table?.rows[0]?.cells[0], 'set on the topic');
      assert.match(words?.text ?? '', /retention/);
    });

    it("shows the producers that Kafka's tool shows", async () => {
      const shown = await childrenOf(open(), (await nodeAt(open(), ['Topics', topic, 'Active producers']))?.ref);
      const told = (await toldProducers(server, topic, 1)).map((row) => ({
        producerId: Number(row['ProducerId']),
        epoch: Number(row['ProducerEpoch']),
        lastSequence: Number(row['LastSequence']),
        lastTimestamp: Number(row['LastTimestamp']),
      }));
      assert.equal(told.length, 1);
      const wanted = ['producerId', 'epoch', 'lastSequence', 'lastTimestamp'];
      const facts = (node: ResourceNode): unknown => Object.fromEntries(wanted.map((key) => [key, figure(node, key)]));
      assert.deepEqual(shown.map(facts), told);
      const { sections } = await open().describe(shown[0]!.ref, never);
      assert.equal(sections[0]?.properties?.find(({ key }) => key === 'partition')?.value, 1);
    }).timeout(toolsMs);

    it("shows the groups that read it, with the lag that Kafka's tool tells", async () => {
      const text = await tools.kafka(server, 'kafka-consumer-groups', ['--describe', '--group', group]);
      const lag = Number(new RegExp(`${topic}\\s+1\\s+2\\s+5\\s+(\\d+)`).exec(text)?.[1]);
      const readers = await listAt(open(), 'Topics', topic, 'Consumer groups');
      assert.deepEqual([...readers.keys()], [group]);
      assert.equal(figure(readers.get(group), 'lag'), lag);
      assert.equal(figure(readers.get(group), 'withoutCommit'), 1);
      const { sections } = await open().describe(readers.get(group)!.ref, never);
      const cells = sections[1]?.table?.rows.map((row) => row.cells);
      assert.deepEqual(cells, [
        [0, undefined, undefined, 'no commit'],
        [1, 2, 3, 'within the log'],
      ]);
    }).timeout(toolsMs);

    it('is described with its id, its configuration and its partitions', async () => {
      const { sections, label } = await open().describe((await listAt(open(), 'Topics')).get(topic)!.ref, never);
      assert.equal(label, topic);
      const facts = new Map(sections[0]?.properties?.map(({ key, value }) => [key, value]));
      assert.equal(facts.get('topicId'), await toldTopicId(server, topic));
      assert.deepEqual([facts.get('partitions'), facts.get('messages'), facts.get('notPreferred')], [2, 5, 0]);
      const set = sections.find(({ title }) => title === 'Configuration that is set')?.properties;
      assert.deepEqual(
        set?.slice(0, 2).map(({ key }) => key),
        ['cleanup.policy', 'retention.ms'],
      );
      const rows = sections.find(({ title }) => title === 'Partitions')?.table?.rows;
      assert.deepEqual(
        rows?.map(({ cells }) => [cells[0], cells[1], cells[7], cells[8]]),
        [
          [0, 1, 0, 0],
          [1, 1, 0, 5],
        ],
      );
    }).timeout(toolsMs);

    it("hides Kafka's own topics and counts them, and shows all on request", async () => {
      const folder = (await nodeAt(open(), ['Topics']))!.ref;
      const told = await toldTopics(server);
      const page = await open().listChildren(folder, { limit: 5000 }, never);
      const all = await open().listChildren(folder, { limit: 5000, internals: true }, never);
      const labels = all.items.map(({ label }) => label).sort();
      assert.deepEqual(labels, told);
      assert.ok(labels.includes('__consumer_offsets'));
      assert.equal(page.items.length + (page.hiddenInternals ?? 0), all.items.length);
      assert.ok(page.items.every(({ label }) => !label.startsWith('__')));
    }).timeout(toolsMs);

    it('leaves no trace when all of it is looked at', async () => {
      const before = await tracesOf(address(server, 'plaintext'), 'topic-tree.');
      for (const name of ['Partitions', 'Configuration', 'Consumer groups', 'Active producers']) {
        for (const node of (await listAt(open(), 'Topics', topic, name)).values())
          await open().describe(node.ref, never);
      }
      assert.deepEqual(await tracesOf(address(server, 'plaintext'), 'topic-tree.'), before);
    }).timeout(toolsMs);
  });
}
