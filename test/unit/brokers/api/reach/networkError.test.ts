import assert from 'node:assert/strict';
import { BrokerError, type BrokerErrorReason } from '../../../../../src/brokers/api/error';
import { toBrokerError } from '../../../../../src/brokers/api/reach/networkError';

const endpoint = { host: 'broker.example', port: 5672 };

const cases: readonly [code: string, reason: BrokerErrorReason, message: RegExp][] = [
  ['ENOTFOUND', 'unreachable', /“broker\.example”: correct the address/],
  ['EAI_AGAIN', 'unreachable', /name server did not answer/],
  ['ECONNREFUSED', 'unreachable', /Nothing listens on broker\.example:5672/],
  ['ECONNRESET', 'unreachable', /broker\.example:5672 closed the connection/],
  ['EHOSTUNREACH', 'unreachable', /No route leads to broker\.example:5672/],
  ['ETIMEDOUT', 'timeout', /did not answer in time/],
  ['CERT_HAS_EXPIRED', 'tls', /expired: renew it/],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', /set the CA file/],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls', /set the CA file/],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', /set the CA file/],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', /not for the name “broker\.example”: correct the address/],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', /does not speak TLS/],
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'tls', /asks for a client certificate/],
  ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'tls', /does not trust the issuer/],
  ['ABORT_ERR', 'cancelled', /cancelled/],
];

describe('toBrokerError', () => {
  for (const [code, reason, message] of cases) {
    it(`turns ${code} into “${reason}” with a way out`, () => {
      const cause = Object.assign(new Error('as the library says'), { code });
      const error = toBrokerError(cause, { endpoint });
      assert.equal(error.reason, reason);
      assert.match(error.message, message);
      assert.equal(error.cause, cause);
    });
  }

  it('reads the code of a cause and of the first of several errors', () => {
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    assert.equal(toBrokerError(new Error('fetch failed', { cause: refused }), { endpoint }).reason, 'unreachable');
    assert.equal(toBrokerError(new AggregateError([refused, refused]), { endpoint }).reason, 'unreachable');
  });

  it('reads OpenSSL’s words where Node gives no code of theirs', () => {
    const said =
      'write EPROTO 80CB:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../ssl3_record.c:354:\n';
    const error = toBrokerError(Object.assign(new Error(said), { code: 'EPROTO' }), { endpoint });
    assert.equal(error.reason, 'tls');
    assert.match(error.message, /^broker\.example:5672 does not speak TLS: use the server's TLS port/);
  });

  it('names the name that a certificate was checked against', () => {
    const mismatch = Object.assign(new Error('no'), {
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
      reason: 'not in the list',
      host: 'kafka.internal',
    });
    assert.match(toBrokerError(mismatch, { endpoint }).message, /not for the name “kafka\.internal”/);
    const wrapped = new Error('failed', { cause: mismatch });
    assert.match(toBrokerError(wrapped, { endpoint }).message, /not for the name “kafka\.internal”/);
  });

  it('takes a server that hangs up during the handshake for one that speaks no TLS', () => {
    const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    const error = toBrokerError(reset, { endpoint, step: 'tls' });
    assert.equal(error.reason, 'tls');
    assert.match(error.message, /use the server's TLS port/);
  });

  it('leaves a BrokerError as it is', () => {
    const error = new BrokerError('denied', 'No.');
    assert.equal(toBrokerError(error, { endpoint }), error);
  });

  it('quotes what it does not know in one line', () => {
    const error = toBrokerError(new Error('first\n  second'), { endpoint });
    assert.equal(error.reason, 'protocol');
    assert.match(error.message, /\(first second\)/);
    assert.equal(toBrokerError('thrown text', { endpoint }).reason, 'protocol');
  });

  it('writes an IPv6 address in brackets', () => {
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    assert.match(toBrokerError(refused, { endpoint: { host: '::1', port: 1 } }).message, /\[::1\]:1/);
  });
});
