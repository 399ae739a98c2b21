import assert from 'node:assert/strict';
import { BrokerError } from '../../../../../../src/brokers/api/error';
import { explain } from '../../../../../../src/brokers/kafka/transport/explain';
import { BrokerSocket } from '../../../../../../src/brokers/kafka/transport/brokerSocket';
import { metadata } from '../../../../../../src/brokers/kafka/protocol/metadata';
import { transportOptions } from '../../../../../../src/brokers/kafka/transport/options';
import { oauthBearer } from '../../../../../../src/brokers/kafka/transport/sasl/oauthBearer';
import { brokerError, never } from '../../../api/token/tokens';
import { envWith, profileWith } from '../../../support/profile';
import { saslBroker } from './saslBroker';

const options = async (tokens: readonly string[]) => {
  let next = 0;
  const token = (): Promise<{ readonly value: string }> =>
    Promise.resolve({ value: tokens[Math.min(next++, tokens.length - 1)] ?? '' });
  const sasl = oauthBearer({ who: 'the client “shop”', remedy: 'check the client', token });
  return { ...(await transportOptions(profileWith({ kind: 'kafka' }), envWith())), sasl };
};
const over = new BrokerError('cancelled', 'The test is over.');

describe('SASL OAUTHBEARER', () => {
  it('sends the token in the form of RFC 7628, and again before the session ends', async () => {
    const messages: string[] = [];
    const broker = await saslBroker(['OAUTHBEARER'], (message) => {
      messages.push(message.toString('utf8'));
      return { lifetimeMs: 150 };
    });
    try {
      // The first two are asked for before and in the sign-in.
      const socket = await BrokerSocket.open(
        { host: '127.0.0.1', port: broker.port },
        await options(['a', 'a', 'b']),
        never,
      );
      const ask = () => socket.ask(metadata, { topics: [] }, { signal: never, timeoutMs: 2000, what: 'The brokers' });
      await ask();
      assert.deepEqual(messages, ['n,,\x01auth=Bearer a\x01\x01']);
      await new Promise((resolve) => setTimeout(resolve, 140));
      await ask();
      assert.deepEqual(messages.slice(1), ['n,,\x01auth=Bearer b\x01\x01']);
      socket.close(over);
    } finally {
      await broker.close();
    }
  });

  it('hears a refusal that comes without an error, and acknowledges it', async () => {
    const messages: string[] = [];
    const broker = await saslBroker(['OAUTHBEARER'], (message) => {
      messages.push(message.toString('utf8'));
      const first = messages.length === 1;
      return first ? { bytes: Buffer.from('{"status":"invalid_token"}') } : { refusal: '{"status":"invalid_token"}' };
    });
    try {
      const opening = BrokerSocket.open(
        { host: '127.0.0.1', port: broker.port },
        await options(['secret-token']),
        never,
      );
      const { reason, message } = await brokerError(opening);
      assert.equal(reason, 'auth');
      assert.match(message, /refused the client “shop” with SASL OAUTHBEARER \(invalid_token\): check the client\.$/);
      assert.equal(messages[1], '\x01');
    } finally {
      await broker.close();
    }
  });
});

describe('a broker that takes Kerberos only', () => {
  it('is named as not supported, whatever the connection signs in with', async () => {
    const broker = await saslBroker(['GSSAPI']);
    const server = { host: '127.0.0.1', port: broker.port };
    try {
      const withToken = await options(['token']);
      for (const one of [withToken, { ...withToken, sasl: undefined }]) {
        const failure = await brokerError(
          BrokerSocket.open(server, one, never).then(async (socket) =>
            socket.ask(metadata, { topics: [] }, { signal: never, timeoutMs: 2000, what: 'The brokers' }),
          ),
        );
        const explained = await explain(failure, [server], one, never);
        assert.ok(BrokerError.is(explained, 'unsupported'));
        assert.match(
          explained.message,
          /Kerberos \(SASL GSSAPI\) only, which Brokerscope does not support: use another/,
        );
      }
    } finally {
      await broker.close();
    }
  });
});
