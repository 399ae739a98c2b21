import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { driver } from '../../../src/brokers/nats';
import { certificatesDir, labServer, serversOrSkip } from '../../lab';
import { describeAccess, type Access, type AccessTarget } from '../suite';
import { diagnose } from '../support/access';
import { boundMs, rejectsWith } from '../support/expect';
import { envOf, profileOf } from '../support/target';
import { never } from '../support/walk';
import { stepsWithTls, urlOf, variant } from './variant';

const { caFile = '', clientCertFile = '', clientKeyFile = '' } = labServer('nats-tls').credentials;
const tlsAccess: Access = {
  profile: {
    address: urlOf('nats-tls'),
    authentication: 'password',
    username: labServer('nats-tls').credentials.username ?? '',
    tls: { enabled: true, caFile, certFile: clientCertFile, keyFile: clientKeyFile },
  },
  secrets: { password: labServer('nats-tls').credentials.password ?? '' },
};
const tlsTarget = variant('nats-tls', {
  access: () => tlsAccess,
  wrongCredentials: (access) => ({ ...access, secrets: { password: 'not-the-password' } }),
  steps: stepsWithTls,
});
describeAccess(tlsTarget);

describeAccess({
  ...tlsTarget,
  variant: 'by name, TLS asked for by the scheme of the address',
  access: () => ({
    ...tlsAccess,
    profile: {
      ...tlsAccess.profile,
      address: tlsAccess.profile.address.replace('nats://127.0.0.1', 'tls://localhost'),
    },
  }),
});

describe('TLS of NATS', () => {
  before(async function () {
    await serversOrSkip(this, ['nats-tls', 'nats-expired']);
  });

  const refused = async (target: AccessTarget, tls: NonNullable<Access['profile']['tls']>, sentence: RegExp) => {
    const { profile, secrets = {} } = await target.access();
    const access = { profile: { ...profile, tls }, secrets };
    const connecting = driver.connect(profileOf(target, access), envOf(access), never);
    await rejectsWith(connecting, 'tls', { withinMs: boundMs });
    const last = (await diagnose(target, access)).at(-1);
    assert.deepEqual([last?.step, last?.ok], ['tls', false]);
    assert.match(last?.detail ?? '', sentence);
  };

  it('asks for the CA file when the issuer is not known', () =>
    refused(tlsTarget, { enabled: true }, /which is not trusted here: set the CA file/));

  it('asks for a client certificate when the server does', () =>
    refused(tlsTarget, { enabled: true, caFile }, /asks for a client certificate/)).timeout(boundMs);

  it('says so when the server does not trust the client certificate', () => {
    const other = (file: string): string => join(certificatesDir, `other-client.${file}`);
    const tls = { enabled: true, caFile, certFile: other('pem'), keyFile: other('key') };
    return refused(tlsTarget, tls, /client certificate/);
  }).timeout(boundMs);

  it('goes on in TLS with a server that insists on it, although the profile does not ask for it', () =>
    refused(tlsTarget, { enabled: false }, /which is not trusted here: set the CA file/));

  it('says on which date a certificate expired', async () => {
    const expired = variant('nats-expired', {
      access: () => ({ profile: { address: urlOf('nats-expired'), authentication: 'none' } }),
    });
    const certificate = new X509Certificate(await readFile(join(certificatesDir, 'expired.pem')));
    const day = new Date(certificate.validTo).toISOString().slice(0, 10);
    await refused(expired, { enabled: true, caFile }, new RegExp(`expired on ${day}: renew it on the server`));
  });

  it('says that a server has no TLS when the connection asks for it', async function () {
    await serversOrSkip(this, ['nats-token']);
    const plain = variant('nats-token', {
      access: () => ({
        profile: { address: urlOf('nats-token'), authentication: 'token' },
        secrets: { token: 'lab-token' },
      }),
    });
    await refused(plain, { enabled: true, caFile }, /does not offer TLS: turn TLS off/);
  });
});
