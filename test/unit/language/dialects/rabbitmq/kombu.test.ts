import assert from 'node:assert/strict';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { read, valueOf } from '../reading';

describe('kombu', () => {
  const all = (code: string): readonly Declaration[] =>
    read('kombu', `from kombu import Connection, Exchange, Queue, Producer, Consumer\n${code}\n`);

  it('takes the times of a queue in seconds, those of its arguments as they are', () => {
    const [queue] = all("Queue('q', message_ttl=1.5, queue_arguments={'x-expires': 10})");
    assert.deepEqual([valueOf(queue, 'x-message-ttl'), valueOf(queue, 'x-expires')], [1500, 10]);
    assert.deepEqual(
      queue?.editor.set('x-message-ttl', 60000)?.map(({ newText }) => newText),
      ['60'],
    );
  });

  it('is not RabbitMQ where the file says that the broker is another', () => {
    assert.deepEqual(all("Connection('redis://localhost')\nQueue('q', durable=False)"), []);
    assert.deepEqual(all("Connection('localhost', transport='sqs')\nQueue('q')"), []);
    assert.equal(all("Connection('amqp://localhost')\nQueue('q')")[1]?.complete, true);
  });

  it('says that options may be missing where the file does not show which broker it is', () => {
    assert.deepEqual(
      all("Connection(os.environ['BROKER'])\nQueue('q')").map(({ complete, kind }) => [kind, complete]),
      [
        ['rabbitmq.connection', false],
        ['rabbitmq.queue', false],
      ],
    );
  });

  it('leaves the queues of other modules alone', () => {
    assert.deepEqual(read('kombu', 'import kombu\nfrom queue import Queue\nQueue(5)\n'), []);
    assert.deepEqual(read('kombu', 'import kombu, asyncio\nasyncio.Queue(5)\n'), []);
  });

  it('says where messages are handled', () => {
    const text = "def handle(body, message):\n    pass\n\nConsumer(channel, [Queue('q')], callbacks=[handle])";
    const consume = all(text).find(({ kind }) => kind === 'rabbitmq.consume');
    assert.equal(valueOf(consume, 'queue'), 'q');
    assert.ok(consume?.body);
  });
});
