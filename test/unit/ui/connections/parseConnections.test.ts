import assert from 'node:assert/strict';
import type { ConnectionSettings } from '../../../../src/ui/connections/configuredConnection';
import { parseConnections } from '../../../../src/ui/connections/parseConnections';

const right = { name: 'events', kind: 'nats', address: 'nats://localhost:4222' };

function parse(...entries: unknown[]): ConnectionSettings {
  return parseConnections([{ source: 'user', value: entries }], '/home/ada');
}

/** The one problem of an entry that differs from a right one in these keys. */
function problemOf(changes: Record<string, unknown>): string | undefined {
  const { connections, problems } = parse({ ...right, ...changes }, { ...right, name: 'other' });
  assert.equal(connections.length, 1, 'the other entry still works');
  return problems[0]?.message;
}

describe('parseConnections', () => {
  it('fills in what an entry leaves out', () => {
    assert.deepEqual(parse(right), {
      connections: [
        {
          source: 'user',
          autoConnect: false,
          profile: {
            id: 'events',
            kind: 'nats',
            name: 'events',
            address: 'nats://localhost:4222',
            environment: 'development',
            readOnly: false,
            authentication: 'none',
          },
        },
      ],
      problems: [],
    });
  });

  it('keeps everything an entry says', () => {
    const tls = {
      enabled: true,
      caFile: '/ca.pem',
      certFile: '/c.pem',
      keyFile: '/k.pem',
      serverName: 'mq',
      verify: false,
    };
    const entry = {
      id: 'p1',
      name: 'orders',
      kind: 'rabbitmq',
      address: 'amqps://mq.example:5671/shop',
      environment: 'production',
      readOnly: false,
      autoConnect: true,
      authentication: 'password',
      username: 'ada',
      managementUrl: 'https://mq.example/rabbit',
      tls,
    };
    const { autoConnect, ...profile } = entry;
    assert.deepEqual(parse(entry).connections, [{ source: 'user', autoConnect, profile }]);
  });

  it('keeps everything an entry of each broker says', () => {
    const tls = { enabled: true, caFile: '/ca.pem', pfxFile: '/me.p12', handshakeFirst: true };
    const endpoint = {
      url: 'https://registry.example:8081',
      username: 'ada',
      tls: { enabled: true, caFile: '/r.pem' },
    };
    const common = { environment: 'staging', readOnly: true, tls };
    const oauth = {
      tokenUrl: 'https://id.example/token',
      clientId: 'us',
      scope: 'read',
      audience: 'mq',
      caFile: '/i.pem',
    };
    const entries = [
      {
        ...{ id: 'k', name: 'k', kind: 'kafka', address: 'kafka.example:9092', authentication: 'oauth', oauth },
        ...{ schemaRegistry: endpoint, connect: endpoint },
      },
      {
        ...{ id: 'a', name: 'a', kind: 'kafka', address: 'kafka.example:9098', authentication: 'aws-iam' },
        aws: { region: 'eu-central-1', profile: 'shop', accessKeyId: 'AKIAIOSFODNN7EXAMPLE' },
      },
      {
        ...{ id: 'r', name: 'r', kind: 'rabbitmq', address: 'amqps://mq.example', authentication: 'token-command' },
        ...{ tokenCommand: 'get-token --for mq', managementUrl: 'https://mq.example/m', managementTls: tls },
      },
      {
        ...{ id: 'n', name: 'n', kind: 'nats', address: 'tls://nats.example', authentication: 'credentials' },
        ...{ credentialsFile: '/me.creds', monitoringUrl: 'http://nats.example:8222' },
        ...{ jetStreamDomain: 'leaf', inboxPrefix: '_INBOX_ada' },
      },
    ].map((entry) => ({ ...entry, ...common }));
    const { connections, problems } = parse(...entries);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      connections.map(({ profile }) => profile),
      entries,
    );
  });

  it('starts read-only anywhere but on this machine', () => {
    const readOnly = (address: string): boolean | undefined =>
      parse({ ...right, kind: 'kafka', address }).connections[0]?.profile.readOnly;
    assert.equal(readOnly('localhost:9092,127.0.0.1:9093'), false);
    assert.equal(readOnly('localhost:9092,kafka.example:9092'), true);
  });

  it('takes a user name for password authentication, and a leading tilde for the home folder', () => {
    const [connection] = parse({ ...right, username: 'ada', tls: { caFile: '~/ca.pem' } }).connections;
    assert.equal(connection?.profile.authentication, 'password');
    assert.deepEqual(connection.profile.tls, { enabled: true, caFile: '/home/ada/ca.pem' });
  });

  for (const [what, changes, message] of [
    ['a missing kind', { kind: undefined }, 'Connection "events" needs "kind": one of rabbitmq, kafka, nats.'],
    [
      'an unknown kind',
      { kind: 'redis' },
      'Connection "events" has a wrong "kind": it must be one of rabbitmq, kafka, nats.',
    ],
    ['a missing address', { address: '' }, 'Connection "events" needs "address", for example "nats://localhost:4222".'],
    [
      'an address that is no text',
      { address: 4222 },
      'Connection "events" has a wrong "address": it must be a text in quotes.',
    ],
    [
      'a mistyped key',
      { readonly: true },
      'Connection "events" has an unknown key "readonly": did you mean "readOnly"?',
    ],
    ['a strange key', { zebra: 1 }, 'Connection "events" has an unknown key "zebra": take it out.'],
    [
      'a flag that is no flag',
      { readOnly: 'yes' },
      'Connection "events" has a wrong "readOnly": it must be true or false.',
    ],
    [
      'a mistyped key of tls',
      { tls: { cafile: '/ca.pem' } },
      'Connection "events" has an unknown key "tls.cafile": did you mean "tls.caFile"?',
    ],
    [
      'a certificate without its key',
      { tls: { certFile: '/c.pem' } },
      'Connection "events" needs both "tls.certFile" and "tls.keyFile", or neither.',
    ],
    [
      'a secret',
      { password: 'hunter2' },
      'Connection "events" holds a secret under "password": take it out, and store it with the command Set Password.',
    ],
    [
      'a password in the address',
      { address: 'nats://ada:hunter2@localhost:4222' },
      'Connection "events" holds a password in "address": take it out, and store it with the command Set Password.',
    ],
    [
      'two client certificates',
      { tls: { certFile: '/c.pem', keyFile: '/k.pem', pfxFile: '/me.p12' } },
      'Connection "events" has two client certificates: keep "tls.pfxFile", or "tls.certFile" with its key.',
    ],
    [
      'a secret inside an object',
      { oauth: { tokenUrl: 'https://id.example', clientId: 'us', clientSecret: 'hunter2' } },
      'Connection "events" holds a secret under "oauth.clientSecret": take it out, and store it with the command Set Password.',
    ],
    [
      'a secret under a name of its own',
      { tls: { passphrase: 'hunter2' } },
      'Connection "events" holds a secret under "tls.passphrase": take it out, and store it with the command Set Password.',
    ],
    [
      'OAuth without its server',
      { oauth: { clientId: 'us' } },
      'Connection "events" needs "oauth.tokenUrl", for example "https://login.example.com/oauth2/token".',
    ],
    [
      'a way to log in without what it needs',
      { authentication: 'token-command' },
      'Connection "events" needs "tokenCommand" to log in with "token-command".',
    ],
    [
      'a key of another broker',
      { schemaRegistry: { url: 'http://localhost:8081' } },
      'Connection "events" has "schemaRegistry", which is for Apache Kafka only: take it out.',
    ],
    [
      'an HTTP address without its scheme',
      { monitoringUrl: 'localhost:8222' },
      'Connection "events" has a wrong "monitoringUrl": it must be an address that starts with http or https.',
    ],
    [
      'a password in the management address',
      { kind: 'rabbitmq', managementUrl: 'http://ada:hunter2@localhost' },
      'Connection "events" holds a password in "managementUrl": take it out, and store it with the command Set Password.',
    ],
  ] as const) {
    it(`says what is wrong with ${what}, and keeps the other entry`, () => {
      assert.equal(problemOf(changes), message);
    });
  }

  it('names an entry without a name by its place', () => {
    assert.equal(parse(right, 'x').problems[0]?.message, 'Connection 2 must be an object in braces.');
  });

  it('says when the setting is no list', () => {
    const { problems } = parseConnections([{ source: 'user', value: {} }], '/');
    assert.equal(problems[0]?.message, 'The setting "brokerscope.connections" must be a list in square brackets.');
  });

  it('lets the user settings win over a workspace that takes the same id', () => {
    const { connections, problems } = parseConnections(
      [
        { source: 'user', value: [right] },
        { source: 'workspace', value: [{ ...right, address: 'nats://thief.example:4222' }] },
      ],
      '/',
    );
    assert.deepEqual(
      connections.map(({ source }) => source),
      ['user'],
    );
    assert.match(problems[0]?.message ?? '', /has the "id" of another connection/);
  });
});
