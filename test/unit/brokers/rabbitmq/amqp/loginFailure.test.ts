import assert from 'node:assert/strict';
import { BrokerError } from '../../../../../src/brokers/api/error';
import { loginFailure } from '../../../../../src/brokers/rabbitmq/amqp/loginFailure';
import { passwordCredentials } from '../../../../../src/brokers/rabbitmq/credentials';

const anna = passwordCredentials('anna', 'secret');
const remote = { endpoint: { host: 'broker', port: 5672 }, tls: false, vhost: 'shop' };
const local = { ...remote, endpoint: { host: '127.0.0.1', port: 5672 } };

// As amqplib 2.3.1 said it of 3.10.8 and 4.3.6.
const refusedLogin = new Error(
  'Handshake terminated by server: 403 (ACCESS-REFUSED) with message "ACCESS_REFUSED - Login was refused using authentication mechanism PLAIN. For details see the broker logfile."',
);

describe('failures of an AMQP login', () => {
  it('name the user who is refused', () => {
    const { reason, message } = loginFailure(refusedLogin, remote, anna);
    assert.equal(reason, 'auth');
    assert.match(message, /^broker:5672 refuses the user name or password of “anna” \(403 ACCESS_REFUSED\)/);
    assert.doesNotMatch(message, /loopback/);
  });

  it('tell that guest is let in on the server’s own machine only', () => {
    assert.match(
      loginFailure(refusedLogin, remote, passwordCredentials('guest', 'guest')).message,
      /“guest” is let in.*loopback_users/,
    );
    assert.doesNotMatch(loginFailure(refusedLogin, local, passwordCredentials('guest', 'guest')).message, /loopback/);
  });

  it('name the virtual host that is refused', () => {
    const said = new Error('Expected ConnectionOpenOk; got <ConnectionClose channel:0>');
    const { reason, message } = loginFailure(said, remote, anna);
    assert.equal(reason, 'denied');
    assert.match(message, /refuses virtual host “shop” to user “anna”/);
  });

  it('doubt the port where something else answers, or nothing', () => {
    for (const said of [
      'Socket closed abruptly during opening handshake',
      'Expected ConnectionStart; got <BasicGet>',
    ]) {
      const { reason, message } = loginFailure(new Error(said), remote, anna);
      assert.equal(reason, 'protocol');
      assert.match(message, /does not speak AMQP 0-9-1: correct the port.*5672.*amqps:/);
    }
    const late = loginFailure(new BrokerError('timeout', 'Too late.'), { ...remote, tls: true }, anna);
    assert.equal(late.reason, 'timeout');
    assert.match(late.message, /5671/);
  });

  it('say that a login with a password is switched off', () => {
    const { reason, message } = loginFailure(
      new Error('SASL mechanism PLAIN is not provided by the server'),
      remote,
      anna,
    );
    assert.equal(reason, 'unsupported');
    assert.match(message, /auth_mechanisms/);
  });

  it('tell a token and a client certificate from a password', () => {
    const token = { ...anna, login: 'the stored token of “anna”', remedy: 'enter a new token', byToken: true } as const;
    assert.match(
      loginFailure(refusedLogin, remote, token).message,
      /refuses the stored token of “anna” .*: enter a new/,
    );
    const closed = new Error('Expected ConnectionOpenOk; got <ConnectionClose channel:0>');
    assert.match(loginFailure(closed, remote, token).message, /add a scope for it to the token/);
    assert.match(
      loginFailure(refusedLogin, remote, anna, 'EXTERNAL').message,
      /login by client certificate.*ssl_cert_login/,
    );
    const unknown = new Error('SASL mechanism EXTERNAL is not provided by the server');
    assert.match(loginFailure(unknown, remote, anna, 'EXTERNAL').message, /rabbitmq_auth_mechanism_ssl/);
  });

  it('leave a cancellation and the network’s own errors as they are', () => {
    const cancelled = new BrokerError('cancelled', 'It was cancelled.');
    assert.equal(loginFailure(cancelled, remote, anna), cancelled);
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    assert.equal(loginFailure(reset, remote, anna).reason, 'unreachable');
  });
});
