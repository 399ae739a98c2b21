import { Kafka, logLevel } from 'kafkajs';
import { connect } from 'nats';
import { rig } from '../../rig';
import { address } from './servers';

/** Names of what a suite creates, and how to take it away again. */
export interface Seeded extends AsyncDisposable {
  readonly names: readonly string[];
  /** Deletes one of them. */
  remove(name: string): Promise<void>;
}

/** Topics of one partition on `kafka-4`. */
export async function seedTopics(names: readonly string[]): Promise<Seeded> {
  const admin = new Kafka({ brokers: [address(rig.server('kafka-4'))], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  await admin.createTopics({ topics: names.map((topic) => ({ topic, numPartitions: 1 })), waitForLeaders: false });
  const left = new Set(names);
  const remove = async (...topics: string[]): Promise<void> => {
    for (const topic of topics) left.delete(topic);
    await admin.deleteTopics({ topics });
  };
  return {
    names,
    remove,
    async [Symbol.asyncDispose]() {
      if (left.size > 0) await remove(...left);
      await admin.disconnect();
    },
  };
}

/** Classic queues in a virtual host of their own on `rabbitmq-4.3`. */
export async function seedQueues(vhost: string, names: readonly string[]): Promise<Seeded> {
  const { httpUrl = '', credentials } = rig.server('rabbitmq-4.3');
  const login = Buffer.from(`${credentials.username ?? ''}:${credentials.password ?? ''}`).toString('base64');
  const ask = async (method: string, path: string): Promise<void> => {
    const headers = { authorization: `Basic ${login}`, 'content-type': 'application/json' };
    const response = await fetch(`${httpUrl}/api/${path}`, {
      method,
      headers,
      ...(method === 'PUT' && { body: '{}' }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  };
  await ask('PUT', `vhosts/${vhost}`);
  for (const name of names) await ask('PUT', `queues/${vhost}/${name}`);
  return {
    names,
    remove: (name) => ask('DELETE', `queues/${vhost}/${name}`),
    [Symbol.asyncDispose]: () => ask('DELETE', `vhosts/${vhost}`),
  };
}

/** Streams on `nats-2.15`. */
export async function seedStreams(names: readonly string[]): Promise<Seeded> {
  const connection = await connect({ servers: address(rig.server('nats-2.15')) });
  const { streams } = await connection.jetstreamManager();
  for (const name of names) await streams.add({ name, subjects: [`${name}.>`] });
  const left = new Set(names);
  const remove = async (name: string): Promise<void> => {
    left.delete(name);
    await streams.delete(name);
  };
  return {
    names,
    remove,
    async [Symbol.asyncDispose]() {
      for (const name of [...left]) await remove(name);
      await connection.close();
    },
  };
}
