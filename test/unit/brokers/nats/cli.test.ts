import assert from 'node:assert/strict';
import { NatsCli } from '../../../../src/brokers/nats/cli';
import { profile } from './tree/fakeServer';

describe('NatsCli', () => {
  for (const [more, words] of [
    [{}, ''],
    [{ authentication: 'password', username: "o'hara" }, ` --user 'o'\\''hara' --password "$NATS_PASSWORD"`],
    [{ authentication: 'token' }, ' --token "$NATS_TOKEN"'],
    [{ authentication: 'nkey' }, ' --nkey "$NATS_NKEY"'],
    [{ authentication: 'credentials', credentialsFile: '/home/me/my app.creds' }, " --creds '/home/me/my app.creds'"],
    [{ tls: { enabled: true, caFile: '/ca.pem', handshakeFirst: true } }, ' --tlsca /ca.pem --tlsfirst'],
    [{ jetStreamDomain: 'leaf', inboxPrefix: '_ME' }, ' --js-domain leaf --inbox-prefix _ME'],
  ] as const) {
    it(`connects as the profile does${words}`, () => {
      const { tool, text } = new NatsCli({ ...profile, ...more }).command('kv', 'get', 'b', 'a key');
      assert.equal(tool, 'nats');
      assert.equal(text, `nats --server nats://nats.example:4222${words} kv get b 'a key'`);
    });
  }
});
