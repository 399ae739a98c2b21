import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DriverEnv } from '../../../../../src/brokers/api/driver';
import { BrokerError } from '../../../../../src/brokers/api/error';
import type { ConnectionProfile, TlsOptions } from '../../../../../src/brokers/api/profile';
import { loadTls } from '../../../../../src/brokers/api/reach/tls';
import { envWith, profileWith } from '../../support/profile';
import { makeCertificate } from './certificates';

const pair = makeCertificate({ commonName: 'client' });

function profile(tls?: Omit<TlsOptions, 'enabled'>): ConnectionProfile {
  return profileWith(tls ? { tls: { enabled: true, ...tls } } : {});
}

function env(keyPassphrase?: string): DriverEnv {
  return envWith(keyPassphrase === undefined ? {} : { keyPassphrase });
}

async function rejectsWith(tls: Omit<TlsOptions, 'enabled'>, message: RegExp, passphrase?: string): Promise<void> {
  await assert.rejects(loadTls(profile(tls), env(passphrase)), (error) => {
    assert.ok(BrokerError.is(error, 'tls'));
    assert.match(error.message, message);
    return true;
  });
}

describe('loadTls', () => {
  let directory: string;
  const file = (name: string): string => join(directory, name);

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'brokerscope-tls-'));
    const encrypted = createPrivateKey(pair.key).export({
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase: 'sesame',
    });
    const contents = {
      'cert.pem': pair.cert,
      'key.pem': pair.key,
      'encrypted.pem': encrypted,
      'other-key.pem': makeCertificate({ commonName: 'other' }).key,
      'expired.pem': makeCertificate({ commonName: 'client', from: new Date(0), to: new Date(1e12) }).cert,
      'notes.txt': 'not a certificate',
      'torn.pem': '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
    };
    for (const [name, text] of Object.entries(contents)) await writeFile(file(name), text);
  });

  after(() => rm(directory, { recursive: true }));

  it('is nothing where TLS is off', async () => {
    assert.equal(await loadTls(profile(), env()), undefined);
    assert.equal(await loadTls({ ...profile(), tls: { enabled: false, caFile: '/nowhere' } }, env()), undefined);
  });

  it('verifies the server unless the profile says not to', async () => {
    assert.equal((await loadTls(profile({}), env()))?.rejectUnauthorized, true);
    assert.equal((await loadTls(profile({ verify: false }), env()))?.rejectUnauthorized, false);
  });

  it('reads the files that the profile names', async () => {
    const tls = { caFile: file('cert.pem'), certFile: file('cert.pem'), keyFile: file('key.pem') };
    const options = await loadTls(profile(tls), env());
    assert.equal(options?.ca, pair.cert);
    assert.equal(options.cert, pair.cert);
    assert.equal(options.key, pair.key);
  });

  it('names a file that is not there, is a directory or holds something else', async () => {
    await rejectsWith({ caFile: file('gone.pem') }, /The CA file .*gone\.pem does not exist: correct its path/);
    await rejectsWith({ caFile: directory }, /The CA file .* is a directory/);
    await rejectsWith({ caFile: file('notes.txt') }, /notes\.txt holds no certificate/);
    const swapped = { certFile: file('cert.pem'), keyFile: file('cert.pem') };
    await rejectsWith(swapped, /The key file .*cert\.pem holds no private key/);
    await rejectsWith({ caFile: file('torn.pem') }, /torn\.pem holds no certificate that can be read/);
  });

  it('asks for the other half of a client certificate', async () => {
    await rejectsWith({ certFile: file('cert.pem') }, /the key file is not set/);
    await rejectsWith({ keyFile: file('key.pem') }, /the certificate file is not set/);
  });

  it('notices a key that belongs to another certificate', async () => {
    const tls = { certFile: file('cert.pem'), keyFile: file('other-key.pem') };
    await rejectsWith(tls, /other-key\.pem does not belong to the certificate file .*cert\.pem/);
  });

  it('says on which day a client certificate expired', async () => {
    const tls = { certFile: file('expired.pem'), keyFile: file('key.pem') };
    await rejectsWith(tls, /expired\.pem expired on 2001-09-09: renew it/);
  });

  it('opens an encrypted key with the stored passphrase, and says when it is missing or wrong', async () => {
    const tls = { certFile: file('cert.pem'), keyFile: file('encrypted.pem') };
    assert.equal((await loadTls(profile(tls), env('sesame')))?.passphrase, 'sesame');
    await rejectsWith(tls, /encrypted\.pem is encrypted and no passphrase is stored/);
    await rejectsWith(tls, /The passphrase does not open the key file .*encrypted\.pem/, 'wrong');
  });

  it('sends a server name as SNI, but only checks against an IP address', async () => {
    const named = await loadTls(profile({ serverName: 'broker.example' }), env());
    assert.equal(named?.servername, 'broker.example');
    const numbered = await loadTls(profile({ serverName: '10.0.0.1' }), env());
    assert.equal(numbered?.servername, undefined);
    assert.equal(typeof numbered?.checkServerIdentity, 'function');
  });
});
