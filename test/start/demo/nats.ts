import {
  AckPolicy,
  connect,
  nanos,
  RetentionPolicy,
  StorageType,
  type JetStreamClient,
  type NatsConnection,
} from 'nats';
import { address, type LabServer } from '../../lab';
import type { Demo } from './demo';
import { orderNumbers } from './pace';
import { order, orders, type Order } from './shop';

const day = 24 * 60 * 60_000;

/** The shop on NATS: a stream with consumers that lag, a work queue and a key-value bucket. */
export const natsDemo: Demo = {
  async seed(server) {
    await withConnection(server, async (connection) => {
      const manager = await connection.jetstreamManager();
      const names = await manager.streams.names().next();
      if (names.includes('ORDERS')) return;
      await manager.streams.add({
        name: 'ORDERS',
        subjects: ['orders.>'],
        storage: StorageType.File,
        max_age: nanos(7 * day),
      });
      await manager.streams.add({ name: 'EMAILS', subjects: ['emails.*'], retention: RetentionPolicy.Workqueue });
      for (const name of ['fulfilment', 'invoicing']) {
        await manager.consumers.add('ORDERS', {
          durable_name: name,
          ack_policy: AckPolicy.Explicit,
          ack_wait: nanos(day),
          filter_subject: name === 'invoicing' ? 'orders.paid' : 'orders.>',
        });
      }
      await manager.consumers.add('EMAILS', { durable_name: 'sender', ack_policy: AckPolicy.Explicit });
      const stream = connection.jetstream();
      for (const each of orders(0, 80)) await publish(stream, each);
      await work(stream, 'fulfilment', 30, 5);
      await work(stream, 'invoicing', 8, 0);
      await stock(stream);
    });
  },

  async trickle(server, signal) {
    await withConnection(server, async (connection) => {
      const stream = connection.jetstream();
      for await (const number of orderNumbers(signal)) {
        await publish(stream, order(number));
        if (number % 3 === 0) await work(stream, 'invoicing', 1, 0);
      }
    });
  },
};

async function withConnection(server: LabServer, use: (connection: NatsConnection) => Promise<void>): Promise<void> {
  const connection = await connect({
    servers: address(server.id, 'client'),
    name: 'demo shop',
    reconnect: false,
  });
  try {
    await use(connection);
  } finally {
    await connection.close();
  }
}

async function publish(stream: JetStreamClient, each: Order): Promise<void> {
  await stream.publish(`orders.${each.status}`, JSON.stringify(each), { msgID: each.orderId });
  if (each.status === 'paid') await stream.publish(`emails.paid`, JSON.stringify({ orderId: each.orderId }));
}

/** A service that takes messages and leaves the last `unacknowledged` of them open. */
async function work(stream: JetStreamClient, consumer: string, count: number, unacknowledged: number): Promise<void> {
  const messages = await (await stream.consumers.get('ORDERS', consumer)).fetch({ max_messages: count, expires: 2000 });
  let taken = 0;
  for await (const message of messages) if (++taken <= count - unacknowledged) message.ack();
}

async function stock(stream: JetStreamClient): Promise<void> {
  const bucket = await stream.views.kv('stock', { history: 5 });
  for (const [sku, count] of [
    ['mug-blue', 14],
    ['mug-red', 3],
    ['tea-sencha', 120],
    ['kettle-1l', 0],
  ] as const) {
    await bucket.put(sku, String(count));
  }
}
