import assert from 'node:assert/strict';
import { dialectOf, read, valueOf } from '../reading';

const php = (rest: string): string => `<?php\nuse PhpAmqpLib\\Connection\\AMQPStreamConnection;\n${rest}\n`;

describe('php-amqplib', () => {
  it('deletes queues and exchanges by itself unless it is told otherwise', () => {
    const { defaults } = dialectOf('php-amqplib');
    const queue = defaults['rabbitmq.queue'] ?? {};
    assert.deepEqual(queue['auto-delete'], [{ value: true }]);
    assert.deepEqual(queue['durable'], [{ value: false }]);
    assert.deepEqual(defaults['rabbitmq.exchange']?.['auto-delete'], [{ value: true }]);
  });

  it('counts passive before durable', () => {
    const [queue] = read('php-amqplib', php("$channel->queue_declare('a', false, true, false, false);"));
    assert.equal(valueOf(queue, 'passive'), false);
    assert.equal(valueOf(queue, 'durable'), true);
    assert.equal(valueOf(queue, 'auto-delete'), false);
  });

  it('has seconds in connections', () => {
    const text = php('$c = new AMQPStreamConnection("h", 5672, "u", "p", "/", false, "PLAIN", null, "en", 1.5);');
    const [connection] = read('php-amqplib', text);
    assert.equal(valueOf(connection, 'connection-timeout'), 1500);
  });

  it('finds the function that handles messages in every form', () => {
    const forms = [
      'function ($m) { work($m); }',
      'fn ($m) => work($m)',
      '$handler',
      "'handle'",
      "[$this, 'handle']",
      '$this->handle(...)',
    ];
    for (const form of forms) {
      const text = php(
        `$handler = function ($m) { work($m); };\n$ch->basic_consume('q', callback: ${form});\nfunction handle($m) { work($m); }`,
      );
      const consumer = read('php-amqplib', text).find(({ kind }) => kind === 'rabbitmq.consume');
      assert.ok(consumer?.body, form);
      assert.match(text.slice(consumer.body.start, consumer.body.end), /work\(\$m\)/, form);
    }
  });

  it('adds an argument by its name, and a table of arguments where there is none', () => {
    const [queue] = read('php-amqplib', php("$channel->queue_declare('a');"));
    const texts = (key: string, value: string | boolean | number): unknown =>
      queue?.editor.set(key, value)?.map((edit) => edit.newText);
    assert.deepEqual(texts('durable', true), [', durable: true']);
    assert.deepEqual(texts('x-delivery-limit', 5), [
      ", arguments: new \\PhpAmqpLib\\Wire\\AMQPTable(['x-delivery-limit' => 5])",
    ]);
  });

  it('speaks of one channel where calls are on one', () => {
    const text = php('$ch = $connection->channel();\n$ch->confirm_select();\n$other->basic_qos(0, 1, false);');
    const [channel, confirm, qos] = read('php-amqplib', text);
    assert.ok(channel?.handle !== undefined);
    assert.equal(channel.handle, confirm?.handle);
    assert.notEqual(channel.handle, qos?.handle);
  });

  it('reads nothing where the library is not used', () => {
    assert.deepEqual(read('php-amqplib', "<?php\n$channel->queue_declare('a');\n"), []);
    assert.deepEqual(read('php-amqplib', php('$items->reject(fn ($x) => $x > 1);')), []);
  });
});
