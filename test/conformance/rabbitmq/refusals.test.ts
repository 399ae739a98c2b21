import assert from 'node:assert/strict';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import type { StepResult } from '../../../src/brokers/api/diagnosis';
import { driver } from '../../../src/brokers/rabbitmq';
import { labServer, port, serversOrSkip } from '../../lab';
import { rejectsWith } from '../support/expect';
import { closedPort } from '../support/sockets';
import { envOf, profileOf, type Access } from '../support/target';
import { childrenOf, never } from '../support/walk';
import { administrator, askManagement, grant, makeUser, makeVhost } from './management';
import { accessTo, monitorOf } from './target';

const vhost = 'conformance refusals';
/** May use AMQP and has no tag. */
const untagged = { username: 'conformance-untagged', password: 'untagged-password' };
/** Has the tag management and no permissions anywhere. */
const homeless = { username: 'conformance-homeless', password: 'homeless-password' };
const withinMs = 5_000;

for (const id of ['rabbitmq-4.3', 'rabbitmq-3.10'] as const) {
  describe(`refusals of ${id}`, () => {
    const target = { server: id, driver };
    const connect = (access: Access): Promise<BrokerConnection> =>
      driver.connect(profileOf(target, access), envOf(access), never);
    const lastStep = async (access: Access): Promise<StepResult | undefined> =>
      (await driver.diagnose(profileOf(target, access), envOf(access), () => undefined, never)).at(-1);
    const withManagement = (managementUrl: string): Access => {
      const { profile, secrets = {} } = accessTo(id, vhost);
      return { profile: { ...profile, managementUrl }, secrets };
    };

    before(async function () {
      await serversOrSkip(this, [id]);
      await makeUser(id, administrator, 'administrator');
      await makeUser(id, untagged, '');
      await makeUser(id, homeless, 'management');
      await makeVhost(id, vhost);
      await grant(id, vhost, untagged.username);
    });

    after(async () => {
      await askManagement(id, 'DELETE', ['vhosts', vhost]);
      for (const { username } of [untagged, homeless, administrator])
        await askManagement(id, 'DELETE', ['users', username]);
    });

    it('name the tag that a user lacks', async () => {
      const access = accessTo(id, vhost, untagged);
      const { message } = await rejectsWith(connect(access), 'denied', { withinMs, access });
      assert.match(message, /“conformance-untagged”.*tag “monitoring”.*set_user_tags/);
      assert.deepEqual(await lastStep(access), { step: 'managementApi', ok: false, detail: message });
    });

    it('say that a user may see no virtual host', async () => {
      const access = accessTo(id, '/', homeless);
      const connection = await connect(access);
      const page = await connection.listChildren(undefined, { limit: 10 }, never);
      await connection.close();
      assert.ok(page.items.every(({ ref }) => ref.kind === 'folder'));
      assert.match(page.notice ?? '', /“conformance-homeless” has no permissions in any virtual host/);
      const last = await lastStep(access);
      assert.deepEqual([last?.step, last?.ok], ['authorisation', false]);
      assert.match(last?.detail ?? '', /refuses virtual host “\/” to user “conformance-homeless” \(530 NOT_ALLOWED\)/);
    });

    it('say in its row which virtual host is closed to a user who sees it', async () => {
      const connection = await connect(accessTo(id, '/', monitorOf(id)));
      const shown = (await childrenOf(connection, undefined)).find(({ label }) => label === vhost);
      assert.ok(shown, 'the virtual host is not listed');
      const page = await connection.listChildren(shown.ref, { limit: 10 }, never);
      await connection.close();
      assert.deepEqual(page.items, []);
      assert.match(page.notice ?? '', /“monitor” has no permissions in virtual host “conformance refusals”/);
    });

    it('say that a virtual host does not exist', async () => {
      const last = await lastStep(accessTo(id, 'no such/virtual host'));
      assert.deepEqual([last?.step, last?.ok], ['authorisation', false]);
      assert.match(last?.detail ?? '', /refuses virtual host “no such\/virtual host”.*does not exist or/);
    });

    it('name the URL and the ways out where the management API is not', async () => {
      const { host } = labServer(id);
      const ways = [
        [`http://127.0.0.1:${await closedPort()}`, 'unreachable'],
        [`http://${host}:${port(id, 'amqp')}`, 'notFound'],
        [`http://${host}:${port(id, 'http')}/wrong/prefix`, 'notFound'],
      ] as const;
      for (const [url, reason] of ways) {
        const access = withManagement(url);
        const { message } = await rejectsWith(connect(access), reason, { withinMs, access });
        assert.ok(message.includes(url), message);
        assert.match(message, /management URL.*rabbitmq-plugins enable rabbitmq_management/);
        assert.deepEqual(await lastStep(access), { step: 'managementApi', ok: false, detail: message });
      }
    });

    it('say that the AMQP port of the address speaks something else', async () => {
      const { host } = labServer(id);
      const { profile, secrets = {} } = accessTo(id, vhost);
      const last = await lastStep({ profile: { ...profile, address: `${host}:${port(id, 'stream')}` }, secrets });
      assert.deepEqual([last?.step, last?.ok], ['authentication', false]);
      assert.match(last?.detail ?? '', /does not speak AMQP 0-9-1: correct the port/);
    });
  });
}
