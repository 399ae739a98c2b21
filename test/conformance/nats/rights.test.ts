/** What users with few rights, with the system account's, and with a monitoring port see. */
import assert from 'node:assert/strict';
import { connect } from 'nats';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import type { Property, ResourceNode } from '../../../src/brokers/api/resource';
import { address, labServer, serversOrSkip, type LabServerId } from '../../lab';
import { isSentence, rejectsWith } from '../support/expect';
import { childrenOf, never, nodeAt } from '../support/walk';
import { getJson } from './monitor';
import { connectTo } from './open';

const loginOf = (server: LabServerId, user: string): { readonly username: string; readonly password: string } => {
  const { username = '', password = '' } = labServer(server).credentials.others?.[user] ?? {};
  return { username, password };
};

const pageOf = async (connection: BrokerConnection, ...labels: readonly string[]) => {
  const node = await nodeAt(connection, labels);
  assert.ok(node);
  return connection.listChildren(node.ref, { limit: 100 }, never);
};

const factsOf = (properties: readonly Property[]): Readonly<Record<string, Property['value'] | undefined>> =>
  Object.fromEntries(properties.map(({ key, value }) => [key, value]));

interface Varz {
  readonly server_id: string;
  readonly server_name: string;
  readonly version: string;
}

for (const server of ['nats-2.15', 'nats-2.9'] as const) {
  describe(`rights on ${server}`, () => {
    before(async function () {
      await serversOrSkip(this, [server]);
    });

    const as = async (
      user: string | undefined,
      work: (connection: BrokerConnection) => Promise<void>,
      more: Parameters<typeof connectTo>[2] = {},
    ): Promise<void> => {
      const connection = await connectTo(server, user === undefined ? undefined : loginOf(server, user), more);
      try {
        await work(connection);
      } finally {
        await connection.close();
      }
    };

    it('says in one sentence for every branch why a limited user sees nothing', () =>
      as('limited', async (connection) => {
        for (const [label, sentence] of [
          ['Streams', /may not publish to \$JS\.API\.STREAM\.LIST/],
          ['Key-value buckets', /may not publish to \$JS\.API\.STREAM\.NAMES/],
          ['Object stores', /may not publish to \$JS\.API\.STREAM\.NAMES/],
          ['Services', /may not publish to \$SRV\.STATS/],
          ['Servers', /may not even ask for the connections of the account: connect as a user of the system account/],
        ] as const) {
          const { items, notice } = await pageOf(connection, label);
          assert.deepEqual(items, [], label);
          assert.match(notice ?? '', sentence);
        }
        const account = await pageOf(connection, 'Account');
        assert.match(account.notice ?? '', /may not publish to \$JS\.API\.INFO/);
        const [own] = account.items;
        assert.equal(own?.label, 'Own account');
        const { sections } = await connection.describe(own.ref, never);
        for (const { notice } of sections) if (notice !== undefined) isSentence(notice);
        assert.ok(connection.subjectTap);
        await rejectsWith(connection.subjectTap.start(never), 'denied', { withinMs: 5000 });
        assert.equal(connection.subjectTap.running, false);
        await connection.ping(never);
      })).timeout(30_000);

    it('shows servers as the monitoring port tells them, through the system account', () =>
      as('system', (connection) => likeMonitoring(server, connection, undefined))).timeout(30_000);

    it('shows the same through the monitoring port, and says that it is one server only', () =>
      as(undefined, (connection) => likeMonitoring(server, connection, /tells of its own server only/), {
        monitoringUrl: labServer(server).httpUrl ?? '',
      })).timeout(30_000);

    it('shows the own connections without either, and says what would show more', () =>
      as(undefined, async (connection) => {
        const { items, notice } = await pageOf(connection, 'Servers');
        assert.deepEqual(
          items.map(({ label }) => label),
          [server],
        );
        assert.match(notice ?? '', /need a user of the system account, or the address of the monitoring port/);
        const folders = (await pageOf(connection, 'Servers', server)).items;
        assert.deepEqual(
          folders.map(({ label, unavailable }) => [label, unavailable === undefined]),
          [
            ['Connections', true],
            ['Routes', false],
            ['Gateways', false],
            ['Leaf nodes', false],
          ],
        );
      })).timeout(30_000);

    it('says that a monitoring port is not there, and shows the rest', () =>
      as(
        undefined,
        async (connection) => {
          const node = await nodeAt(connection, ['Servers']);
          await rejectsWith(connection.listChildren(node?.ref, { limit: 5 }, never), 'unreachable', { withinMs: 5000 });
          assert.ok((await pageOf(connection, 'Account')).items.length > 0);
        },
        { monitoringUrl: 'http://127.0.0.1:1' },
      )).timeout(30_000);

    it('names every account to the system account', () =>
      as('system', async (connection) => {
        const accountz = await getJson<{ accounts: readonly string[] }>(`${labServer(server).httpUrl}/accountz`);
        const { items } = await pageOf(connection, 'Account');
        assert.deepEqual(items.map(({ label }) => label).sort(), [...accountz.accounts].sort());
      })).timeout(30_000);
  });
}

/** Pages of connections too: more than one fits into a page of two. */
async function likeMonitoring(server: LabServerId, connection: BrokerConnection, notice: RegExp | undefined) {
  const monitor = labServer(server).httpUrl ?? '';
  const others = await Promise.all(
    ['one', 'two', 'three'].map((name) => connect({ servers: address(server, 'client'), name: `rights-${name}` })),
  );
  try {
    const varz = await getJson<Varz>(`${monitor}/varz`);
    const servers = await pageOf(connection, 'Servers');
    if (notice) assert.match(servers.notice ?? '', notice);
    else assert.equal(servers.notice, undefined);
    const rows = servers.items.map(({ label, properties }) => [label, factsOf(properties)] as const);
    assert.deepEqual(
      rows.map(([label, facts]) => [label, facts['id'], facts['version'], facts['jetstream']]),
      [[varz.server_name, varz.server_id, varz.version, true]],
    );
    const folder = await nodeAt(connection, ['Servers', varz.server_name, 'Connections']);
    const shown = (await childrenOf(connection, folder?.ref, 2)).filter(isOurs);
    const told = await getJson<{ connections: readonly { cid: number; name?: string; subscriptions: number }[] }>(
      `${monitor}/connz?limit=1000`,
    );
    const expected = told.connections.filter(({ name }) => name?.startsWith('rights-'));
    assert.deepEqual(
      shown.map(({ label, ref, properties }) => [label, ref.path.at(-1), factsOf(properties)['subscriptions']]).sort(),
      expected.map(({ name, cid, subscriptions }) => [name, String(cid), subscriptions]).sort(),
    );
    assert.equal(shown.length, 3);
    const server1 = await nodeAt(connection, ['Servers', varz.server_name]);
    assert.ok(server1);
    const { sections } = await connection.describe(server1.ref, never);
    assert.ok(sections.some(({ title }) => title === 'JetStream'));
  } finally {
    await Promise.all(others.map((one) => one.close()));
  }
}

function isOurs({ label }: ResourceNode): boolean {
  return label.startsWith('rights-');
}
