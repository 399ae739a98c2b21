import assert from 'node:assert/strict';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import { driver } from '../../../src/brokers/rabbitmq';
import { serversOrSkip } from '../../lab';
import { isSentence } from '../support/expect';
import { envOf, profileOf } from '../support/target';
import { never, nodeAt } from '../support/walk';
import { askManagement, grant, makeUser, makeVhost, administrator, type TestUser } from './management';
import { accessTo } from './target';

const vhost = 'conformance rights';
const users = (['management', 'policymaker', 'monitoring', 'administrator'] as const).map((tag) => ({
  tag,
  user: { username: `conformance-${tag}`, password: `${tag}-password` },
}));

/** What each tag is told of each branch (https://www.rabbitmq.com/docs/management#permissions); the rest it sees whole. */
const told: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  management: {
    Connections: /its own connections only.*“monitoring”/,
    Users: /tag “administrator”/,
    Permissions: /tag “administrator”/,
    Shovels: /How shovels run.*tag “monitoring”/,
    Federation: /Federation links.*tag “monitoring”/,
    Cluster: /Nodes.*tag “monitoring”/,
  },
  policymaker: {
    Connections: /its own connections only.*“monitoring”/,
    Users: /tag “administrator”/,
    Permissions: /tag “administrator”/,
    Shovels: /How shovels run.*tag “monitoring”/,
    Federation: /Federation links.*tag “monitoring”/,
    Cluster: /Nodes.*tag “monitoring”/,
  },
  monitoring: {
    Users: /tag “administrator”/,
    Permissions: /tag “administrator”/,
    Shovels: /How shovels are defined.*tag “policymaker”/,
    Federation: /How upstreams are defined.*tag “policymaker”/,
  },
  administrator: {},
};

for (const id of ['rabbitmq-4.3', 'rabbitmq-3.10'] as const) {
  describe(`rights on ${id}`, () => {
    before(async function () {
      this.timeout(30_000);
      await serversOrSkip(this, [id]);
      await makeUser(id, administrator, 'administrator');
      await makeVhost(id, vhost);
      for (const { tag, user } of users) {
        await makeUser(id, user, tag);
        await grant(id, vhost, user.username);
      }
    });

    after(async () => {
      await askManagement(id, 'DELETE', ['vhosts', vhost]);
      for (const { username } of [...users.map(({ user }) => user), administrator]) {
        await askManagement(id, 'DELETE', ['users', username]);
      }
    });

    const open = (user: TestUser): Promise<BrokerConnection> => {
      const access = accessTo(id, vhost, user);
      return driver.connect(profileOf({ server: id, driver }, access), envOf(access), never);
    };

    for (const { tag, user } of users) {
      it(`of the tag ${tag} decide what a branch shows, and the branch says so`, async () => {
        const connection = await open(user);
        const branches = [
          ...['Connections', 'Users', 'Shovels', 'Federation', 'Cluster'].map((label) => [label]),
          ...['Queues', 'Exchanges', 'Bindings', 'Policies', 'Permissions'].map((label) => [vhost, label]),
          ['Cluster', 'Feature flags'],
        ];
        for (const labels of branches) {
          const branch = await nodeAt(connection, labels);
          const page = await connection.listChildren(branch?.ref, { limit: 100 }, never);
          const expected = told[tag]?.[labels.at(-1) ?? ''];
          // 3.10.8 shows feature flags to administrators only.
          if (labels.at(-1) === 'Feature flags' && id === 'rabbitmq-3.10' && tag !== 'administrator') {
            assert.match(page.notice ?? '', /tag “administrator”/);
          } else if (expected) {
            isSentence(page.notice ?? '');
            assert.match(page.notice ?? '', expected, labels.join(' → '));
          } else {
            assert.equal(page.notice, undefined, labels.join(' → '));
          }
        }
        // Nothing that may be looked at fails for what may not be.
        await connection.describe({ profile: 'p' as never, kind: 'vhost', path: [vhost] }, never);
        await connection.find('conformance', 10, never);
        await connection.close();
      }).timeout(30_000);
    }
  });
}
