/** The tap on live subjects, and what the profile says of domain and inbox. */
import assert from 'node:assert/strict';
import { connect, type NatsConnection } from 'nats';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import type { ResourceNode } from '../../../src/brokers/api/resource';
import { address, labServer, serversOrSkip } from '../../lab';
import { eventually } from '../support/expect';
import { childrenOf, never, nodeAt } from '../support/walk';
import { getJson } from './monitor';
import { connectTo } from './open';

for (const server of ['nats-2.15', 'nats-2.9'] as const) {
  describe(`live subjects of ${server}`, () => {
    let connection: BrokerConnection;
    let client: NatsConnection;

    before(async function () {
      await serversOrSkip(this, [server]);
      connection = await connectTo(server, undefined, { inboxPrefix: '_PRIVATE.live' });
      client = await connect({ servers: address(server, 'client') });
    });

    after(async () => {
      await (connection as BrokerConnection | undefined)?.close();
      await (client as NatsConnection | undefined)?.close();
    });

    const folder = (): Promise<ResourceNode | undefined> => nodeAt(connection, ['Live subjects']);
    const rows = async (...labels: readonly string[]): Promise<readonly ResourceNode[]> =>
      childrenOf(connection, (await nodeAt(connection, ['Live subjects', ...labels]))?.ref);
    /** Subscriptions of this driver's own connection, as the server counts them. */
    const subscriptions = async (): Promise<readonly string[]> => {
      interface Connz {
        readonly connections: readonly { readonly name?: string; readonly subscriptions_list?: readonly string[] }[];
      }
      const { connections } = await getJson<Connz>(`${labServer(server).httpUrl}/connz?subs=1`);
      return connections.flatMap(({ name, subscriptions_list: list = [] }) => (name === 'Brokerscope' ? list : []));
    };

    it('listens to nothing before it is started', async () => {
      assert.equal((await folder())?.variant, 'tap.stopped');
      assert.deepEqual(await rows(), []);
      assert.ok(!(await subscriptions()).includes('>'));
    });

    it('hears subjects by segments while it runs, replies and the server’s own left out, and keeps them', async () => {
      const tap = connection.subjectTap;
      assert.ok(tap);
      await tap.start(never);
      assert.equal((await folder())?.variant, 'tap.running');
      for (let sent = 0; sent < 6; sent++) client.publish(`live-tap.orders.${sent % 2}`, 'x'.repeat(10));
      client.publish('live-tap', 'y');
      await client.request('$JS.API.INFO');
      await client.flush();
      await eventually(async () => {
        const [own, branch] = (await rows()).filter(({ label }) => label === 'live-tap');
        assert.match(own?.description ?? '', /^1 message · /);
        assert.match(branch?.description ?? '', /^2 subjects · 6 messages · /);
      }, 5000);
      const top = (await rows()).map(({ label }) => label);
      assert.ok(!top.some((label) => label.startsWith('$') || label.startsWith('_')), top.join(' '));
      const branch = (await rows()).find(({ variant, label }) => variant === 'branch' && label === 'live-tap');
      const orders = (await childrenOf(connection, branch?.ref))[0];
      const leaves = await childrenOf(connection, orders?.ref, 1);
      assert.deepEqual(
        leaves.map(({ ref, properties }) => [
          ref.path.at(-1),
          ...properties.flatMap(({ key, value }) => (key === 'messages' || key === 'bytes' ? [value] : [])),
        ]),
        [
          ['live-tap.orders.0', 3, 30],
          ['live-tap.orders.1', 3, 30],
        ],
      );
      tap.stop();
      assert.equal((await folder())?.variant, 'tap.stopped');
      await eventually(async () => assert.ok(!(await subscriptions()).includes('>')), 5000);
      assert.ok(
        (await rows()).some(({ label }) => label === 'live-tap'),
        'what was heard stays',
      );
    }).timeout(20_000);

    it('asks for replies under the inbox prefix of the profile', async () => {
      await connection.ping(never);
      await childrenOf(connection, (await nodeAt(connection, ['Streams']))?.ref);
      assert.ok((await subscriptions()).some((subject) => subject.startsWith('_PRIVATE.live.')));
    });
  });
}

describe('a JetStream domain of the profile', () => {
  before(async function () {
    await serversOrSkip(this, ['nats-cluster']);
  });

  it('leads to the streams of the leaf node, from the hub and from the leaf', async () => {
    const leaf = await connect({ servers: address('nats-cluster', 'leaf') });
    const name = 'conformance-in-leaf';
    try {
      const manager = await leaf.jetstreamManager({ domain: 'leaf' });
      await manager.streams.add({ name, subjects: [name] });
      const seenFrom = async (port: string, domain?: string): Promise<boolean> => {
        const connection = await connectTo('nats-cluster', undefined, {
          address: `nats://${address('nats-cluster', port)}`,
          ...(domain !== undefined && { jetStreamDomain: domain }),
        });
        try {
          const streams = await childrenOf(connection, (await nodeAt(connection, ['Streams']))?.ref);
          return streams.some(({ label }) => label === name);
        } finally {
          await connection.close();
        }
      };
      assert.deepEqual(
        [await seenFrom('n1'), await seenFrom('n1', 'leaf'), await seenFrom('leaf', 'leaf')],
        [false, true, true],
      );
      await manager.streams.delete(name);
    } finally {
      await leaf.close();
    }
  }).timeout(30_000);
});
