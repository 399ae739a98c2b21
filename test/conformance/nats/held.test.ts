/** Keys, revisions, objects, subjects and services, compared with the `nats` command. */
import assert from 'node:assert/strict';
import { AckPolicy, connect, StorageType, type JetStreamManager, type NatsConnection } from 'nats';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import type { Property, ResourceNode } from '../../../src/brokers/api/resource';
import { address, serversOrSkip, tools } from '../../lab';
import { childrenOf, never, nodeAt } from '../support/walk';
import { cellsOf, nats, natsJson } from './cli';
import { getJson } from './monitor';
import { connectTo, natsCliOrSkip } from './open';
import { startService, stopService } from './service';
import { labServer } from '../../lab';

const bucket = 'held-keys';

for (const server of ['nats-2.15', 'nats-2.9'] as const) {
  const batched = server === 'nats-2.15';

  describe(`what ${server} holds`, () => {
    let connection: BrokerConnection;
    let client: NatsConnection;
    let manager: JetStreamManager;

    before(async function () {
      await serversOrSkip(this, [server]);
      natsCliOrSkip(this);
      await tools.nats(['--version']);
      client = await connect({ servers: address(server, 'client') });
      manager = await client.jetstreamManager();
      await removeAll(manager);
      await seedHeld(client, manager);
      await startService(address(server, 'client'));
      connection = await connectTo(server);
    });

    after(async () => {
      // Not open where the suite was skipped.
      await (connection as BrokerConnection | undefined)?.close();
      await stopService();
      if ((client as NatsConnection | undefined) === undefined) return;
      await removeAll(manager);
      await client.close();
    });

    const at = async (...labels: readonly string[]): Promise<readonly ResourceNode[]> =>
      childrenOf(connection, (await nodeAt(connection, labels))?.ref);
    const leavesUnder = async (...labels: readonly string[]): Promise<readonly ResourceNode[]> => {
      const leaves: ResourceNode[] = [];
      const visit = async (nodes: readonly ResourceNode[]): Promise<void> => {
        for (const node of nodes) {
          const branch = node.ref.kind === 'keyPrefix' || node.variant === 'branch';
          if (branch) await visit(await childrenOf(connection, node.ref, 2));
          else leaves.push(node);
        }
      };
      await visit(await at(...labels));
      return leaves;
    };

    it('has the keys that the command lists, deleted ones marked as such', async () => {
      const told = (await nats(server, 'kv', 'ls', bucket)).split('\n').filter((line) => line !== '');
      const keys = await leavesUnder('Key-value buckets', bucket);
      const names = keys.map(({ ref }) => ref.path.at(-1) ?? '');
      assert.deepEqual(
        names.filter((name) => name !== 'shop.gone'),
        [...told].sort(),
      );
      const gone = keys.find(({ ref }) => ref.path.at(-1) === 'shop.gone');
      assert.deepEqual(
        [gone?.variant, gone?.description],
        batched ? ['deleted', 'deleted · 2 revisions'] : [undefined, '2 revisions'],
      );
      const node = await nodeAt(connection, ['Key-value buckets', bucket]);
      const { notice } = await connection.listChildren(node?.ref ?? keys[0]!.ref, { limit: 5 }, never);
      assert.equal(notice === undefined, batched, notice);
    });

    it('has the revisions that the command tells, with their operations', async () => {
      for (const key of ['colour', 'shop.gone']) {
        const history = cellsOf(await nats(server, 'kv', 'history', bucket, key)).filter(([name]) => name === key);
        const node = (await leavesUnder('Key-value buckets', bucket)).find(({ ref }) => ref.path.at(-1) === key);
        const rows = (await childrenOf(connection, node?.ref, 2)).map(({ properties }) => factsOf(properties));
        const told = history.map(([, revision, operation]) => [Number(revision), operation?.replace('DELETE', 'DEL')]);
        assert.deepEqual(
          rows.map(({ revision, operation }) => [revision, operation]),
          told,
        );
        assert.ok(told.length > 1);
      }
    });

    it('shows the value that the command gets, indented where it is JSON, as bytes where it is no text', async () => {
      const value = async (key: string) => {
        const node = await nodeAt(connection, ['Key-value buckets', bucket, key]);
        assert.ok(node);
        const { sections } = await connection.describe(node.ref, never);
        return sections.find(({ title }) => title === 'Value')?.text;
      };
      assert.equal(await value('colour'), (await nats(server, 'kv', 'get', bucket, 'colour', '--raw')).trim());
      assert.equal(await value('json'), '{\n  "mugs": 3\n}');
      assert.match((await value('bytes')) ?? '', /^000000 {2}00 01 02 ff +\.\.\.\.$/);
    });

    it('has the objects that the command lists', async () => {
      const told = cellsOf(await nats(server, 'object', 'ls', 'held-objects')).filter(([, size]) =>
        /\d/.test(size ?? ''),
      );
      const rows = await at('Object stores', 'held-objects');
      const names = rows.map(({ label }) => label);
      assert.deepEqual(
        names.filter((name) => name !== 'gone'),
        told.map(([name]) => name).sort(),
      );
      const entries = await (await client.jetstream().views.os('held-objects')).list();
      for (const { ref, label, properties } of rows.filter((row) => row.label !== 'gone')) {
        const entry = entries.find((one) => one.name === label);
        const details = factsOf((await connection.describe(ref, never)).sections[0]?.properties ?? []);
        assert.deepEqual(
          [details['size'], details['chunks'], details['digest']],
          [entry?.size, entry?.chunks, entry?.digest],
        );
        if (batched) assert.equal(factsOf(properties)['size'], entry?.size);
      }
    });

    it('has the subjects that the command tells, with their messages', async () => {
      const told = await natsJson<Record<string, number>>(server, 'stream', 'subjects', 'held-subjects');
      const rows = await leavesUnder('Streams', 'held-subjects', 'Subjects');
      const shown = rows.map(({ ref, properties }) => [ref.path.at(-1), factsOf(properties)['messages']] as const);
      assert.deepEqual(Object.fromEntries(shown), told);
      const branches = await at('Streams', 'held-subjects', 'Subjects');
      assert.deepEqual(
        branches.map(({ label, description }) => [label, description]),
        [['held', '25 subjects']],
      );
    });

    it('has the services that the command finds, with the figures of their endpoints', async () => {
      interface Stats {
        readonly id: string;
        readonly version: string;
        readonly endpoints: readonly {
          name: string;
          subject: string;
          num_requests: number;
          num_errors: number;
          last_error?: string;
        }[];
      }
      const [told] = await natsJson<readonly Stats[]>(server, 'service', 'stats', 'conformance');
      assert.ok(told);
      const [service] = await at('Services');
      assert.deepEqual([service?.label, service?.description], ['conformance', '1 instance · 4 requests · 1 error']);
      const [instance] = await at('Services', 'conformance');
      assert.deepEqual([instance?.label, factsOf(instance?.properties ?? [])['version']], [told.id, told.version]);
      const endpoints = await at('Services', 'conformance', told.id);
      assert.deepEqual(
        endpoints.map(({ label, properties }) => {
          const { subject, requests, errors, lastError } = factsOf(properties);
          return [label, subject, requests, errors, lastError];
        }),
        told.endpoints.map((one) => [
          one.name,
          one.subject,
          one.num_requests,
          one.num_errors,
          one.last_error || undefined,
        ]),
      );
    });

    it('was read without a consumer, and none is left', async () => {
      const before = await requestsAndConsumers(server);
      await leavesUnder('Key-value buckets', bucket);
      await at('Key-value buckets', bucket, 'colour');
      await at('Object stores', 'held-objects');
      await leavesUnder('Streams', 'held-subjects', 'Subjects');
      const after = await requestsAndConsumers(server);
      assert.deepEqual(after, before);
    });

    it('tells the state of consumers that the command tells', async () => {
      const rows = await at('Streams', 'held-work', 'Consumers');
      for (const { label, properties, ref } of rows) {
        interface Info {
          readonly num_pending: number;
          readonly num_ack_pending: number;
          readonly num_redelivered: number;
          readonly paused?: boolean;
          readonly ack_floor: { readonly stream_seq: number };
        }
        const told = await natsJson<Info>(server, 'consumer', 'info', 'held-work', label);
        const facts = factsOf(properties);
        assert.deepEqual(
          [facts['pending'], facts['ackPending'], facts['redelivered'], facts['ackFloor']],
          [told.num_pending, told.num_ack_pending, told.num_redelivered, told.ack_floor.stream_seq],
        );
        const state = factsOf((await connection.describe(ref, never)).sections[0]?.properties ?? []);
        assert.equal(state['paused'] ?? false, told.paused ?? false);
      }
      const health = Object.fromEntries(rows.map((row) => [row.label, row.health?.level]));
      assert.deepEqual(health, {
        stalled: 'warning',
        waiting: undefined,
        ...(batched && { paused: undefined, pinned: undefined }),
      });
      if (!batched) return;
      const paused = rows.find(({ label }) => label === 'paused');
      assert.equal(paused?.variant, 'paused');
      assert.ok(Number(factsOf(paused.properties)['pausedUntil']) > Date.now());
      const pinned = factsOf(rows.find(({ label }) => label === 'pinned')?.properties ?? []);
      assert.equal(pinned['priorityPolicy'], 'pinned_client');
    });
  });

  async function requestsAndConsumers(id: typeof server): Promise<unknown> {
    const answer = await getJson<{ consumers: number; streams: number }>(`${labServer(id).httpUrl}/jsz`);
    return { consumers: answer.consumers, streams: answer.streams };
  }

  async function seedHeld(client: NatsConnection, manager: JetStreamManager): Promise<void> {
    const js = client.jetstream();
    const keys = await js.views.kv(bucket, { history: 5 });
    for (const value of ['red', 'green', 'blue']) await keys.put('colour', value);
    await keys.put('json', '{"mugs":3}');
    await keys.put('bytes', new Uint8Array([0, 1, 2, 255]));
    for (const key of ['shop', 'shop.mug', 'shop.mug.blue', 'shop-floor', 'shop.gone']) await keys.put(key, key);
    await keys.delete('shop.gone');
    const objects = await js.views.os('held-objects');
    await objects.putBlob({ name: 'a file/ü.txt' }, new Uint8Array(200_000));
    await objects.putBlob({ name: 'plain' }, new Uint8Array(3));
    await objects.putBlob({ name: 'gone' }, new Uint8Array(3));
    await objects.delete('gone');
    await manager.streams.add({ name: 'held-subjects', subjects: ['held.>'], storage: StorageType.Memory });
    for (let index = 0; index < 40; index++) await js.publish(`held.${index % 5}.${index % 25}`, '');
    await manager.streams.add({ name: 'held-work', subjects: ['held-work'] });
    for (let index = 0; index < 6; index++) await js.publish('held-work', String(index));
    const explicit = { ack_policy: AckPolicy.Explicit, max_ack_pending: 2 };
    await manager.consumers.add('held-work', { durable_name: 'stalled', ...explicit });
    await manager.consumers.add('held-work', { durable_name: 'waiting', ...explicit });
    const stalled = await js.consumers.get('held-work', 'stalled');
    for (let taken = 0; taken < 2; taken++) await stalled.next({ expires: 5000 });
    if (batched) await addNewer(client);
  }

  /** Since 2.11, and not in nats.js 2.29.3. */
  async function addNewer(client: NatsConnection): Promise<void> {
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    const configs = [
      { durable_name: 'paused', ack_policy: 'explicit', pause_until: inAnHour },
      {
        durable_name: 'pinned',
        ack_policy: 'explicit',
        priority_policy: 'pinned_client',
        priority_groups: ['jobs'],
        priority_timeout: 60_000_000_000,
      },
    ];
    for (const config of configs) {
      const body = JSON.stringify({ stream_name: 'held-work', config });
      const answer = await client.request(`$JS.API.CONSUMER.DURABLE.CREATE.held-work.${config.durable_name}`, body);
      if ('error' in answer.json<object>()) throw new Error(answer.string());
    }
  }
}

async function removeAll(manager: JetStreamManager): Promise<void> {
  for await (const { config } of manager.streams.list()) {
    if (/^(KV_|OBJ_)?held-/.test(config.name)) await manager.streams.delete(config.name);
  }
}

function factsOf(properties: readonly Property[]): Readonly<Record<string, Property['value'] | undefined>> {
  return Object.fromEntries(properties.map(({ key, value }) => [key, value]));
}
