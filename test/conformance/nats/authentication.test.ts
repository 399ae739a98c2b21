import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { driver } from '../../../src/brokers/nats';
import { BrokerError } from '../../../src/brokers/api/error';
import { labServer, serversOrSkip, type LabServerId } from '../../lab';
import { createOperatorSetup } from '../../lab/natsJwt';
import { keys, seedOf } from '../../lab/natsKeys';
import { briefCredentials } from '../../lab/servers/nats';
import { describeAuthentication, type Mechanism } from '../authentication';
import { certificateMechanisms } from '../clientCertificate';
import { eventually } from '../support/expect';
import { envOf, profileOf, type Access } from '../support/target';
import { never } from '../support/walk';
import { urlOf } from './variant';

const { caFile = '' } = labServer('nats-tls').credentials;
const refused = /refuses these credentials: edit the connection and check how it authenticates/;

function byPassword(name: string, server: LabServerId, changes: Partial<Access['profile']> = {}): Mechanism {
  const access: Access = {
    profile: { address: urlOf(server), authentication: 'password', username: 'app', ...changes },
    secrets: { password: 'app' },
  };
  return {
    name,
    servers: [server],
    right: () => access,
    wrong: {
      access: () => ({ ...access, secrets: { password: 'not-the-password' } }),
      reason: 'auth',
      step: 'authentication',
      says: refused,
    },
    expired: 'none: passwords of NATS do not expire',
    missing: {
      access: () => ({ ...access, secrets: {} }),
      reason: 'auth',
      step: 'authentication',
      says: /has no password: edit it and enter a password/,
    },
  };
}

/** A secret that a server was set up with. */
function bySecret(
  server: LabServerId,
  field: 'token' | 'nkeySeed',
  right: () => string,
  wrong: () => string,
  missing: RegExp,
): Mechanism {
  const authentication = field === 'token' ? 'token' : 'nkey';
  const access = (secret: string): Access => ({
    profile: { address: urlOf(server), authentication },
    secrets: { [field]: secret },
  });
  return {
    name: authentication,
    servers: [server],
    right: () => access(right()),
    wrong: { access: () => access(wrong()), reason: 'auth', step: 'authentication', says: refused },
    expired: 'none: it is good until it is taken out of the server’s configuration',
    missing: {
      access: () => ({ ...access(''), secrets: {} }),
      reason: 'auth',
      step: 'authentication',
      says: missing,
    },
  };
}

describe('authentication of NATS', () => {
  const directory = mkdtempSync(join(tmpdir(), 'brokerscope-creds-'));
  after(() => rmSync(directory, { recursive: true }));

  const byFile = (credentialsFile: string | undefined): Access => ({
    profile: {
      address: urlOf('nats-creds'),
      authentication: 'credentials',
      ...(credentialsFile !== undefined && { credentialsFile }),
    },
  });
  const written = (name: string, text: string): string => {
    const file = join(directory, name);
    writeFileSync(file, text, { mode: 0o600 });
    return file;
  };

  const withCertificate: Access = {
    profile: { address: urlOf('nats-tls'), authentication: 'password', username: 'app' },
    secrets: { password: 'app' },
  };

  describeAuthentication(driver, [
    byPassword('password, 2.15', 'nats-2.15'),
    byPassword('password, 2.9', 'nats-2.9'),
    byPassword('password, TLS first', 'nats-tls-first', { tls: { enabled: true, caFile, handshakeFirst: true } }),
    bySecret(
      'nats-token',
      'token',
      () => 'lab-token',
      () => 'not-the-token',
      /has no token: edit it and enter a token/,
    ),
    bySecret(
      'nats-nkey',
      'nkeySeed',
      () => readFileSync(labServer('nats-nkey').credentials.seedFile ?? '', 'utf8'),
      () => seedOf(keys.createUser()),
      /has no NKey seed: edit it/,
    ),
    {
      name: 'credentials file',
      servers: ['nats-creds'],
      right: () => byFile(labServer('nats-creds').credentials.credsFile),
      wrong: {
        access: () => byFile(written('stranger.creds', createOperatorSetup().credentials)),
        reason: 'auth',
        step: 'authentication',
        says: refused,
      },
      expired: {
        access: () => byFile(written('expired.creds', briefCredentials(-60))),
        reason: 'auth',
        step: 'authentication',
        says: /expired\.creds expired on .* UTC: get a new credentials file/,
      },
      missing: {
        access: () => byFile(undefined),
        reason: 'auth',
        step: 'authentication',
        says: /has no credentials file: edit it/,
      },
    },
    ...certificateMechanisms({
      servers: ['nats-tls'],
      access: withCertificate,
      untrusted: 'tls',
      missing: {
        access: () => ({ ...withCertificate, profile: { ...withCertificate.profile, tls: { enabled: true, caFile } } }),
        reason: 'tls',
        step: 'tls',
        says: /asks for a client certificate/,
      },
    }),
    {
      name: 'TLS first, with the wrong one first',
      servers: ['nats-tls-first', 'nats-tls'],
      right: byPassword('', 'nats-tls-first', { tls: { enabled: true, caFile, handshakeFirst: true } }).right,
      wrong: {
        access: () => ({
          ...withCertificate,
          profile: { ...withCertificate.profile, tls: { enabled: true, caFile, handshakeFirst: true } },
        }),
        reason: 'tls',
        step: 'tls',
        says: /greets before TLS: turn “TLS first” off/,
      },
      expired: 'none: nothing in it ends',
      missing: {
        access: () => ({
          ...withCertificate,
          profile: { ...withCertificate.profile, address: urlOf('nats-tls-first'), tls: { enabled: true, caFile } },
        }),
        reason: 'tls',
        step: 'tls',
        says: /says nothing before TLS .*: turn TLS and “TLS first” on/,
      },
    },
  ]);

  it('says that credentials have ended while they are in use', async function () {
    this.timeout(60_000);
    await serversOrSkip(this, ['nats-creds']);
    const access = byFile(written('brief.creds', briefCredentials(3)));
    const connection = await driver.connect(profileOf({ server: 'nats-creds', driver }, access), envOf(access), never);
    try {
      await connection.ping(never);
      await eventually(async () => {
        const error: unknown = await connection.ping(never).catch((failure: unknown) => failure);
        assert.ok(BrokerError.is(error, 'auth'), String(error));
        // A server that is slow to say why is heard only when it refuses the next sign-in.
        assert.match(error.message, /expired: get a new credentials file|refuses these credentials/);
      }, 15_000);
    } finally {
      await connection.close();
    }
  });
});
