import assert from 'node:assert/strict';
import type { Declaration, DeclarationKind } from '../../../../../src/language/model/declaration';
import { dialectOf, read, valueOf } from '../reading';

const text = `import pika
connection = pika.BlockingConnection(pika.ConnectionParameters('rabbit', heartbeat=30))
channel = connection.channel()

def on_message(ch, method, properties, body):
    ch.basic_ack(method.delivery_tag)

channel.basic_qos(prefetch_count=5)
channel.basic_consume('orders', on_message)
`;

describe('what pika declares', () => {
  const declarations = read('pika', text);
  const of = (kind: DeclarationKind): Declaration | undefined => declarations.find((each) => each.kind === kind);

  it('speaks of the same channel by the same handle', () => {
    const channel = of('rabbitmq.channel')?.handle;
    assert.ok(channel);
    assert.equal(of('rabbitmq.consume')?.handle, channel);
    assert.equal(of('rabbitmq.qos')?.handle, channel);
    assert.notEqual(of('rabbitmq.ack')?.handle, channel);
    assert.notEqual(of('rabbitmq.connection')?.handle, channel);
    assert.ok(of('rabbitmq.connection')?.handle?.startsWith('connection@'));
  });

  it('says where the handler of messages stands', () => {
    const body = of('rabbitmq.consume')?.body;
    assert.ok(body);
    assert.match(text.slice(body.start, body.end), /^def on_message[^]*delivery_tag\)$/);
  });

  it('knows a channel that is put into confirm mode from one that may be', () => {
    const one = (code: string): Declaration | undefined =>
      read('pika', `import pika\n${code}`).find(({ kind }) => kind === 'rabbitmq.channel');
    const confirmed = one('channel = connection.channel()\nchannel.confirm_delivery()\n');
    assert.deepEqual([valueOf(confirmed, 'confirms'), confirmed?.complete], [true, true]);
    assert.equal(one('channel = connection.channel()\n')?.complete, true);
    assert.equal(one('channel = connection.channel()\nprepare(channel)\n')?.complete, false);
    assert.equal(one('self.channel = connection.channel()\nreturn self.channel\n')?.complete, false);
  });

  it('takes seconds as milliseconds, both ways', () => {
    const [connection] = read('pika', 'import pika\npika.ConnectionParameters(blocked_connection_timeout=1.5)\n');
    assert.equal(valueOf(connection, 'blocked-connection-timeout'), 1500);
    assert.deepEqual(
      connection?.editor.set('blocked-connection-timeout', 2500)?.map(({ newText }) => newText),
      ['2.5'],
    );
  });

  it('has the same defaults in every version', () => {
    const { defaults } = dialectOf('pika');
    assert.deepEqual(defaults['rabbitmq.queue']?.['durable'], [{ value: false }]);
    assert.deepEqual(defaults['rabbitmq.nack']?.['requeue'], [{ value: true }]);
  });

  it('recovers without requeueing by default, unlike nack and reject', () => {
    const requeue = (call: string): unknown => valueOf(read('pika', `import pika\nchannel.${call}\n`)[0], 'requeue');
    assert.equal(requeue('basic_recover()'), false);
    assert.equal(requeue('basic_recover(True)'), true);
    assert.equal(requeue('basic_nack(1)'), undefined);
  });

  it('knows a table that several queues are declared with, and changes it for none alone', () => {
    const text =
      "args = {'x-queue-type': 'quorum'}\nch.queue_declare('a', arguments=args)\nch.queue_declare('b', arguments=args)";
    const [, second] = read('pika', `import pika\n${text}\n`);
    assert.deepEqual([valueOf(second, 'x-queue-type'), second?.complete], ['quorum', true]);
    assert.equal(second?.editor.set('x-queue-type', 'classic'), undefined);
    const filled = "args = {}\nfill(args)\nch.queue_declare('a', arguments=args)";
    assert.equal(read('pika', `import pika\n${filled}\n`)[0]?.complete, false);
  });

  it('is not read from a class of the same name of another library', () => {
    assert.deepEqual(
      read('pika', 'import pika\nfrom shop import ConnectionParameters\nConnectionParameters(port=1)\n'),
      [],
    );
    assert.deepEqual(read('pika', 'import pika\nimport shop\nshop.ConnectionParameters(port=1)\n'), []);
    assert.equal(read('pika', 'from pika import ConnectionParameters as P\nP(port=1)\n').length, 1);
  });
});
