import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import type { ConnectionProfile } from '../../../src/brokers/api/profile';
import { connectKafka } from '../../../src/brokers/kafka/connect';
import { address, labServer, serversOrSkip } from '../../lab';
import { registryUrl } from '../../lab/servers/kafkaServices';
import { eventually, holdsNoSecret, rejectsWith } from '../support/expect';
import { childrenOf, never } from '../support/walk';
import { figure, kafkaEnv, kafkaProfile, listAt } from './open';

const prefix = 'conformance-services';
const password = labServer('kafka-services').credentials.password ?? '';
const username = labServer('kafka-services').credentials.username ?? '';
const connectUrl = `http://${address('kafka-services', 'connect')}`;

/** The service itself, asked by another way than the driver's. */
async function ask(url: string, init: RequestInit = {}): Promise<unknown> {
  const login = Buffer.from(`${username}:${password}`).toString('base64');
  const headers = { 'content-type': 'application/json', authorization: `Basic ${login}` };
  const response = await fetch(url, { ...init, headers, signal: AbortSignal.timeout(30_000) });
  const text = await response.text();
  assert.ok(response.ok || response.status === 404, `${url}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

const post = (url: string, body: object): Promise<unknown> => ask(url, { method: 'POST', body: JSON.stringify(body) });

const order = (fields: readonly string[]): string =>
  JSON.stringify({
    type: 'record',
    name: 'Order',
    fields: fields.map((name) => ({ name, type: 'string', default: '' })),
  });

async function seedRegistry(): Promise<void> {
  const subjects = `${registryUrl()}/subjects`;
  await post(`${subjects}/${prefix}-avro/versions`, { schema: order(['id']) });
  await post(`${subjects}/${prefix}-avro/versions`, { schema: order(['id', 'total']) });
  const json = JSON.stringify({ type: 'object', properties: { id: { type: 'string' } } });
  await post(`${subjects}/${prefix}-json/versions`, { schemaType: 'JSON', schema: json });
  const proto = 'syntax = "proto3";\nmessage Order { string id = 1; }\n';
  await post(`${subjects}/${prefix}-proto/versions`, { schemaType: 'PROTOBUF', schema: proto });
  await ask(`${registryUrl()}/config/${prefix}-avro`, {
    method: 'PUT',
    body: JSON.stringify({ compatibility: 'FULL' }),
  });
}

/** The lab's brokers make no topic by being written to. */
async function withAdmin(work: (admin: Admin) => Promise<unknown>): Promise<void> {
  const brokers = [address('kafka-4', 'plaintext')];
  const admin = new Kafka({ brokers, clientId: prefix, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  await work(admin).finally(() => admin.disconnect());
}

async function seedConnect(directory: string): Promise<void> {
  await withAdmin((admin) => admin.createTopics({ topics: [{ topic: `${prefix}-lines`, numPartitions: 1 }] }));
  const file = path.join(directory, 'in.txt');
  writeFileSync(file, 'one\ntwo\n');
  const source = { 'connector.class': 'FileStreamSource', file, topic: `${prefix}-lines`, 'tasks.max': '1' };
  await post(`${connectUrl}/connectors`, { name: `${prefix}-good`, config: source });
  // Lines of text are no JSON: the task dies at the first one.
  const sink = {
    'connector.class': 'FileStreamSink',
    file: path.join(directory, 'out.txt'),
    topics: `${prefix}-lines`,
    'tasks.max': '1',
    'value.converter': 'org.apache.kafka.connect.json.JsonConverter',
    'consumer.override.client.id': prefix,
    'made.up.password': 'connector-secret',
  };
  await post(`${connectUrl}/connectors`, { name: `${prefix}-broken`, config: sink });
}

describe('conformance of kafka-services', function () {
  this.timeout(60_000);
  let connection: BrokerConnection | undefined;
  const open = (): BrokerConnection => connection ?? assert.fail('not open');
  const profile = (more: Partial<ConnectionProfile> = {}): ConnectionProfile =>
    kafkaProfile(address('kafka-4', 'plaintext'), {
      schemaRegistry: { url: registryUrl() },
      connect: { url: connectUrl, username },
      ...more,
    });

  before(async function () {
    await serversOrSkip(this, ['kafka-4', 'kafka-services']);
    await clear();
    await seedRegistry();
    await seedConnect(mkdtempSync(path.join(tmpdir(), 'conformance-connect-')));
    connection = await connectKafka(profile(), kafkaEnv(password), never);
  });

  after(async () => {
    await connection?.close();
    if (connection) await clear();
  });

  async function clear(): Promise<void> {
    for (const name of ['good', 'broken']) {
      await ask(`${connectUrl}/connectors/${prefix}-${name}`, { method: 'DELETE' });
    }
    for (const name of ['avro', 'json', 'proto']) {
      // The first only hides a subject, whose next version then goes on counting.
      for (const how of ['', '?permanent=true']) {
        await ask(`${registryUrl()}/subjects/${prefix}-${name}${how}`, { method: 'DELETE' });
      }
    }
    await withAdmin(async (admin) => {
      const topics = own(await admin.listTopics());
      if (topics.length > 0) await admin.deleteTopics({ topics });
      // A sink reads as a group of its own, which outlives it.
      const groups = (await admin.listGroups()).groups.map(({ groupId }) => groupId);
      await admin.deleteGroups(groups.filter((group) => group.startsWith(`connect-${prefix}`)));
    });
  }

  const own = (labels: Iterable<string>): string[] => [...labels].filter((label) => label.startsWith(prefix));

  it('lists the subjects that the registry tells', async () => {
    const told = (await ask(`${registryUrl()}/subjects`)) as string[];
    assert.deepEqual([...(await listAt(open(), 'Schema registry')).keys()], told.toSorted());
  });

  it('shows versions, type, compatibility and text of a schema', async () => {
    const versions = await listAt(open(), 'Schema registry', `${prefix}-avro`);
    assert.deepEqual([...versions.keys()], ['Version 2', 'Version 1']);
    const latest = (await ask(`${registryUrl()}/subjects/${prefix}-avro/versions/latest`)) as { id: number };
    assert.equal(versions.get('Version 2')?.description, `latest · AVRO · id ${latest.id}`);
    const subjects = await listAt(open(), 'Schema registry');
    for (const [name, type, level] of [
      ['avro', 'AVRO', 'FULL'],
      ['json', 'JSON', 'NONE'],
      ['proto', 'PROTOBUF', 'NONE'],
    ] as const) {
      const node = subjects.get(`${prefix}-${name}`) ?? assert.fail(name);
      const { sections } = await open().describe(node.ref, never);
      const value = (key: string): unknown =>
        sections.flatMap(({ properties = [] }) => properties).find((property) => property.key === key)?.value;
      assert.equal(value('schemaType'), type);
      assert.equal(value('compatibility'), level);
      assert.ok(sections.some(({ text }) => text?.includes('id')));
    }
  });

  it('shows connectors and tasks with their state, and the failed one with its trace', async () => {
    await eventually(async () => {
      const connectors = await listAt(open(), 'Kafka Connect');
      assert.deepEqual(own(connectors.keys()), [`${prefix}-broken`, `${prefix}-good`]);
      assert.equal(figure(connectors.get(`${prefix}-good`), 'state'), 'RUNNING');
      const broken = connectors.get(`${prefix}-broken`);
      assert.match(broken?.health?.reason ?? '', /^1 of 1 task failed: .*JsonParseException/);
      assert.equal(figure(broken, 'type'), 'sink');
    }, 30_000);
    const [task] = [...(await listAt(open(), 'Kafka Connect', `${prefix}-broken`)).values()];
    const told = (await ask(`${connectUrl}/connectors/${prefix}-broken/tasks/0/status`)) as { trace: string };
    const details = await open().describe(task?.ref ?? assert.fail('no task'), never);
    assert.equal(details.sections.find(({ title }) => title === 'Trace')?.text, told.trace);
  });

  it('shows a connector’s configuration without its secrets', async () => {
    const node = (await listAt(open(), 'Kafka Connect')).get(`${prefix}-broken`) ?? assert.fail('no connector');
    const text = JSON.stringify(await open().describe(node.ref, never));
    assert.ok(text.includes('made.up.password'));
    assert.ok(!text.includes('connector-secret'));
    for (const { text } of open().commandLines(node.ref)) {
      holdsNoSecret(text, { profile: profile(), secrets: { connectPassword: password } });
    }
  });

  it('finds subjects and connectors by name', async () => {
    const found = await open().find(`${prefix}-`, 100, never);
    const kinds = new Set(found.map(({ ref }) => ref.kind));
    assert.ok(kinds.has('schemaSubject') && kinds.has('connector'));
  });

  it('says what is wrong with a service, and leaves the cluster’s own tree alone', async () => {
    const closed = await connectKafka(
      profile({ schemaRegistry: { url: 'http://127.0.0.1:1' }, connect: { url: connectUrl, username } }),
      kafkaEnv('wrong-password'),
      never,
    );
    try {
      const folders = await childrenOf(closed, undefined);
      const list = (label: string): Promise<unknown> =>
        closed.listChildren(folders.find((node) => node.label === label)?.ref, { limit: 5 }, never);
      const gone = await rejectsWith(list('Schema registry'), 'unreachable', { withinMs: 10_000 });
      assert.match(gone.message, /schema registry should be \(connection refused\)/);
      await rejectsWith(list('Kafka Connect'), 'auth', {
        withinMs: 10_000,
        access: { profile: profile(), secrets: { connectPassword: 'wrong-password' } },
      });
      await list('Topics');
      assert.ok((await closed.find(prefix, 10, never)).length > 0, 'the search stops at what is down');
    } finally {
      await closed.close();
    }
  });
});
