import assert from 'node:assert/strict';
import { dialectOf, read, valueOf } from '../reading';

const bunny = (rest: string): string => `require 'bunny'\nconn = Bunny.new\nch = conn.create_channel\n${rest}\n`;

describe('Bunny', () => {
  it('acknowledges by itself and keeps messages unless it is told otherwise', () => {
    const { defaults } = dialectOf('bunny');
    assert.deepEqual(defaults['rabbitmq.consume']?.['no-ack'], [{ value: true }]);
    assert.deepEqual(defaults['rabbitmq.publish']?.['delivery-mode'], [{ value: 2 }]);
    assert.deepEqual(defaults['rabbitmq.nack']?.['requeue'], [{ value: false }]);
  });

  it('finds the block that handles messages', () => {
    for (const block of ['do |info, _, body|\n  work(body)\nend', '{ |info, _, body| work(body) }']) {
      const text = bunny(`ch.queue("a").subscribe(manual_ack: true) ${block}`);
      const consumer = read('bunny', text).find(({ kind }) => kind === 'rabbitmq.consume');
      assert.ok(consumer?.body, block);
      assert.equal(text.slice(consumer.body.start, consumer.body.end), block);
    }
  });

  it('speaks of the channel that queues and exchanges are of', () => {
    const text = bunny(
      'q = ch.queue("a")\nx = ch.topic("t")\nq.subscribe(manual_ack: true)\nx.publish("m")\nch.prefetch(5)',
    );
    const declarations = read('bunny', text).filter(({ kind }) => kind !== 'rabbitmq.connection');
    assert.deepEqual(new Set(declarations.map(({ handle }) => handle)).size, 1);
    assert.equal(declarations.length, 6);
  });

  it('writes options as Ruby does, with and without parentheses', () => {
    const texts = (code: string, key: string, value: string | boolean | number): unknown => {
      const text = bunny(code);
      const found = read('bunny', text).find(({ kind }) => /queue|consume/.test(kind));
      return found?.editor.set(key, value)?.map(({ newText }) => newText);
    };
    assert.deepEqual(texts('ch.queue "a"', 'durable', true), [', durable: true']);
    assert.deepEqual(texts("ch.queue('a')", 'x-message-ttl', 5), [", arguments: { 'x-message-ttl' => 5 }"]);
    assert.deepEqual(texts("ch.queue('a', arguments: { 'x-expires' => 1 })", 'x-message-ttl', 5), [
      ", 'x-message-ttl' => 5",
    ]);
  });

  it('tells manual acknowledgement from none', () => {
    const [consumer] = read('bunny', bunny('ch.queue("a").subscribe(manual_ack: true) { }')).filter(
      ({ kind }) => kind === 'rabbitmq.consume',
    );
    assert.equal(valueOf(consumer, 'no-ack'), false);
    assert.deepEqual(
      consumer?.editor.set('no-ack', true)?.map(({ newText }) => newText),
      ['false'],
    );
  });

  it('leaves other objects alone', () => {
    const text = bunny('router.queue("a")\nredis.publish("b")\nevents.subscribe("c")\njob.ack(1)');
    assert.deepEqual(
      read('bunny', text).map(({ kind }) => kind),
      ['rabbitmq.connection', 'rabbitmq.channel'],
    );
  });
});
