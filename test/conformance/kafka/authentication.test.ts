import assert from 'node:assert/strict';
import { driver } from '../../../src/brokers/kafka';
import { metadata } from '../../../src/brokers/kafka/protocol/metadata';
import { BrokerSocket } from '../../../src/brokers/kafka/transport/brokerSocket';
import { transportOptions } from '../../../src/brokers/kafka/transport/options';
import { BrokerError } from '../../../src/brokers/api/error';
import { address, labServer, port, serversOrSkip } from '../../lab';
import { oauthClients } from '../../lab/oauth/clients';
import { describeAuthentication, type Mechanism } from '../authentication';
import { bearerMechanisms, oauthOf } from '../bearer';
import { certificateMechanisms } from '../clientCertificate';
import { envOf, profileOf, type Access } from '../support/target';
import { never } from '../support/walk';

const server = 'kafka-secure';
const { username = '', password = '', caFile = '' } = labServer(server).credentials;

const passwords = (
  [
    ['SASL PLAIN', 'saslPlain', 'password', {}],
    ['SASL PLAIN over TLS', 'saslTls', 'password', { tls: { enabled: true, caFile } }],
    ['SASL SCRAM-SHA-256', 'saslScram', 'scram-sha-256', {}],
    ['SASL SCRAM-SHA-512', 'saslScram', 'scram-sha-512', {}],
  ] as const
).map(([name, listener, authentication, tls]): Mechanism => {
  const access: Access = {
    profile: { address: address(server, listener), authentication, username, ...tls },
    secrets: { password },
  };
  return {
    name,
    servers: [server],
    right: () => access,
    wrong: {
      access: () => ({ ...access, secrets: { password: 'not-the-password' } }),
      reason: 'auth',
      step: 'authentication',
      says: /refused the user “admin” with SASL .*: check the user name and the password of this connection\.$/,
    },
    expired: 'none: passwords of Kafka do not expire',
    missing: {
      access: () => ({ ...access, secrets: {} }),
      reason: 'auth',
      step: 'authentication',
      says: /needs a password and none is stored: edit the connection/,
    },
  };
});

// Amazon MSK cannot be had here: `test/unit/brokers/kafka/transport/sasl` signs in to a stand-in for it.
describe('authentication of Kafka', () => {
  describeAuthentication(driver, [
    ...passwords,
    ...bearerMechanisms(
      server,
      { address: address(server, 'oauth') },
      {
        refused: /refused the .* with SASL OAUTHBEARER \(invalid_token\): /,
        step: 'authentication',
      },
    ),
    ...certificateMechanisms({
      servers: [server],
      access: { profile: { address: address(server, 'mtls'), authentication: 'none' } },
      untrusted: 'tls',
      missing: {
        access: () => ({
          profile: { address: address(server, 'mtls'), authentication: 'none', tls: { enabled: true, caFile } },
        }),
        reason: 'tls',
        step: 'tls',
        says: /client certificate/,
      },
    }),
  ]);

  it('renews a session before the broker ends it, on the same socket and with a new token', async function () {
    this.timeout(60_000);
    await serversOrSkip(this, [server, 'oauth']);
    const access: Access = {
      profile: { address: address(server, 'oauth'), authentication: 'oauth', oauth: oauthOf('brief') },
      secrets: { clientSecret: oauthClients.brief.secret },
    };
    const options = await transportOptions(profileOf({ server, driver }, access), envOf(access));
    const socket = await BrokerSocket.open({ host: '127.0.0.1', port: port(server, 'oauth') }, options, never);
    try {
      // Sessions end after six seconds here, and the tokens after eight: both end more than once.
      const end = performance.now() + 17_000;
      while (performance.now() < end) {
        await socket.ask(metadata, { topics: [] }, { signal: never, timeoutMs: 5000, what: 'The brokers' });
        await new Promise((resolve) => setTimeout(resolve, 700));
      }
      assert.ok(socket.usable);
    } finally {
      socket.close(new BrokerError('cancelled', 'The test is over.'));
    }
  });
});
