import assert from 'node:assert/strict';
import type { ConnectionOptions, PeerCertificate } from 'node:tls';
import type { Endpoint } from '../../../../src/brokers/api/endpoint';
import { BrokerError } from '../../../../src/brokers/api/error';
import { natsTlsOptions, negotiateTls } from '../../../../src/brokers/nats/tlsOptions';

const endpoint: Endpoint = { host: '10.0.0.1', port: 4222 };

type Endpoints = readonly [Endpoint, ...Endpoint[]];

function checks(alternatives: string, endpoints: Endpoints, tls: ConnectionOptions = {}): Error | undefined {
  const options = natsTlsOptions(tls, endpoints) as ConnectionOptions;
  const certificate = { subjectaltname: alternatives, subject: { CN: '' } } as unknown as PeerCertificate;
  // nats.js says “localhost” where it knows no better.
  return options.checkServerIdentity?.('localhost', certificate);
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

  it('accepts a certificate for a server of the address, named or numbered, and for no other', () => {
    const named: Endpoint = { host: 'nats.example', port: 4222 };
    assert.equal(checks('IP Address:10.0.0.1', [endpoint]), undefined);
    assert.equal(checks('DNS:nats.example', [endpoint, named]), undefined);
    assert.ok(checks('DNS:localhost', [endpoint, named]));
    assert.ok(checks('DNS:nats.example', [named], { servername: 'other.example' }));
    assert.equal(checks('DNS:other.example', [named], { servername: 'other.example' }), undefined);
  });

  it('names the server in the handshake, but never by an IP address', () => {
    const servername = (host: string, tls: ConnectionOptions = {}) =>
      (natsTlsOptions(tls, [{ host, port: 1 }]) as ConnectionOptions).servername;
    assert.equal(servername('nats.example'), 'nats.example');
    assert.equal(servername('nats.example', { servername: 'other.example' }), 'other.example');
    assert.equal(servername('10.0.0.1'), undefined);
  });
});
