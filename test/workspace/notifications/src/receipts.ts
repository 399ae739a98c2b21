import { connect } from 'amqplib';

/** Consumes what the payment service says about receipts. */
export async function consumeReceipts(url: string, handle: (body: Buffer) => Promise<void>): Promise<void> {
  const connection = await connect(url);
  const channel = await connection.createChannel();
  await channel.assertQueue('receipts', {
    durable: true,
    arguments: { 'x-queue-type': 'quorum', 'x-dead-leter-exchange': 'orders.dlx' },
  });
  await channel.consume('receipts', (message) => {
    if (message === null) return;
    handle(message.content).then(
      () => channel.ack(message),
      () => channel.nack(message, false, false),
    );
  });
}
