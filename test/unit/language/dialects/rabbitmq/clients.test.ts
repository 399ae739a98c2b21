import assert from 'node:assert/strict';
import { read, valueOf } from '../reading';

describe('pika', () => {
  const one = (call: string): ReturnType<typeof read>[number] | undefined => read('pika', `import pika\n${call}\n`)[0];

  it('reads arguments by name and by position', () => {
    const queue = one("channel.queue_declare('q', False, True, auto_delete=True)");
    assert.deepEqual(
      ['queue', 'passive', 'durable', 'auto-delete'].map((key) => valueOf(queue, key)),
      ['q', false, true, true],
    );
  });

  it('reads each x-argument under its own name and place', () => {
    const text = "import pika\nchannel.queue_declare('q', arguments={'x-max-retries': 3})\n";
    const option = read('pika', text)[0]?.written.get('x-max-retries');
    assert.ok(option?.keySpan);
    assert.equal(text.slice(option.keySpan.start, option.keySpan.end), "'x-max-retries'");
  });

  it('says that options are missing where arguments come from elsewhere', () => {
    assert.equal(one("channel.queue_declare('q', arguments=build())")?.complete, false);
    assert.equal(one("channel.queue_declare('q', arguments=None)")?.complete, true);
    assert.equal(one('channel.queue_declare(*args)')?.complete, false);
  });

  it('reads a publish to the default exchange', () => {
    const publish = one("channel.basic_publish(exchange='', routing_key='q', body=b'')");
    assert.deepEqual([valueOf(publish, 'exchange'), valueOf(publish, 'routing-key')], ['', 'q']);
  });

  it('keeps the known parts of a routing key', () => {
    const publish = one("channel.basic_publish('orders', f'order.{kind}.created', b'')");
    assert.deepEqual(valueOf(publish, 'routing-key'), ['order.', null, '.created']);
  });
});

describe('amqplib', () => {
  const one = (call: string): ReturnType<typeof read>[number] | undefined =>
    read('amqplib', `import amqp from 'amqplib';\n${call}\n`)[0];

  it('lets a named option win over the same key in arguments', () => {
    const queue = one("ch.assertQueue('q', { messageTtl: 1, arguments: { 'x-message-ttl': 2, 'x-foo': 3 } });");
    assert.deepEqual([valueOf(queue, 'x-message-ttl'), valueOf(queue, 'x-foo')], [1, 3]);
  });

  it('reads bindings of queues and of exchanges', () => {
    assert.equal(valueOf(one("ch.bindQueue('q', 'orders', 'order.*');"), 'destination-type'), 'queue');
    assert.equal(valueOf(one("ch.bindExchange('audit', 'orders', '#');"), 'destination-type'), 'exchange');
  });

  it('reads sendToQueue as a publish to the default exchange', () => {
    const publish = one("ch.sendToQueue('q', Buffer.from('x'));");
    assert.deepEqual([valueOf(publish, 'exchange'), valueOf(publish, 'routing-key')], ['', 'q']);
  });

  it('leaves publish() of other libraries alone', () => {
    assert.equal(one("redis.publish('channel', 'message');"), undefined);
  });

  it('adds what is missing in the form the method takes', () => {
    assert.deepEqual(
      one("ch.assertQueue('q');")
        ?.editor.set('x-delivery-limit', 5)
        ?.map((edit) => edit.newText),
      [", { arguments: { 'x-delivery-limit': 5 } }"],
    );
  });
});
