import assert from 'node:assert/strict';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import type { ResourceRef } from '../../../src/brokers/api/resource';
import { driver } from '../../../src/brokers/rabbitmq';
import { labServer, serversOrSkip } from '../../lab';
import { envOf, profileOf } from '../support/target';
import { childrenOf, never } from '../support/walk';
import { countingProxy, type CountingProxy } from './countingProxy';
import { administrator, askManagement, makeUser, makeVhost } from './management';
import { leave, program } from './seed';
import { accessTo } from './target';

const vhost = 'conformance many';
const names = Array.from({ length: 600 }, (_, n) => `queue ${String(n).padStart(3, '0')}`);

for (const id of ['rabbitmq-4.3', 'rabbitmq-3.10'] as const) {
  describe(`600 queues on ${id}`, () => {
    let proxy: CountingProxy;
    let connection: BrokerConnection;
    const queues = (): ResourceRef => ({ profile: profileId, kind: 'folder', path: [vhost, 'queues'] });
    const target = { server: id, driver };
    const profileId = profileOf(target, accessTo(id, vhost)).id;

    before(async function () {
      await serversOrSkip(this, [id]);
      await makeUser(id, administrator, 'administrator');
      await makeVhost(id, vhost);
      const channel = await (await program(id, vhost)).createChannel();
      await Promise.all(names.map((name) => channel.assertQueue(name, { durable: true })));
      await leave();
      proxy = await countingProxy(labServer(id).httpUrl ?? '');
      const { profile, secrets = {} } = accessTo(id, vhost);
      const access = { profile: { ...profile, managementUrl: proxy.url }, secrets };
      connection = await driver.connect(profileOf(target, access), envOf(access), never);
      proxy.take();
    });

    after(async function () {
      this.timeout(60_000);
      await connection.close();
      await proxy.close();
      await askManagement(id, 'DELETE', ['vhosts', vhost]);
      await askManagement(id, 'DELETE', ['users', administrator.username]);
    });

    for (const [limit, requests] of [
      [100, 6],
      [500, 2],
      [5000, 2],
    ] as const) {
      it(`take ${requests} requests in pages of ${limit}, and each is told once`, async () => {
        const nodes = await childrenOf(connection, queues(), limit);
        assert.deepEqual(
          nodes.map(({ label }) => label),
          names,
        );
        assert.equal(proxy.take().length, requests);
      });
    }

    it('take one request for the first page, which knows the total', async () => {
      const page = await connection.listChildren(queues(), { limit: 50 }, never);
      assert.deepEqual([page.items.length, page.total, page.next], [50, 600, '50']);
      assert.equal(proxy.take().length, 1);
    });

    it('are filtered by the server, or by nobody where they are known, and named in few requests', async () => {
      const filtered = await connection.listChildren(queues(), { limit: 50, filter: 'QUEUE 12' }, never);
      assert.deepEqual([filtered.total, proxy.take().length], [10, 1]);
      await childrenOf(connection, queues(), 500);
      proxy.take();
      const recalled = connection.recallChildren(queues(), { limit: 50, filter: 'QUEUE 12' });
      assert.deepEqual(
        recalled?.items.map(({ label }) => label),
        filtered.items.map(({ label }) => label),
      );
      assert.equal(proxy.take().length, 0);
      assert.deepEqual(await connection.listNames(queues(), {}, never), { names, complete: true });
      assert.equal(proxy.take().length, 2);
      const wanted = names.filter((_, n) => n % 6 === 0);
      const some = await connection.listChildren(queues(), { limit: 500, names: wanted }, never);
      assert.deepEqual(
        some.items.map(({ label }) => label),
        wanted,
      );
      assert.equal(proxy.take().length, 2);
      const found = await connection.find('queue 599', 10, never);
      assert.deepEqual(
        found.map(({ label, location }) => [label, location]),
        [['queue 599', `${vhost} › Queues`]],
      );
      assert.ok(proxy.take().length <= 6);
    });

    it('take no request of their own in the lists above them', async () => {
      await connection.listChildren(undefined, { limit: 100 }, never);
      assert.equal(proxy.take().length, 1);
      const folders = await connection.listChildren(
        { ...queues(), kind: 'vhost', path: [vhost] },
        { limit: 100 },
        never,
      );
      assert.deepEqual(
        folders.items.map(({ label, description }) => [label, description]),
        [
          ['Queues', '600'],
          ['Exchanges', '0'],
          ['Bindings', undefined],
          ['Policies', undefined],
          ['Permissions', undefined],
        ],
      );
      assert.equal(proxy.take().length, 2);
    });
  });
}
