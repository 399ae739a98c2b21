import { Kafka } from 'kafkajs';

const kafka = new Kafka({ clientId: 'notifications', brokers: ['localhost:9092'] });

/** Calls `send` for every order that was paid. */
export async function onOrderPaid(send: (orderId: string) => Promise<void>): Promise<void> {
  const consumer = kafka.consumer({
    groupId: 'mailer',
    sessionTimeout: 6000,
    heartbeatInterval: 6000,
  });
  await consumer.connect();
  await consumer.subscribe({ topic: 'notifications' });
  await consumer.run({
    eachMessage: async ({ message }) => {
      if (message.key !== null) await send(message.key.toString());
    },
  });
}
