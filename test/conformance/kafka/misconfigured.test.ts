import assert from 'node:assert/strict';
import type { BrokerErrorReason } from '../../../src/brokers/api/error';
import type { ConnectionProfile } from '../../../src/brokers/api/profile';
import { driver } from '../../../src/brokers/kafka';
import { address, labServer, port, serversOrSkip } from '../../lab';
import { rejectsWith } from '../support/expect';
import { never } from '../support/walk';
import { kafkaEnv, kafkaProfile } from './open';

const server = 'kafka-secure';
const { username = '', password = '', caFile = '', others } = labServer(server).credentials;
const tls = { enabled: true, caFile };
const plain = { authentication: 'password', username } as const;

interface Case {
  readonly title: string;
  readonly listener: string;
  readonly profile?: Partial<ConnectionProfile>;
  /** What `connect` says; left out where it succeeds all the same. */
  readonly reason?: BrokerErrorReason;
  readonly step: string;
  readonly says: RegExp;
}

const cases: readonly Case[] = [
  {
    title: 'a TLS listener spoken to in plaintext',
    listener: 'saslTls',
    profile: plain,
    reason: 'tls',
    step: 'authentication',
    says: /speaks TLS and nothing else: turn TLS on/,
  },
  {
    title: 'a plaintext listener spoken to in TLS',
    listener: 'saslPlain',
    profile: { ...plain, tls },
    reason: 'tls',
    step: 'tls',
    says: /turn TLS off/,
  },
  {
    title: 'a listener that asks for a sign-in',
    listener: 'saslPlain',
    reason: 'auth',
    step: 'authentication',
    says: /asks for a sign-in with SASL PLAIN: choose that authentication/,
  },
  {
    title: 'a listener that takes no sign-in',
    listener: 'unreachable',
    profile: plain,
    reason: 'auth',
    step: 'authentication',
    says: /takes no sign-in on this port/,
  },
  {
    title: 'a mechanism that is not enabled',
    listener: 'saslPlain',
    profile: { authentication: 'scram-sha-512', username },
    reason: 'auth',
    step: 'authentication',
    says: /does not offer SASL SCRAM-SHA-512 but PLAIN/,
  },
  {
    title: 'a listener that asks for a client certificate',
    listener: 'mtls',
    profile: { tls },
    reason: 'tls',
    step: 'tls',
    says: /client certificate/,
  },
  {
    title: 'a certificate of an unknown issuer',
    listener: 'saslTls',
    profile: { ...plain, tls: { enabled: true } },
    reason: 'tls',
    step: 'tls',
    says: /set the CA file/,
  },
  {
    title: 'an advertised listener that cannot be reached',
    listener: 'unreachable',
    reason: 'unreachable',
    step: 'advertisedListeners',
    says: /^Broker 1 advertises 127\.0\.0\.1:\d+, which cannot be reached because .*“advertised\.listeners”/,
  },
];

describe('a Kafka connection that is set up wrongly', () => {
  before(async function () {
    await serversOrSkip(this, [server, 'kafka-4']);
  });

  for (const { title, listener, profile = {}, reason, step, says } of cases) {
    it(`names ${title}`, async () => {
      const whole = kafkaProfile(address(server, listener), profile);
      if (reason !== undefined) {
        const connecting = driver.connect(whole, kafkaEnv(password), never);
        const error = await rejectsWith(connecting, reason, { withinMs: 8000, access: { profile: whole } });
        assert.match(error.message, says);
      }
      const last = (await driver.diagnose(whole, kafkaEnv(password), () => undefined, never)).at(-1);
      assert.deepEqual([last?.step, last?.ok], [step, false], last?.detail);
      assert.match(last?.detail ?? '', says);
    }).timeout(20_000);
  }

  it('names a controller listener', async () => {
    const [controller = 0] = labServer('kafka-4').innerPorts;
    const whole = kafkaProfile(`127.0.0.1:${controller}`);
    await rejectsWith(driver.connect(whole, kafkaEnv(), never), 'unsupported', { withinMs: 8000 });
    const last = (await driver.diagnose(whole, kafkaEnv(), () => undefined, never)).at(-1);
    assert.deepEqual([last?.step, last?.ok], ['authentication', false]);
    assert.match(last?.detail ?? '', /looks like a controller listener/);
  });

  it('lets in a user without rights, and says that nothing may be described', async () => {
    const limited = others?.['limited'];
    assert.ok(limited);
    const whole = kafkaProfile(address(server, 'saslPlain'), { ...plain, username: limited.username });
    const last = (await driver.diagnose(whole, kafkaEnv(limited.password), () => undefined, never)).at(-1);
    assert.deepEqual([last?.step, last?.ok], ['authorisation', false], last?.detail);
    const connection = await driver.connect(whole, kafkaEnv(limited.password), never);
    try {
      const [folder] = (await connection.listChildren(undefined, { limit: 1 }, never)).items;
      const page = await connection.listChildren(folder?.ref, { limit: 5 }, never);
      assert.deepEqual(page.items, []);
      assert.match(page.notice ?? '', /^Only what the user “limited” has the right to describe is listed/);
    } finally {
      await connection.close();
    }
  });

  it('asks for the password where none is stored, without a word to the server', async () => {
    const whole = kafkaProfile(`127.0.0.1:${port(server, 'saslPlain')}`, plain);
    const error = await rejectsWith(driver.connect(whole, kafkaEnv(), never), 'auth', { withinMs: 1000 });
    assert.match(error.message, /needs a password and none is stored/);
  });
});
