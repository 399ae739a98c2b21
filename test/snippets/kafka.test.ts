import assert from 'node:assert/strict';
import { type Admin, Kafka, logLevel } from 'kafkajs';
import { address, serversOrSkip } from '../lab';
import { expand, readSnippet } from './expand';
import { type PythonProgram, pythonOrSkip, runPython } from './python';
import { importTypeScript } from './typescript';

interface Payload {
  message: { value: Buffer };
}
interface ProducerAndConsumer {
  openProducer(): Promise<{ disconnect(): Promise<void> }>;
  publish(producer: unknown, key: string, value: unknown): Promise<void>;
  consume(handle: (payload: Payload) => Promise<void>): Promise<{ disconnect(): Promise<void> }>;
}

describe('Kafka producer and consumer group snippet', function () {
  this.timeout(180_000);
  const name = (language: string): string => `snippet-${language}-${process.pid}`;
  let bootstrap: string;
  let admin: Admin;

  before(async function () {
    await serversOrSkip(this, ['kafka-4']);
    await pythonOrSkip(this);
    bootstrap = address('kafka-4', 'plaintext');
    admin = new Kafka({ brokers: [bootstrap], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await admin.createTopics({ topics: ['py', 'ts'].map((language) => ({ topic: name(language), numPartitions: 1 })) });
  });
  after(async () => {
    await admin.deleteTopics({ topics: [name('py'), name('ts')] });
    await admin.deleteGroups([name('py'), name('ts')]);
    await admin.disconnect();
  });

  /** Offset the group has committed in the one partition; -1 is none. */
  async function committed(language: string): Promise<string | undefined> {
    const [topic] = await admin.fetchOffsets({ groupId: name(language), topics: [name(language)] });
    return topic?.partitions[0]?.offset;
  }

  async function untilCommitted(language: string, offset: string): Promise<void> {
    while ((await committed(language)) !== offset) await new Promise((resolve) => setTimeout(resolve, 100));
  }

  it('writes in order and reads a failed batch again in Python', async () => {
    const text = expand(readSnippet('kafka.python'), { 1: bootstrap, 2: name('py'), 4: name('py') });
    const publisher = await runPython('kafka', text, ['publish']);
    assert.deepEqual(await take(publisher, 3), [{ offset: 0 }, { offset: 1 }, { offset: 2 }]);
    await publisher.stop();
    const failing = await runPython('kafka', text, ['fail']);
    assert.deepEqual(await failing.next(), { failed: true });
    await failing.stop();
    assert.equal(await committed('py'), '-1', 'a failed batch must not be committed');
    const consumer = await runPython('kafka', text, ['consume']);
    assert.deepEqual(await take(consumer, 3), [{ value: 'a' }, { value: 'b' }, { value: 'c' }]);
    await untilCommitted('py', '3');
    await consumer.stop();
  });

  it('writes in order and reads a failed message again in TypeScript', async () => {
    const pattern = await importTypeScript<ProducerAndConsumer>('kafka', {
      1: bootstrap,
      2: name('ts'),
      4: name('ts'),
    });
    const producer = await pattern.openProducer();
    for (const order of ['a', 'b', 'c']) await pattern.publish(producer, 'customer-1', order);
    await producer.disconnect();
    const handled: string[] = [];
    let failures = 0;
    const consumer = await pattern.consume(({ message }) => {
      const order = JSON.parse(message.value.toString()) as string;
      if (order === 'b' && failures++ === 0)
        return Promise.reject(new Error('cannot be handled yet (expected in this test)'));
      handled.push(order);
      return Promise.resolve();
    });
    await untilCommitted('ts', '3');
    await consumer.disconnect();
    assert.deepEqual(handled, ['a', 'b', 'c']);
    assert.equal(failures, 2);
  });
});

async function take(program: PythonProgram, count: number): Promise<unknown[]> {
  const lines: unknown[] = [];
  while (lines.length < count) lines.push(await program.next());
  return lines;
}
