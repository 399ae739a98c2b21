import assert from 'node:assert/strict';
import { dialectOf, read, valueOf } from '../reading';

const id = 'rabbitmq-client';
const header = "import { Connection } from 'rabbitmq-client';\n";

describe('rabbitmq-client', () => {
  it('declares the queue of every consumer, which is transient unless told otherwise', () => {
    const [consume, queue] = read(id, `${header}rabbit.createConsumer({ queue: 'orders' }, work);`);
    assert.deepEqual([consume?.kind, queue?.kind], ['rabbitmq.consume', 'rabbitmq.queue']);
    assert.equal(valueOf(queue, 'queue'), 'orders');
    assert.deepEqual(dialectOf(id).defaults['rabbitmq.queue']?.['durable'], [{ value: false }]);
  });

  it('writes an option of that queue where it belongs', () => {
    const text = `${header}rabbit.createConsumer({ queue: 'orders' }, work);`;
    const queue = read(id, text).find(({ kind }) => kind === 'rabbitmq.queue');
    const [edit] = queue?.editor.set('durable', true) ?? [];
    assert.ok(edit);
    const after = text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
    assert.ok(after.includes("{ queue: 'orders', queueOptions: { durable: true } }"), after);
  });

  it('binds the queue of the consumer where a binding names none', () => {
    const text = `${header}rabbit.createConsumer({ queue: 'mail', queueBindings: [{ exchange: 'orders' }] }, work);`;
    const binding = read(id, text).find(({ kind }) => kind === 'rabbitmq.binding');
    assert.deepEqual([valueOf(binding, 'destination'), valueOf(binding, 'exchange')], ['mail', 'orders']);
  });

  it('requeues what a handler throws on unless told otherwise', () => {
    assert.deepEqual(dialectOf(id).defaults['rabbitmq.consume']?.['default-requeue-rejected'], [{ value: true }]);
    const [consume] = read(id, `${header}rabbit.createConsumer({ queue: 'q', requeue: false }, work);`);
    assert.equal(valueOf(consume, 'default-requeue-rejected'), false);
  });

  it('takes durable for a persistent message', () => {
    const [publish] = read(id, `${header}pub.send({ routingKey: 'q', durable: true }, 'x');`);
    assert.equal(valueOf(publish, 'delivery-mode'), 2);
    const [unset] = read(id, `${header}pub.send({ routingKey: 'q', durable: false, deliveryMode: 2 }, 'x');`);
    assert.notEqual(valueOf(unset, 'delivery-mode'), 1);
  });

  it('reads a connection once, also where a merge left its import twice', () => {
    assert.equal(read(id, `${header}${header}new Connection('amqp://localhost');`).length, 1);
  });

  for (const text of [
    'socket.send({ routingKey: "q" });',
    "response.on('close', done);",
    'lock.acquire();',
    'createConsumer({ queue: "q" });',
    'connection(new Connection.Pool());',
    "import { Connection } from 'other'; const c = 'rabbitmq-client';\nnew Connection({});",
  ]) {
    it(`reads nothing from ${text}`, () => {
      const from = text.startsWith('import') ? text : header + text;
      assert.deepEqual(read(id, from), []);
    });
  }
});
