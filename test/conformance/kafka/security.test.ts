import assert from 'node:assert/strict';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import { connectKafka } from '../../../src/brokers/kafka/connect';
import { address, labServer, serversOrSkip, tools, type LabServerId } from '../../lab';
import { never, nodeAt } from '../support/walk';
import { figure, kafkaEnv, kafkaProfile, listAt, openKafka } from './open';
import { prefix } from './seed';

const secure = 'kafka-secure';
const user = `${prefix}user`;
const client = `${prefix}client`;
const principal = `User:${user}`;
const folders = ['ACLs', 'Quotas', 'SCRAM users'] as const;

/** What a server's tool printed for some entities of `kafka-configs`. */
const configs = (server: LabServerId, ...types: string[]): Promise<string> =>
  tools.kafka(server, 'kafka-configs', ['--describe', ...types.flatMap((type) => ['--entity-type', type])]);

async function openSecure(name: string): Promise<BrokerConnection> {
  const profile = kafkaProfile(address(secure, 'saslPlain'), { authentication: 'password', username: name });
  return connectKafka(profile, kafkaEnv(`${name}-secret`), never);
}

async function noticeOf(connection: BrokerConnection, folder: string): Promise<string | undefined> {
  const node = await nodeAt(connection, ['Security', folder]);
  const page = await connection.listChildren(node?.ref, { limit: 10 }, never);
  assert.deepEqual(page.items, []);
  return page.notice;
}

describe('ACLs of a Kafka cluster', () => {
  let connection: BrokerConnection | undefined;
  const acls = (...args: string[]): Promise<string> => tools.kafka(secure, 'kafka-acls', args);
  const prefixed = ['--group', `${prefix}g`, '--resource-pattern-type', 'prefixed'];

  before(async function () {
    this.timeout(60_000);
    await serversOrSkip(this, [secure]);
    await acls('--add', '--allow-principal', principal, '--operation', 'Read', '--topic', `${prefix}t`);
    const denied = ['--deny-principal', principal, '--deny-host', '10.0.0.1'];
    await acls('--add', ...denied, '--operation', 'All', ...prefixed);
    connection = await openSecure(labServer(secure).credentials.username ?? '');
  });

  after(async function () {
    this.timeout(60_000);
    await connection?.close();
    if (!connection) return;
    await acls('--remove', '--force', '--topic', `${prefix}t`);
    await acls('--remove', '--force', ...prefixed);
  });

  it("shows the rules that Kafka's own tool lists", async () => {
    const node = (await listAt(connection!, 'Security', 'ACLs')).get(principal);
    assert.equal(node?.description, '2 ACLs · 1 deny');
    const rows = [...(await listAt(connection!, 'Security', 'ACLs', principal)).values()];
    const keys = ['resourceType', 'resourceName', 'patternType', 'host', 'operation', 'permission'];
    const shown = rows.map((row) => keys.map((key) => figure(row, key)).join(' '));
    assert.deepEqual(shown.sort(), told(await acls('--list', '--principal', principal)));
    assert.deepEqual(rows.map(({ label }) => label).sort(), [
      `ALL groups beginning with ${prefix}g`,
      `READ topic ${prefix}t`,
    ]);
    const { sections } = await connection!.describe(node.ref, never);
    assert.equal(sections[0]?.table?.rows.length, 2);
  }).timeout(30_000);

  it('finds a principal by name', async () => {
    const found = await connection!.find(user.toUpperCase(), 10, never);
    assert.deepEqual(
      found.map(({ label, location }) => [label, location]),
      [[principal, 'Security › ACLs']],
    );
  });

  it('says to a user without rights what is missing, for each list', async () => {
    const limited = await openSecure('limited');
    try {
      for (const folder of folders) {
        assert.match(
          (await noticeOf(limited, folder)) ?? '',
          /^.+ are not shown, as this user may not read them: ask for \w+ on the cluster\.$/,
        );
      }
    } finally {
      await limited.close();
    }
  });

  it('says that there is no authorizer where there is none', async function () {
    await serversOrSkip(this, ['kafka-4']);
    const open = await openKafka(address('kafka-4', 'plaintext'));
    try {
      assert.match((await noticeOf(open, 'ACLs')) ?? '', /^This cluster has no authorizer: /);
    } finally {
      await open.close();
    }
  });

  /** `(principal=…, host=*, operation=READ, permissionType=ALLOW)` lines under the resource that they are for. */
  function told(text: string): string[] {
    let resource = '';
    return text
      .split('\n')
      .flatMap((line) => {
        const [, type, name, pattern] = /resourceType=(\w+), name=(.+), patternType=(\w+)/.exec(line) ?? [];
        if (type !== undefined) resource = `${type} ${name ?? ''} ${pattern ?? ''}`;
        const [, host, operation, permission] = /host=(.+), operation=(\w+), permissionType=(\w+)/.exec(line) ?? [];
        return host === undefined ? [] : [`${resource} ${host} ${operation ?? ''} ${permission ?? ''}`];
      })
      .sort();
  }
});

for (const server of ['kafka-4', 'kafka-3.9'] as const) {
  describe(`quotas and SCRAM users of ${server}`, () => {
    let connection: BrokerConnection | undefined;
    const ofBoth = [
      '--entity-type',
      'users',
      '--entity-name',
      user,
      '--entity-type',
      'clients',
      '--entity-name',
      client,
    ];
    const ofUser = ofBoth.slice(0, 4);
    const alter = (...args: string[]): Promise<string> => tools.kafka(server, 'kafka-configs', ['--alter', ...args]);

    before(async function () {
      this.timeout(60_000);
      await serversOrSkip(this, [server]);
      await alter(...ofBoth, '--add-config', 'producer_byte_rate=1048576,request_percentage=12.5');
      await alter(...ofUser, '--add-config', 'consumer_byte_rate=2097152');
      await alter(...ofUser, '--add-config', 'SCRAM-SHA-512=[iterations=8192,password=not-shown]');
      connection = await openKafka(address(server, 'plaintext'));
    });

    after(async function () {
      this.timeout(60_000);
      await connection?.close();
      if (!connection) return;
      await alter(...ofBoth, '--delete-config', 'producer_byte_rate,request_percentage');
      await alter(...ofUser, '--delete-config', 'consumer_byte_rate');
      await alter(...ofUser, '--delete-config', 'SCRAM-SHA-512');
    });

    it("shows the quotas that Kafka's own tool describes", async () => {
      const shown = await listAt(connection!, 'Security', 'Quotas');
      const both = shown.get(`user ${user}, client-id ${client}`);
      const limits = ['producer_byte_rate', 'request_percentage'].map((key) => `${key}=${String(figure(both, key))}`);
      const told = `${await configs(server, 'users', 'clients')}\n${await configs(server, 'users')}`;
      const [, printed = ''] = new RegExp(`user-principal '${user}', client-id '${client}' are (.+)`).exec(told) ?? [];
      assert.deepEqual(limits.map(numbered).sort(), printed.split(', ').map(numbered).sort());
      const alone = shown.get(`user ${user}`);
      const [, ofOne = ''] = new RegExp(`for user-principal '${user}' are (consumer_byte_rate=.+)`).exec(told) ?? [];
      assert.equal(numbered(`consumer_byte_rate=${String(figure(alone, 'consumer_byte_rate'))}`), numbered(ofOne));
      const [command] = connection!.commandLines(both!.ref);
      assert.match(command?.text ?? '', new RegExp(`--entity-type users --entity-name ${user}`));
    }).timeout(30_000);

    it("shows the mechanisms and iterations that Kafka's own tool describes, and no secret", async () => {
      const node = (await listAt(connection!, 'Security', 'SCRAM users')).get(user);
      const told = await configs(server, 'users');
      assert.match(told, new RegExp(`user-principal '${user}' are SCRAM-SHA-512=iterations=8192`));
      assert.deepEqual(
        node?.properties.map(({ key, value }) => [key, value]),
        [['SCRAM-SHA-512', 8192]],
      );
      const everything = JSON.stringify([node, await connection!.describe(node.ref, never)]);
      assert.ok(!everything.includes('not-shown') && !/salt|stored_key|server_key/i.test(everything));
    }).timeout(30_000);
  });
}

/** `1048576.0` and `1048576` are one number. */
function numbered(setting: string): string {
  const [key = '', value = ''] = setting.split('=');
  return `${key}=${Number(value)}`;
}
