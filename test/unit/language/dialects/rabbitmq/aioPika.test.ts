import assert from 'node:assert/strict';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { read, valueOf } from '../reading';

describe('aio-pika', () => {
  const one = (code: string): Declaration | undefined => read('aio-pika', `import aio_pika\n${code}\n`)[0];

  it('takes the expiration of a message in seconds, both ways', () => {
    const publish = one('await exchange.publish(aio_pika.Message(b"", expiration=1.5), "k")');
    assert.equal(valueOf(publish, 'expiration'), '1500');
    assert.deepEqual(
      publish?.editor.set('expiration', '30000')?.map(({ newText }) => newText),
      ['30'],
    );
    const weekly = one('await exchange.publish(aio_pika.Message(b"", expiration=timedelta(weeks=1)), "k")');
    assert.equal(valueOf(weekly, 'expiration'), '604800000');
    const unknown = one('await exchange.publish(aio_pika.Message(b"", expiration=timedelta(hours=h)), "k")');
    assert.equal(valueOf(unknown, 'expiration'), '{?}');
  });

  it('has the prefetch count first, other than pika', () => {
    assert.equal(valueOf(one('await channel.set_qos(5, 1)'), 'prefetch-count'), 5);
  });

  it('speaks of a queue by the name it was declared with', () => {
    const text = 'queue = await channel.declare_queue("orders")\nawait queue.consume(handle)\nqueue.get()';
    const [, consume, get] = read('aio-pika', `import aio_pika\n${text}\n`);
    assert.deepEqual([valueOf(consume, 'queue'), valueOf(get, 'queue')], ['orders', 'orders']);
    assert.equal(consume?.handle, get?.handle);
  });

  it('binds a queue with its name where no routing key is given', () => {
    const [, binding] = read(
      'aio-pika',
      'import aio_pika\nqueue = await channel.declare_queue("orders")\nawait queue.bind("shop")\n',
    );
    assert.equal(valueOf(binding, 'routing-key'), 'orders');
    assert.equal(valueOf(one('await queue.bind("shop")'), 'routing-key'), '{?}');
  });

  it('leaves queues and messages of others alone', () => {
    assert.equal(one('await asyncio.Queue().get()'), undefined);
    assert.equal(one('import asyncio\nqueue = asyncio.Queue()\nawait queue.get()'), undefined);
    assert.equal(one('await queue.get()'), undefined);
    assert.equal(one('def f(event: SlackEvent):\n    event.ack()'), undefined);
    assert.equal(one('def f(message: SlackMessage):\n    message.ack()'), undefined);
  });
});
