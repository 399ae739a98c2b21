import assert from 'node:assert/strict';
import { driver } from '../../src/brokers/nats';
import { address, labServer, serversOrSkip } from '../lab';
import { expectedLists } from './nats/expected';
import { traces, version } from './nats/monitor';
import { clear, seed } from './nats/seed';
import { steps } from './nats/variant';
import { describeConformance, type Access } from './suite';
import { envOf, profileOf } from './support/target';
import { childrenOf, never } from './support/walk';

for (const server of ['nats-2.15', 'nats-2.9'] as const) {
  const monitor = labServer(server).httpUrl ?? '';
  describeConformance({
    server,
    driver,
    access: () => ({ profile: { address: `nats://${address(server, 'client')}`, authentication: 'none' } }),
    info: async () => ({ product: 'NATS', version: await version(monitor) }),
    wrongCredentials: ({ profile }) => ({
      profile: { ...profile, authentication: 'password', username: 'app' },
      secrets: { password: 'not-the-password' },
    }),
    steps,
    seed: () => seed(address(server, 'client')),
    clear: () => clear(address(server, 'client')),
    lists: expectedLists(monitor),
    traces: () => traces(monitor),
    aimedAt: (access, host, port) => ({ ...access, profile: { ...access.profile, address: `nats://${host}:${port}` } }),
  });

  describe(`rights on ${server}`, () => {
    before(async function () {
      await serversOrSkip(this, [server]);
    });

    for (const [user, sentence] of [
      ['limited', /may not publish to \$JS\.API\.STREAM\.LIST/],
      // 2.9.10 answers nothing at all to a user of an account without JetStream.
      ...(server === 'nats-2.15' ? [['system', /JetStream is not enabled for this account/] as const] : []),
    ] as const) {
      it(`says in one sentence why the user “${user}” sees nothing`, async () => {
        const { username = '', password = '' } = labServer(server).credentials.others?.[user] ?? {};
        const access: Access = {
          profile: { address: address(server, 'client'), authentication: 'password', username },
          secrets: { password },
        };
        const connection = await driver.connect(profileOf({ server, driver }, access), envOf(access), never);
        try {
          for (const folder of await childrenOf(connection, undefined)) {
            const page = await connection.listChildren(folder.ref, { limit: 10 }, never);
            assert.deepEqual(page.items, []);
            assert.match(page.notice ?? '', sentence);
          }
        } finally {
          await connection.close();
        }
      });
    }
  });
}
