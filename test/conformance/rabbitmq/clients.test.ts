import assert from 'node:assert/strict';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import type { ResourceKind, ResourceNode, ResourceRef } from '../../../src/brokers/api/resource';
import { driver } from '../../../src/brokers/rabbitmq';
import { serversOrSkip } from '../../lab';
import { eventually } from '../support/expect';
import { envOf, profileOf } from '../support/target';
import { childrenOf, never } from '../support/walk';
import { askManagement } from './management';
import { rabbitmqctl, type Row } from './opinion';
import { clear, seed } from './seed';
import { accessTo } from './target';
import { moves, shop } from './topology';

const value = ({ properties }: ResourceNode, wanted: string): unknown =>
  properties.find(({ key }) => key === wanted)?.value;

for (const id of ['rabbitmq-4.3', 'rabbitmq-3.10'] as const) {
  describe(`clients of ${id}`, () => {
    let connection: BrokerConnection;
    const { id: profile } = profileOf({ server: id, driver }, accessTo(id, '/'));
    const ref = (kind: ResourceKind, ...path: string[]): ResourceRef => ({ profile, kind, path });

    before(async function () {
      await serversOrSkip(this, [id]);
      await seed(id);
      const access = accessTo(id, '/');
      connection = await driver.connect(profileOf({ server: id, driver }, access), envOf(access), never);
    });

    after(async function () {
      this.timeout(60_000);
      await connection.close();
      await clear(id);
    });

    /** The connections of the suite's programs. */
    const own = async (): Promise<readonly ResourceNode[]> =>
      (await childrenOf(connection, ref('folder', 'connections'))).filter((one) => value(one, 'vhost') === shop.vhost);

    it('are the connections rabbitmqctl lists, each with its channels', async () => {
      const columns = ['name', 'user', 'vhost', 'state', 'channels'];
      // The statistics that the channels are counted by lag behind.
      await eventually(async () => {
        const rows = (await rabbitmqctl(id, ['list_connections', ...columns])).filter(
          (row) => row['vhost'] === shop.vhost,
        );
        assert.ok(rows.length > 0);
        const shown = (await own()).map((node) => columns.map((column) => value(node, column)));
        assert.deepEqual(shown.sort(), rows.map((row) => columns.map((column) => row[column])).sort());
      }, 20_000);
    }).timeout(40_000);

    it('are channels with their prefetch and unacked, and consumers below them', async () => {
      const columns = {
        name: 'name',
        prefetch_count: 'prefetch',
        consumer_count: 'consumers',
        messages_unacknowledged: 'unacked',
      };
      const rows = await rabbitmqctl(id, ['list_channels', ...Object.keys(columns)]);
      const told = (row: Row): unknown[] => Object.keys(columns).map((column) => row[column]);
      for (const one of await own()) {
        const channels = await childrenOf(connection, one.ref);
        assert.deepEqual(
          channels.map((node) => Object.values(columns).map((key) => value(node, key))).sort(),
          rows
            .filter((row) => String(row['name']).startsWith(String(value(one, 'name'))))
            .map(told)
            .sort(),
        );
        for (const channel of channels) {
          const consumers = await childrenOf(connection, channel.ref);
          assert.equal(consumers.length, value(channel, 'consumers'));
          for (const consumer of consumers) {
            assert.deepEqual(
              (await connection.describe(consumer.ref, never)).sections[0]?.properties,
              consumer.properties,
            );
          }
        }
      }
    }).timeout(40_000);

    it('are the consumers rabbitmqctl lists for each queue', async () => {
      const rows = await rabbitmqctl(id, ['list_consumers', '-p', shop.vhost]);
      const told = ({ queue_name, consumer_tag, prefetch_count, ack_required }: Row): unknown[] => {
        return [queue_name, consumer_tag, prefetch_count, ack_required];
      };
      const shown: unknown[][] = [];
      for (const { name } of shop.queues) {
        for (const node of await childrenOf(connection, ref('folder', shop.vhost, name, 'consumers'))) {
          shown.push(['queue', 'tag', 'prefetch', 'ackRequired'].map((key) => value(node, key)));
        }
      }
      assert.ok(shown.length > 0);
      assert.deepEqual(shown.sort(), rows.map(told).sort());
    }).timeout(40_000);

    it('are stream consumers with their offset and lag, and publishers', async () => {
      const columns = {
        subscription_id: 'subscription',
        offset: 'offset',
        offset_lag: 'offsetLag',
        messages_consumed: 'consumed',
      };
      const { stream, vhost } = moves;
      const publish = { properties: {}, routing_key: stream, payload: 'm', payload_encoding: 'string' };
      await askManagement(id, 'POST', ['exchanges', vhost, 'amq.default', 'publish'], publish);
      await eventually(async () => {
        const rows = await rabbitmqctl(id, ['list_stream_consumers', '-p', vhost, ...Object.keys(columns)]);
        assert.deepEqual([rows.length, rows[0]?.['messages_consumed']], [1, 1]);
        const nodes = await childrenOf(connection, ref('folder', vhost, stream, 'streamConsumers'));
        assert.deepEqual(
          nodes.map((node) => Object.values(columns).map((key) => value(node, key))),
          rows.map((row) => Object.keys(columns).map((column) => row[column])),
        );
      }, 20_000);
    }).timeout(40_000);

    it('say nothing of passwords in the definitions of shovels and upstreams', async () => {
      const definitions = JSON.stringify(await askManagement(id, 'GET', ['parameters']));
      assert.ok(definitions.includes(moves.secret), 'the server itself shows them to administrators');
      const lists = await Promise.all(
        ['shovels', 'federation'].map((name) => childrenOf(connection, ref('folder', name))),
      );
      const refs = lists.flat().map((node) => node.ref);
      assert.ok(refs.length >= 4);
      const links = await childrenOf(connection, ref('federationUpstream', moves.vhost, moves.upstream));
      const details = await Promise.all(
        [...refs, ...links.map((node) => node.ref)].map((one) => connection.describe(one, never)),
      );
      const all = JSON.stringify([lists, details, refs.map((one) => connection.commandLines(one))]);
      assert.ok(!all.includes(moves.secret) && !all.includes('guest:guest'), 'a password shows');
    });
  });
}
