import assert from 'node:assert/strict';
import type { ConnectionOptions, PeerCertificate } from 'node:tls';
import { BrokerError } from '../../../../src/brokers/api/error';
import { natsTlsOptions, negotiateTls } from '../../../../src/brokers/nats/tlsOptions';

const endpoint = { host: '10.0.0.1', port: 4222 };

function checks(host: string, alternatives: string, endpoints = [endpoint]): Error | undefined {
  const options = natsTlsOptions({}, endpoints) as ConnectionOptions;
  const certificate = { subjectaltname: alternatives, subject: { CN: '' } } as unknown as PeerCertificate;
  return options.checkServerIdentity?.(host, certificate);
}

describe('TLS with NATS', () => {
  it('is used where the server offers it, and refused where it does not', () => {
    const asked = { rejectUnauthorized: true };
    const offers = (greeting: object) => ({ endpoint, greeting: { version: '2.15.1', ...greeting } });
    assert.equal(negotiateTls(undefined, offers({})), undefined);
    assert.deepEqual(negotiateTls(undefined, offers({ tls_required: true })), {});
    assert.equal(negotiateTls(asked, offers({ tls_available: true })), asked);
    assert.throws(
      () => negotiateTls(asked, offers({})),
      (error) => BrokerError.is(error, 'tls'),
    );
  });

  it('checks the certificate of an IP address against that address, where the library says “localhost”', () => {
    assert.equal(checks('localhost', 'IP Address:10.0.0.1'), undefined);
    assert.ok(checks('localhost', 'DNS:localhost'));
  });

  it('checks the certificate of a name against that name', () => {
    const named = [{ host: 'nats.example', port: 4222 }];
    assert.equal(checks('nats.example', 'DNS:nats.example', named), undefined);
    assert.ok(checks('nats.example', 'DNS:other.example', named));
    assert.ok(checks('nats.example', 'IP Address:10.0.0.1', [...named, endpoint]));
  });
});
