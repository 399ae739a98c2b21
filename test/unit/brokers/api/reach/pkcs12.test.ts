import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrokerError } from '../../../../../src/brokers/api/error';
import { loadTls } from '../../../../../src/brokers/api/reach/tls';
import { envWith, profileWith } from '../../support/profile';
import recorded from './recorded/pkcs12.json';

// Written by OpenSSL 3.0 with the passphrase “sesame”, as Node can read PKCS#12 but not write it.
describe('a client certificate in a PKCS#12 file', () => {
  let directory: string;
  const file = (name: string): string => join(directory, name);

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'brokerscope-pkcs12-'));
    for (const [name, lines] of Object.entries(recorded)) {
      await writeFile(file(`${name}.p12`), Buffer.from(lines.join(''), 'base64'));
    }
    await writeFile(file('notes.txt'), 'not a certificate');
  });

  after(() => rm(directory, { recursive: true }));

  const load = (name: string, passphrase?: string, more: object = {}) =>
    loadTls(
      profileWith({ tls: { enabled: true, pfxFile: file(name), ...more } }),
      envWith(passphrase === undefined ? {} : { keyPassphrase: passphrase }),
    );

  it('is read with its passphrase', async () => {
    const options = await load('good.p12', 'sesame');
    assert.deepEqual(options?.pfx, Buffer.from(recorded.good.join(''), 'base64'));
    assert.equal(options.passphrase, 'sesame');
  });

  it('is opened with the passphrase of the service that it belongs to', async () => {
    const profile = profileWith({ tls: { enabled: true, pfxFile: file('good.p12') } });
    const secrets = envWith({ managementKeyPassphrase: 'sesame', keyPassphrase: 'another' });
    assert.equal((await loadTls(profile, secrets, 'managementKeyPassphrase'))?.passphrase, 'sesame');
  });

  const faults: readonly [what: string, name: string, passphrase: string | undefined, says: RegExp][] = [
    ['a wrong passphrase', 'good.p12', 'wrong', /^The passphrase does not open .*good\.p12: edit/],
    ['a missing passphrase', 'good.p12', undefined, /good\.p12 is encrypted and no passphrase is stored/],
    ['an old cipher', 'legacy.p12', 'sesame', /legacy\.p12 is encrypted in an old way.*openssl pkcs12 -legacy/],
    ['a certificate without its key', 'keyless.p12', 'sesame', /keyless\.p12 holds no private key/],
    ['another file', 'notes.txt', 'sesame', /notes\.txt is not a PKCS#12 file/],
    ['a file that is not there', 'gone.p12', 'sesame', /The PKCS#12 file .*gone\.p12 does not exist/],
    ['an expired certificate', 'expired.p12', 'sesame', /expired\.p12 expired on 2021-01-01: renew it/],
  ];
  for (const [what, name, passphrase, says] of faults) {
    it(`is refused in one sentence: ${what}`, async () => {
      await assert.rejects(load(name, passphrase), (error) => {
        assert.ok(BrokerError.is(error, 'tls'));
        assert.match(error.message, says);
        assert.doesNotMatch(error.message, /sesame|wrong/);
        return true;
      });
    });
  }

  it('does not stand beside a certificate file', async () => {
    await assert.rejects(
      load('good.p12', 'sesame', { certFile: '/c.pem' }),
      /say the same twice: clear one of them\.$/,
    );
  });
});
