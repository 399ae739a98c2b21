import assert from 'node:assert/strict';
import { connect } from 'amqplib';
import { address, serversOrSkip } from '../lab';
import { expand, readSnippet } from './expand';
import { pythonOrSkip, runPython } from './python';
import { importTypeScript } from './typescript';

interface Channel {
  close(): Promise<void>;
}
interface WorkQueue {
  open(): Promise<{ connection: { close(): Promise<void> }; channel: Channel }>;
  publish(channel: unknown, body: unknown, messageId: string): Promise<void>;
  work(channel: unknown, handle: (body: unknown) => Promise<void>): Promise<void>;
}

/** Ready messages of the queue and of its dead letters, as the broker counts them; then deletes both. */
async function takeDown(url: string, queue: string): Promise<{ ready: number; dead: number }> {
  const connection = await connect(url);
  const channel = await connection.createChannel();
  const ready = (await channel.checkQueue(queue)).messageCount;
  const dead = (await channel.checkQueue(`${queue}.dead`)).messageCount;
  for (const name of [queue, `${queue}.dead`]) await channel.deleteQueue(name);
  await channel.deleteExchange(`${queue}.dlx`);
  await connection.close();
  return { ready, dead };
}

describe('RabbitMQ work queue snippet', function () {
  this.timeout(120_000);
  before(async function () {
    await serversOrSkip(this, ['rabbitmq-4.3']);
    await pythonOrSkip(this);
  });

  const url = (): string => `amqp://guest:guest@${address('rabbitmq-4.3', 'amqp')}`;

  it('handles every order in Python and keeps the failing one as a dead letter', async () => {
    const queue = `snippet-py-${process.pid}`;
    const program = await runPython('rabbitmq', expand(readSnippet('rabbitmq.python'), { 1: url(), 2: queue }), []);
    assert.deepEqual(await program.next(), { published: 4 });
    assert.deepEqual(await program.next(), { handled: ['a', 'b', 'c'] });
    assert.deepEqual(await takeDown(url(), queue), { ready: 0, dead: 1 });
  });

  it('handles every order in TypeScript and keeps the failing one as a dead letter', async () => {
    const queue = `snippet-ts-${process.pid}`;
    const pattern = await importTypeScript<WorkQueue>('rabbitmq', { 1: url(), 2: queue });
    const { connection, channel } = await pattern.open();
    for (const order of ['a', 'poison', 'b', 'c']) await pattern.publish(channel, { order }, order);
    const handled: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const handle = ({ order }: { order: string }): Promise<void> => {
        if (order === 'poison') return Promise.reject(new Error('cannot be handled (expected in this test)'));
        if (handled.push(order) === 3) setImmediate(resolve);
        return Promise.resolve();
      };
      pattern.work(channel, handle as (body: unknown) => Promise<void>).catch(reject);
    });
    // Closing the connection alone would overtake acknowledgements that are still to be written.
    await channel.close();
    await connection.close();
    assert.deepEqual(handled, ['a', 'b', 'c']);
    assert.deepEqual(await takeDown(url(), queue), { ready: 0, dead: 1 });
  });
});
