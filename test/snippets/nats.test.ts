import assert from 'node:assert/strict';
import { connect, type NatsConnection } from 'nats';
import { address, serversOrSkip } from '../lab';
import { expand, readSnippet } from './expand';
import { pythonOrSkip, runPython } from './python';
import { importTypeScript } from './typescript';

interface Message {
  string(): string;
  info: { redeliveryCount: number };
}
interface JetStreamPattern {
  open(): Promise<{ connection: NatsConnection; jetstream: unknown }>;
  publish(jetstream: unknown, name: string, body: unknown, id: string): Promise<{ duplicate: boolean }>;
  consume(jetstream: unknown, handle: (message: Message) => Promise<void>): Promise<{ close(): Promise<unknown> }>;
}

describe('NATS JetStream snippet', function () {
  this.timeout(120_000);
  const name = (language: string): string => `snippet-${language}-${process.pid}`;
  let servers: string;
  let observer: NatsConnection;

  before(async function () {
    await serversOrSkip(this, ['nats-2.15']);
    await pythonOrSkip(this);
    servers = `nats://${address('nats-2.15', 'client')}`;
    observer = await connect({ servers });
  });
  after(() => observer.close());

  /** The last sequence up to which the consumer has everything acknowledged, and how many messages there are. */
  async function figures(language: string): Promise<{ acknowledged: number; stored: number }> {
    const manager = await observer.jetstreamManager();
    const consumer = await manager.consumers.info(name(language), 'billing');
    const stream = await manager.streams.info(name(language));
    return { acknowledged: consumer.ack_floor.stream_seq, stored: stream.state.messages };
  }

  async function untilAllAcknowledged(language: string): Promise<void> {
    while ((await figures(language)).acknowledged < 3) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(await figures(language), { acknowledged: 3, stored: 3 });
    await (await observer.jetstreamManager()).streams.delete(name(language));
  }

  const values = (language: string): Record<number, string> => ({ 1: servers, 2: name(language), 3: name(language) });

  it('stores a repeated order once and delivers a failed one again in Python', async () => {
    const program = await runPython('nats', expand(readSnippet('nats.python'), values('py')), []);
    const lines: unknown[] = [];
    for (let i = 0; i < 7; i++) lines.push(await program.next());
    assert.deepEqual(lines, [
      { duplicate: false },
      { duplicate: false },
      { duplicate: true },
      { duplicate: false },
      { handled: 'a', delivery: 1 },
      { handled: 'c', delivery: 1 },
      { handled: 'b', delivery: 2 },
    ]);
    await untilAllAcknowledged('py');
    await program.stop();
  });

  it('stores a repeated order once and delivers a failed one again in TypeScript', async () => {
    const pattern = await importTypeScript<JetStreamPattern>('nats', values('ts'));
    const { connection, jetstream } = await pattern.open();
    const duplicates: boolean[] = [];
    for (const id of ['a', 'b', 'b', 'c'])
      duplicates.push((await pattern.publish(jetstream, 'created', id, id)).duplicate);
    assert.deepEqual(duplicates, [false, false, true, false]);
    const handled: string[] = [];
    const messages = await pattern.consume(jetstream, (message) => {
      const order = JSON.parse(message.string()) as string;
      if (order === 'b' && message.info.redeliveryCount === 1)
        return Promise.reject(new Error('not yet (expected in this test)'));
      handled.push(order);
      return Promise.resolve();
    });
    await untilAllAcknowledged('ts');
    await messages.close();
    await connection.close();
    assert.deepEqual(handled, ['a', 'c', 'b']);
  });
});
