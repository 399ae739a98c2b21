import { Kafka, logLevel, type Admin } from 'kafkajs';
import { address, type LabServer } from '../../lab';
import type { Demo } from './demo';
import { orderNumbers } from './pace';
import { order, orders, type Order } from './shop';

const topics = [
  { topic: 'orders', numPartitions: 3 },
  { topic: 'payments', numPartitions: 2 },
  { topic: 'notifications', numPartitions: 1 },
];

/** Services that read a topic, and how many records of each partition they are behind. */
const groups = [
  { groupId: 'warehouse', topic: 'orders', lag: 7 },
  { groupId: 'analytics', topic: 'orders', lag: 18 },
  { groupId: 'mailer', topic: 'notifications', lag: 0 },
];

/** The shop on Kafka: keyed records in three topics, groups that keep up and groups that do not. */
export const kafkaDemo: Demo = {
  async seed(server) {
    const kafka = client(server);
    const admin = kafka.admin();
    await admin.connect();
    try {
      const created = await admin.createTopics({
        topics: topics.map((each) => ({ ...each, replicationFactor: 1 })),
        waitForLeaders: true,
      });
      if (!created) return;
      await send(kafka, orders(0, 120));
      for (const group of groups) await commit(admin, group);
    } finally {
      await admin.disconnect();
    }
  },

  async trickle(server, signal) {
    const kafka = client(server);
    const service = kafka.consumer({ groupId: 'payments-service' });
    await service.connect();
    try {
      await service.subscribe({ topic: 'orders', fromBeginning: true });
      await service.run({ eachMessage: () => Promise.resolve() });
      for await (const number of orderNumbers(signal)) await send(kafka, [order(number)]);
    } finally {
      await service.disconnect();
    }
  },
};

function client(server: LabServer): Kafka {
  return new Kafka({
    clientId: 'demo-shop',
    brokers: [address(server.id, 'plaintext')],
    logLevel: logLevel.NOTHING,
  });
}

async function send(kafka: Kafka, batch: readonly Order[]): Promise<void> {
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  try {
    const paid = batch.filter(({ status }) => status === 'paid' || status === 'shipped');
    await producer.sendBatch({
      topicMessages: [
        { topic: 'orders', messages: batch.map((each) => ({ key: each.customerId, value: JSON.stringify(each) })) },
        { topic: 'payments', messages: paid.map(payment) },
        { topic: 'notifications', messages: paid.map(({ customerId, orderId }) => mail(customerId, orderId)) },
      ],
    });
  } finally {
    await producer.disconnect();
  }
}

function payment({ orderId, amount, currency }: Order) {
  return {
    key: orderId,
    value: JSON.stringify({ orderId, amount, currency, method: 'credit_card' }),
    headers: { 'content-type': 'application/json' },
  };
}

function mail(customerId: string, orderId: string) {
  return { key: customerId, value: JSON.stringify({ template: 'order-paid', orderId }) };
}

async function commit(admin: Admin, { groupId, topic, lag }: (typeof groups)[number]): Promise<void> {
  const ends = await admin.fetchTopicOffsets(topic);
  const partitions = ends.map(({ partition, high }) => ({
    partition,
    offset: String(Math.max(0, Number(high) - lag)),
  }));
  await admin.setOffsets({ groupId, topic, partitions });
}
