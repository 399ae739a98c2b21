import assert from 'node:assert/strict';
import fs from 'node:fs';
import https from 'node:https';
import amqp from 'amqplib';
import { Kafka, logLevel, type KafkaConfig } from 'kafkajs';
import { connect, credsAuthenticator, nkeyAuthenticator, type ConnectionOptions } from 'nats';
import { address, labServer, serversOrSkip, type LabServerId } from './index';
import { oauthClients } from './oauth/clients';
import { signToken } from './oauth/keys';
import { certificatesDir } from './paths';

const file = (name: string) => fs.readFileSync(`${certificatesDir}/${name}`);

/** That each variant lets in exactly whom it is there to let in. */
describe('lab access', function () {
  this.timeout(60_000);

  describe('nats', () => {
    before(async function () {
      await serversOrSkip(this, [
        'nats-token',
        'nats-nkey',
        'nats-creds',
        'nats-tls',
        'nats-expired',
        'nats-tls-first',
      ]);
    });

    const reach = async (id: LabServerId, options: ConnectionOptions) => {
      const connection = await connect({ servers: address(id, 'client'), reconnect: false, timeout: 5000, ...options });
      try {
        await (await connection.jetstreamManager()).getAccountInfo();
      } finally {
        await connection.close();
      }
    };
    const { credentials } = labServer('nats-tls');
    const tls = {
      caFile: credentials.caFile!,
      certFile: credentials.clientCertFile!,
      keyFile: credentials.clientKeyFile!,
    };
    const user = { user: credentials.username!, pass: credentials.password! };

    const admitted: Readonly<Record<string, () => Promise<void>>> = {
      'nats-token': () => reach('nats-token', { token: labServer('nats-token').credentials.token! }),
      'nats-nkey': () => {
        const seed = fs.readFileSync(labServer('nats-nkey').credentials.seedFile!);
        return reach('nats-nkey', { authenticator: nkeyAuthenticator(seed) });
      },
      'nats-creds': () => {
        const creds = fs.readFileSync(labServer('nats-creds').credentials.credsFile!);
        return reach('nats-creds', { authenticator: credsAuthenticator(creds) });
      },
      'nats-tls': () => reach('nats-tls', { ...user, tls }),
      'nats-tls-first': () => reach('nats-tls-first', { ...user, tls: { caFile: tls.caFile, handshakeFirst: true } }),
    };
    for (const [id, connectTo] of Object.entries(admitted)) {
      it(`${id} lets in the right credentials, with JetStream`, connectTo);
    }
    for (const id of ['nats-token', 'nats-nkey', 'nats-creds'] as const) {
      it(`${id} refuses a client without credentials`, async () => {
        await assert.rejects(reach(id, {}), /AUTHORIZATION_VIOLATION|Authorization/i);
      });
    }
    it('nats-tls refuses a client without a certificate', async () => {
      await assert.rejects(reach('nats-tls', { ...user, tls: { caFile: tls.caFile } }));
    });
    it('nats-tls-first says nothing to a client that waits for a greeting', async () => {
      await assert.rejects(reach('nats-tls-first', { ...user, tls: { caFile: tls.caFile }, timeout: 1000 }));
    });
    it('nats-expired shows a certificate that has expired', async () => {
      await assert.rejects(reach('nats-expired', { tls: { caFile: tls.caFile } }), /CERT_HAS_EXPIRED|expired/i);
    });
  });

  describe('rabbitmq', () => {
    before(async function () {
      await serversOrSkip(this, ['rabbitmq-tls', 'rabbitmq-4.3']);
    });

    const reach = async (url: string, options: object = {}) => {
      const connection = await amqp.connect(url, options);
      await connection.close();
    };
    const secured = `amqps://guest:guest@localhost:${labServer('rabbitmq-tls').ports.amqps}`;

    it('rabbitmq-tls lets in a password over TLS', () => reach(secured, { ca: [file('ca.pem')] }));
    it('rabbitmq-tls lets in a client certificate alone', () =>
      reach(secured, {
        ca: [file('ca.pem')],
        cert: file('client.pem'),
        key: file('client.key'),
        credentials: amqp.credentials.external(),
      }));
    it('rabbitmq-tls refuses the certificate of another authority', async () => {
      const stranger = { ca: [file('ca.pem')], cert: file('other-client.pem'), key: file('other-client.key') };
      await assert.rejects(reach(secured, stranger));
    });
    it('rabbitmq-tls lets in a client certificate out of PKCS#12', () =>
      reach(secured, {
        ca: [file('ca.pem')],
        pfx: file('client.p12'),
        passphrase: labServer('rabbitmq-tls').credentials.clientPfxPassphrase,
        credentials: amqp.credentials.external(),
      }));
    it('rabbitmq-tls lets in a token that has not ended and was made for it', async () => {
      const logIn = (token: string) =>
        reach(secured, { ca: [file('ca.pem')], credentials: amqp.credentials.plain('', token) });
      await logIn(signToken(oauthClients.main.id));
      await assert.rejects(logIn(signToken(oauthClients.main.id, { lifeSeconds: -60 })), /ACCESS_REFUSED/);
      await assert.rejects(logIn(signToken(oauthClients.stranger.id)), /ACCESS_REFUSED/);
    });
    it('rabbitmq-4.3 lets the limited user in and keeps it from the virtual host', async () => {
      const limited = labServer('rabbitmq-4.3').credentials.others!.limited!;
      const url = `amqp://${limited.username}:${limited.password}@${address('rabbitmq-4.3', 'amqp')}`;
      await assert.rejects(reach(url), /ConnectionClose/);
      await assert.rejects(reach(url.replace(limited.password, 'wrong')), /ACCESS_REFUSED/);
    });
  });

  describe('oauth', () => {
    before(async function () {
      await serversOrSkip(this, ['oauth']);
    });

    const ask = (id: string, secret: string) => {
      const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
      const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' };
      return new Promise<string>((resolve, reject) => {
        const options = { method: 'POST', headers, ca: file('ca.pem'), agent: false } as const;
        const request = https.request(`${labServer('oauth').httpUrl}/token`, options, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => (text += part));
          response.on('end', () => resolve(text));
        });
        request.once('error', reject);
        request.end('grant_type=client_credentials');
      });
    };

    it('gives a client a token', async () => {
      const { id, secret } = oauthClients.main;
      assert.match(await ask(id, secret), /^{"access_token":"eyJ[^"]+","token_type":"Bearer","expires_in":600}$/);
    });
    it('gives none for a wrong secret', async () => {
      assert.match(await ask(oauthClients.main.id, 'wrong'), /^{"error":"invalid_client"/);
    });
  });

  describe('kafka', () => {
    before(async function () {
      await serversOrSkip(this, ['kafka-secure']);
    });

    const server = labServer('kafka-secure');
    const { username, password } = server.credentials as { username: string; password: string };
    const listTopics = async (port: string, options: Partial<KafkaConfig>) => {
      const broker = `localhost:${server.ports[port]}`;
      const retry = { retries: 0 };
      const kafka = new Kafka({
        brokers: [broker],
        logLevel: logLevel.NOTHING,
        retry,
        connectionTimeout: 5000,
        ...options,
      });
      const admin = kafka.admin();
      try {
        await admin.connect();
        await admin.listTopics();
      } finally {
        await admin.disconnect();
      }
    };
    const authority = () => ({ ca: [file('ca.pem')] });
    const client = () => ({ ...authority(), cert: file('client.pem'), key: file('client.key') });

    it('lets in PLAIN', () => listTopics('saslPlain', { sasl: { mechanism: 'plain', username, password } }));
    for (const mechanism of ['scram-sha-256', 'scram-sha-512'] as const) {
      it(`lets in ${mechanism}`, () => {
        // One mechanism at a time: the client's options are a union.
        const sasl = { mechanism, username, password } as NonNullable<KafkaConfig['sasl']>;
        return listTopics('saslScram', { sasl });
      });
    }
    it('lets in a client certificate', () => listTopics('mtls', { ssl: client() }));
    it('lets in PLAIN over TLS', () =>
      listTopics('saslTls', { ssl: authority(), sasl: { mechanism: 'plain', username, password } }));
    it('lets in a token over OAUTHBEARER', () => {
      const oauthBearerProvider = () => Promise.resolve({ value: signToken(oauthClients.main.id) });
      // Sessions of six seconds here; kafkajs would renew one ten seconds before its end, at once, which a broker refuses.
      return listTopics('oauth', {
        sasl: { mechanism: 'oauthbearer', oauthBearerProvider },
        reauthenticationThreshold: 1000,
      });
    });
    it('refuses a token that has ended', async () => {
      const value = signToken(oauthClients.main.id, { lifeSeconds: -60 });
      const sasl = { mechanism: 'oauthbearer', oauthBearerProvider: () => Promise.resolve({ value }) } as const;
      await assert.rejects(listTopics('oauth', { sasl }));
    });
    it('refuses a wrong password', async () => {
      const sasl = { mechanism: 'plain', username, password: 'wrong' } as const;
      await assert.rejects(listTopics('saslPlain', { sasl }), /authentication/i);
    });
    it('refuses a client without a certificate', async () => {
      await assert.rejects(listTopics('mtls', { ssl: authority() }));
    });
    it('advertises one listener where nothing answers', async () => {
      await assert.rejects(listTopics('unreachable', {}), /ECONNREFUSED.*23498|Connection error/);
    });
  });
});
