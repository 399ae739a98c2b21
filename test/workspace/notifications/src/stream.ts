import { AckPolicy, connect, RetentionPolicy, StorageType } from 'nats';

/** Keeps e-mails that wait to be sent, for a day at most. */
export async function createEmailStream(servers: string): Promise<void> {
  const connection = await connect({ servers });
  const manager = await connection.jetstreamManager();
  await manager.streams.add({
    name: 'EMAILS',
    subjects: ['emails.*'],
    retention: RetentionPolicy.Workqueue,
    storage: StorageType.File,
    max_age: 86_400_000,
  });
  await manager.consumers.add('EMAILS', {
    durable_name: 'sender',
    ack_policy: AckPolicy.Explicit,
    ack_wait: 30_000,
  });
  await connection.drain();
}
