import {
  AckPolicy,
  connect,
  nanos,
  RetentionPolicy,
  StorageType,
  type JetStreamManager,
  type NatsConnection,
  type ObjectInfo,
  type ObjectStore,
} from 'nats';

/** Long enough that nothing is delivered again while the tests look. */
const ackWait = nanos(24 * 60 * 60 * 1000);

/**
 * Streams of every kind, consumers in the middle of their work, and buckets; all named `conformance…`. What an earlier
 * run left is made anew, so that the figures are the same each time.
 */
export async function seed(address: string): Promise<void> {
  await withManager([address], async (manager, nats) => {
    await seedPlainStreams(nats, manager);
    await seedWorkQueue(nats, manager);
    await seedBuckets(nats, manager);
  });
}

/** Takes away everything that the tests made. */
export async function clear(...servers: readonly string[]): Promise<void> {
  await withManager(servers, () => Promise.resolve());
}

/** In a cluster of three: a stream with a copy on each, with a consumer, and a stream on one member only. */
export async function seedReplicated(servers: readonly string[], member: string): Promise<void> {
  await withManager(servers, async (manager) => {
    await manager.streams.add({ name: 'conformance-copied', subjects: ['conformance.copied'], num_replicas: 3 });
    await manager.consumers.add('conformance-copied', { durable_name: 'reader', ack_policy: AckPolicy.Explicit });
    const name = 'conformance-single';
    const placement = { cluster: 'lab', tags: [member] };
    const { cluster } = await manager.streams.add({ name, subjects: [name], placement });
    if (cluster?.leader !== member) throw new Error(`the stream is on ${cluster?.leader}, not on ${member}`);
  });
}

async function withManager(
  servers: readonly string[],
  work: (manager: JetStreamManager, nats: NatsConnection) => Promise<void>,
): Promise<void> {
  const nats = await connect({ servers: [...servers] });
  try {
    const manager = await nats.jetstreamManager();
    await removeEarlier(manager);
    await work(manager, nats);
  } finally {
    await nats.close();
  }
}

async function removeEarlier(manager: JetStreamManager): Promise<void> {
  for await (const { config } of manager.streams.list()) {
    if (/conformance/.test(config.name)) await manager.streams.delete(config.name);
  }
}

async function seedPlainStreams(nats: NatsConnection, manager: JetStreamManager): Promise<void> {
  for (let index = 1; index <= 5; index++) {
    const name = `conformance-${index}`;
    const storage = index % 2 === 0 ? StorageType.Memory : StorageType.File;
    await manager.streams.add({ name, subjects: [`${name}.a`, `${name}.b`, `${name}.c`], storage, max_msgs: 4 });
    for (let sent = 0; sent < index * 2; sent++)
      await nats.jetstream().publish(`${name}.${'abc'[sent % 3]}`, 'x'.repeat(sent));
  }
  await manager.streams.add({ name: 'conformance-mirror', mirror: { name: 'conformance-1' } });
  await manager.streams.add({
    name: 'conformance-sourced',
    sources: [{ name: 'conformance-2' }, { name: 'conformance-3', filter_subject: 'conformance-3.a' }],
  });
  await manager.streams.add({ name: 'conformance-empty', subjects: ['conformance-empty'] });
}

/** Consumers that wait, that hold messages, that got one again, and one that is pushed to. */
async function seedWorkQueue(nats: NatsConnection, manager: JetStreamManager): Promise<void> {
  const stream = 'conformance-jobs';
  await manager.streams.add({ name: stream, subjects: [`${stream}.>`], retention: RetentionPolicy.Workqueue });
  for (const kind of ['mail', 'print', 'scan', 'fax', 'call']) {
    const name = `${kind}-worker`;
    const filter = { filter_subject: `${stream}.${kind}`, ack_policy: AckPolicy.Explicit, ack_wait: ackWait };
    await manager.consumers.add(stream, { durable_name: name, max_ack_pending: 3, ...filter });
    for (let sent = 0; sent < 7; sent++) await nats.jetstream().publish(`${stream}.${kind}`, String(sent));
  }
  const mail = await nats.jetstream().consumers.get(stream, 'mail-worker');
  for (const answer of ['ack', 'nak', 'hold', 'hold', 'hold'] as const) {
    const message = await mail.next({ expires: 5000 });
    if (answer === 'ack') await message?.ackAck();
    if (answer === 'nak') message?.nak();
    await nats.flush();
  }
  await addPushConsumer(nats);
}

/** As a raw request: nats.js makes push consumers only with a subscription to what they push. */
async function addPushConsumer(nats: NatsConnection): Promise<void> {
  const [stream, name] = ['conformance-1', 'pushed'];
  const config = { durable_name: name, deliver_subject: 'conformance.delivery', ack_policy: 'none' };
  const body = JSON.stringify({ stream_name: stream, config });
  const answer = await nats.request(`$JS.API.CONSUMER.DURABLE.CREATE.${stream}.${name}`, body);
  if ('error' in answer.json<object>()) throw new Error(answer.string());
}

async function existing(store: ObjectStore, name: string): Promise<ObjectInfo> {
  const info = await store.info(name);
  if (!info) throw new Error(`${name} is not in the store`);
  return info;
}

async function seedBuckets(nats: NatsConnection, manager: JetStreamManager): Promise<void> {
  const settings = await nats.jetstream().views.kv('conformance-settings', { history: 3, ttl: 24 * 60 * 60 * 1000 });
  for (const value of ['1', '2', '3', '4']) await settings.put('colour', value);
  await settings.put('size', 'large');
  await settings.delete('size');
  for (const key of ['shop.mug.blue', 'shop.mug.red', 'shop.kettle', 'shop'])
    await settings.put(key, `{"of":"${key}"}`);
  await settings.purge('shop.mug.red');
  await nats.jetstream().views.kv('conformance-nothing');
  await manager.streams.add({ name: 'KV_conformance-copy', mirror: { name: 'KV_conformance-settings' } });
  // Looks like a bucket by its name only.
  await manager.streams.add({ name: 'KV_conformance-lookalike', subjects: ['conformance.lookalike'] });
  const files = await nats.jetstream().views.os('conformance-files', { description: 'Files of the tests' });
  await files.putBlob({ name: 'a picture/1.png', description: 'One' }, new Uint8Array(300_000));
  await files.putBlob({ name: 'gone' }, new Uint8Array(10));
  await files.delete('gone');
  await files.link('shortcut', await existing(files, 'a picture/1.png'));
}
