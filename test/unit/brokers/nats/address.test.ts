import assert from 'node:assert/strict';
import { BrokerError } from '../../../../src/brokers/api/error';
import { readAddress, validateAddress } from '../../../../src/brokers/nats/address';

describe('the address of NATS servers', () => {
  it('is a list of servers, on port 4222 if none is named', () => {
    assert.deepEqual(readAddress('nats://a.example,b.example:4333'), {
      endpoints: [
        { host: 'a.example', port: 4222 },
        { host: 'b.example', port: 4333 },
      ],
      tls: false,
    });
  });

  it('asks for TLS by its scheme', () => {
    assert.equal(readAddress('tls://a.example').tls, true);
  });

  it('says that WebSocket is not supported', () => {
    assert.match(validateAddress('wss://a.example') ?? '', /WebSocket is not supported/);
  });

  it('is refused with the same sentence when connecting', () => {
    const sentence = validateAddress('http://a.example');
    assert.throws(
      () => readAddress('http://a.example'),
      (error) => BrokerError.is(error, 'unreachable') && error.message === sentence,
    );
  });
});
