import assert from 'node:assert/strict';
import { BrokerError } from '../../../../../src/brokers/api/error';
import { advertisedProblem } from '../../../../../src/brokers/kafka/transport/advertised';
import { isHangUp, isUnsupportedMechanism, toKafkaError } from '../../../../../src/brokers/kafka/transport/errors';

const endpoint = { host: 'kafka', port: 9092 };
const options = {
  sasl: {
    mechanism: 'PLAIN',
    who: 'the user “app”',
    remedy: 'check the user name and the password of this connection',
    method: { username: 'app', password: 'secret' },
  },
};

/** Errors as kafkajs 2.2.4 makes them. */
function thrown(name: string, message: string, more: object = {}): Error {
  return Object.assign(new Error(message), { name, ...more });
}

describe('errors of kafkajs', () => {
  it('say who was refused and why, without the password', () => {
    const error = toKafkaError(
      thrown('KafkaJSSASLAuthenticationError', 'SASL PLAIN authentication failed: Authentication failed: Invalid'),
      endpoint,
      options,
    );
    assert.equal(error.reason, 'auth');
    assert.equal(
      error.message,
      'kafka:9092 refused the user “app” with SASL PLAIN (Authentication failed: Invalid): check the user name and the password of this connection.',
    );
  });

  it('know a mechanism that is not offered, and a listener without sign-in', () => {
    const unsupported = thrown('KafkaJSProtocolError', 'x', { type: 'UNSUPPORTED_SASL_MECHANISM', code: 33 });
    const error = toKafkaError(unsupported, endpoint, options);
    assert.deepEqual([error.reason, isUnsupportedMechanism(error)], ['auth', true]);
    const illegal = thrown('KafkaJSProtocolError', 'x', { type: 'ILLEGAL_SASL_STATE', code: 34 });
    assert.match(toKafkaError(illegal, endpoint, options).message, /takes no sign-in on this port/);
  });

  it('know a server that hung up, for which kafkajs has no code', () => {
    const closed = thrown('KafkaJSConnectionClosedError', 'Closed connection', { code: undefined });
    const error = toKafkaError(closed, endpoint, { sasl: undefined });
    assert.deepEqual([error.reason, isHangUp(error)], ['unreachable', true]);
  });

  it('keep the code of the socket', () => {
    const refused = thrown('KafkaJSConnectionError', 'Connection error: x', { code: 'ECONNREFUSED' });
    const error = toKafkaError(refused, endpoint, { sasl: undefined });
    assert.deepEqual([error.reason, isHangUp(error)], ['unreachable', false]);
    assert.match(error.message, /^Nothing listens on kafka:9092/);
  });

  it('pass on what is a sentence already', () => {
    const error = new BrokerError('timeout', 'It did not answer.');
    assert.equal(toKafkaError(error, endpoint, options), error);
  });
});

describe('a broker that cannot be reached where it tells clients to go', () => {
  const broker = { id: 1, host: 'inside', port: 9093, rack: null };
  const refused = new BrokerError('unreachable', 'Nothing listens on inside:9093 (connection refused): start it.');

  it('is named with its advertised address and the setting', () => {
    assert.equal(
      advertisedProblem(broker, [endpoint], refused).message,
      'Broker 1 advertises inside:9093, which cannot be reached because nothing listens on inside:9093 (connection refused): start it, or set “advertised.listeners” of the broker to an address that can be reached from here.',
    );
  });

  it('is simply down where that is the address of the connection', () => {
    assert.equal(advertisedProblem(broker, [{ host: 'inside', port: 9093 }], refused), refused);
  });

  it('keeps errors that are about something else', () => {
    const denied = new BrokerError('auth', 'Wrong password.');
    assert.equal(advertisedProblem(broker, [endpoint], denied), denied);
  });
});
