import amqp, { type Channel } from 'amqplib';
import { port, type LabServer } from '../../lab';
import { waitUntil } from '../../lab/wait';
import type { Demo } from './demo';
import { orderNumbers } from './pace';
import { order, orders, type Order } from './shop';

const exchange = 'orders';
const deadLetterExchange = 'orders.dlx';
const deadLetterQueue = 'orders.dead-letters';

/** Queues of the shop's services, with the binding keys that fill them. */
const queues = [
  { name: 'payments.authorise', type: 'quorum', keys: ['order.created'] },
  { name: 'warehouse.pick', type: 'quorum', keys: ['order.paid'] },
  { name: 'notifications.email', type: 'classic', keys: ['order.paid', 'order.shipped', 'order.cancelled'] },
  { name: 'orders.audit', type: 'stream', keys: ['order.#'] },
] as const;

/** The shop on RabbitMQ: a topic exchange, classic and quorum queues, a stream, dead letters. */
export const rabbitmqDemo: Demo = {
  async seed(server) {
    await withChannel(server, async (channel) => {
      await declare(channel);
      const { messageCount } = await channel.checkQueue(deadLetterQueue);
      if (messageCount > 0) return;
      for (const each of orders(0, 60)) await publish(channel, each);
      await refuse(channel, 'payments.authorise', 4);
    });
  },

  async trickle(server, signal) {
    await withChannel(server, async (channel) => {
      // The e-mail service keeps up, the others fall behind.
      await channel.prefetch(1);
      await channel.consume('notifications.email', (message) => {
        if (message !== null) channel.ack(message);
      });
      for await (const number of orderNumbers(signal)) await publish(channel, order(number));
    });
  },
};

async function withChannel(server: LabServer, work: (channel: Channel) => Promise<void>): Promise<void> {
  const { username = 'guest', password = 'guest' } = server.credentials;
  const connection = await amqp.connect(
    { hostname: server.host, port: port(server.id, 'amqp'), username, password, vhost: '/' },
    { clientProperties: { connection_name: 'demo shop' } },
  );
  // A broker that is stopped first ends the demo, not the program.
  connection.on('error', () => undefined);
  try {
    await work(await connection.createChannel());
  } finally {
    await connection.close().catch(() => undefined);
  }
}

async function declare(channel: Channel): Promise<void> {
  await channel.assertExchange(exchange, 'topic', { durable: true });
  await channel.assertExchange(deadLetterExchange, 'fanout', { durable: true });
  await channel.assertQueue(deadLetterQueue, { durable: true, arguments: { 'x-queue-type': 'classic' } });
  await channel.bindQueue(deadLetterQueue, deadLetterExchange, '');
  for (const { name, type, keys } of queues) {
    const deadLetters = type === 'stream' ? {} : { 'x-dead-letter-exchange': deadLetterExchange };
    await channel.assertQueue(name, { durable: true, arguments: { 'x-queue-type': type, ...deadLetters } });
    for (const key of keys) await channel.bindQueue(name, exchange, key);
  }
}

async function publish(channel: Channel, each: Order): Promise<void> {
  const body = Buffer.from(JSON.stringify(each));
  const room = channel.publish(exchange, `order.${each.status}`, body, {
    contentType: 'application/json',
    messageId: each.orderId,
    persistent: true,
    type: `order.${each.status}`,
  });
  if (!room) await new Promise((resolve) => channel.once('drain', resolve));
}

/** Refuses messages for good, as a service does with an order it cannot read: they become dead letters. */
async function refuse(channel: Channel, queue: string, count: number): Promise<void> {
  for (let refused = 0; refused < count;) {
    const message = await channel.get(queue);
    if (message === false) continue;
    channel.nack(message, false, false);
    refused++;
  }
  // A channel closed too soon gives a message back that it has just refused.
  await waitUntil(
    async () => {
      const { messageCount } = await channel.checkQueue(deadLetterQueue);
      if (messageCount < count) throw new Error(`${messageCount} of ${count} dead letters`);
    },
    { timeoutMs: 10_000 },
  );
}
