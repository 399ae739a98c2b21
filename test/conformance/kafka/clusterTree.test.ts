import assert from 'node:assert/strict';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import { address, serversOrSkip, tools } from '../../lab';
import { never } from '../support/walk';
import { figure, listAt, openKafka } from './open';
import { partitions } from './opinion';
import { toldApis, toldConfigs, toldFeatures, toldLogDirs, toldQuorum, toldSources } from './toolOpinion';

/** Each of Kafka's tools starts a Java of its own, on a machine that runs the servers as well. */
const toolsMs = 60_000;

for (const server of ['kafka-4', 'kafka-3.9'] as const) {
  describe(`cluster and broker of ${server}`, () => {
    let connection: BrokerConnection | undefined;
    const open = (): BrokerConnection => connection!;

    before(async function () {
      await serversOrSkip(this, [server]);
      connection = await openKafka(address(server, 'plaintext'));
    });

    after(() => connection?.close());

    it("shows every option of a broker with value and source as Kafka's tool does, and no secret", async () => {
      const shown = await listAt(open(), 'Brokers', 'Broker 1', 'Configuration');
      const told = await toldConfigs(server, 'brokers', '1');
      assert.deepEqual([...shown.keys()].sort(), [...told.keys()].sort());
      for (const [key, { value, sensitive, source }] of told) {
        const node = shown.get(key);
        assert.equal(figure(node, 'sensitive'), sensitive, key);
        const text = sensitive ? 'hidden by the broker' : value === 'null' ? 'not set' : value || 'empty';
        assert.equal(String(figure(node, 'value')), text, key);
        if (source !== undefined) assert.equal(figure(node, 'source'), toldSources[source], key);
      }
      const sources = [...shown.values()].map((node) => figure(node, 'source') === 'default');
      assert.ok(sources.lastIndexOf(false) < sources.indexOf(true), 'a default stands before what is set');
    }).timeout(toolsMs);

    it("shows log directories as Kafka's tool does", async () => {
      const shown = await listAt(open(), 'Brokers', 'Broker 1', 'Log directories');
      const told = (await toldLogDirs(server)).get(1) ?? [];
      assert.deepEqual(
        [...shown.keys()],
        told.map(({ path }) => path),
      );
      for (const { path, replicas } of told) {
        const node = shown.get(path);
        assert.equal(figure(node, 'replicas'), replicas.length);
        assert.ok(Number(figure(node, 'usableBytes')) < Number(figure(node, 'totalBytes')));
        const { sections } = await open().describe(node!.ref, never);
        const rows = sections[1]?.table?.rows ?? [];
        const sizes = new Map(rows.map(({ cells: [topic, partition, size] }) => [`${topic}-${partition}`, size]));
        // Those of the broker's own topics grow while the tools run.
        const still = replicas.filter(({ partition }) => !partition.startsWith('__'));
        for (const { partition, size } of still) assert.equal(sizes.get(partition), size, partition);
      }
    }).timeout(toolsMs);

    it('counts what the broker leads and holds', async () => {
      const node = (await listAt(open(), 'Brokers')).get('Broker 1');
      const told = await partitions(server);
      assert.deepEqual(
        ['leaders', 'replicas', 'inSync'].map((key) => figure(node, key)),
        Array(3).fill(told.length),
      );
      assert.deepEqual(
        ['leaderSkew', 'replicaSkew'].map((key) => figure(node, key)),
        [0, 0],
      );
    }).timeout(toolsMs);

    it("shows the quorum that Kafka's tool shows", async () => {
      const shown = [...(await listAt(open(), 'Cluster', 'Quorum')).values()];
      const told = await toldQuorum(server);
      const words = { Leader: 'leader', Follower: 'follower', Observer: 'observer' } as const;
      assert.deepEqual(
        shown.map((node) => [figure(node, 'id'), figure(node, 'role')]),
        told.map((row) => [Number(row['NodeId']), words[row['Status'] as keyof typeof words]]),
      );
      assert.equal(figure(shown[0], 'lag'), 0);
      assert.ok(Math.abs(Number(figure(shown[0], 'lastCaughtUp')) - Date.now()) < toolsMs);
    }).timeout(toolsMs);

    it("describes features and requests as Kafka's tools list them", async () => {
      const cluster = [...(await listAt(open(), 'Cluster')).values()].find(({ ref }) => ref.kind === 'cluster');
      const { sections } = await open().describe(cluster!.ref, never);
      const cells = (title: string): unknown[][] =>
        (sections.find((section) => section.title === title)?.table?.rows ?? []).map((row) => [...row.cells]);
      assert.deepEqual(
        cells('Features').map(([name]) => name),
        (await toldFeatures(server)).toSorted(),
      );
      assert.deepEqual(
        cells('Requests the brokers understand').map((row) => row.join(' ')),
        // 4.1 gave this one a wider use and a new name.
        (await toldApis(server)).map((text) => text.replace('ListClientMetricsResources', 'ListConfigResources')),
      );
      const facts = new Map(sections[0]?.properties?.map(({ key, value }) => [key, value]));
      assert.deepEqual([facts.get('mode'), facts.get('controller'), facts.get('brokers')], ['KRaft', 1, 1]);
      const told = await partitions(server);
      assert.equal(facts.get('partitions'), told.length);
      assert.equal(facts.get('topics'), new Set(told.map((row) => row['Topic'])).size);
    }).timeout(toolsMs);

    it('shows no reassignment where there is none', async () => {
      const text = await tools.kafka(server, 'kafka-reassign-partitions', ['--list']);
      assert.match(text, /No partition reassignments found/);
      assert.equal((await listAt(open(), 'Cluster', 'Reassignments')).size, 0);
    }).timeout(toolsMs);
  });
}
