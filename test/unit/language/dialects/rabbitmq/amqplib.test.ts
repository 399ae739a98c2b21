import assert from 'node:assert/strict';
import { inRange } from '../../../../../src/language/model/versions';
import { dialectOf, read, valueOf } from '../reading';

const header = "import amqp from 'amqplib';\n";

function kinds(text: string): readonly string[] {
  return read('amqplib', header + text).map((declaration) => declaration.kind);
}

describe('amqplib', () => {
  it('links what is done on a channel with what made it', () => {
    const text = `${header}
      const confirming = await connection.createConfirmChannel();
      const plain = await connection.createChannel();
      plain.publish('events', 'a', body);
      confirming.publish('events', 'a', body);`;
    const [first, second, onPlain, onConfirming] = read('amqplib', text);
    assert.equal(valueOf(first, 'confirms'), true);
    assert.ok(first?.handle !== undefined && second?.handle !== undefined);
    assert.equal(onPlain?.handle, second.handle);
    assert.equal(onConfirming?.handle, first.handle);
    assert.notEqual(first.handle, second.handle);
  });

  it('links them in the callback interface too', () => {
    const [made, used] = read('amqplib', `${header}connection.createChannel((error, ch) => { ch.prefetch(5); });`);
    assert.ok(made?.handle !== undefined);
    assert.equal(used?.handle, made.handle);
  });

  it('shows where the handler of a consumer stands', () => {
    const text = `${header}channel.consume('q', async (message) => channel.ack(message));`;
    const { body } = read('amqplib', text).find(({ kind }) => kind === 'rabbitmq.consume') ?? {};
    assert.equal(body && text.slice(body.start, body.end), 'async (message) => channel.ack(message)');
  });

  for (const text of [
    "axios.get('/orders');",
    'Promise.reject(error);',
    "router.prefetch('/orders');",
    "const client = mqtt.connect('mqtt://localhost'); client.publish('orders', 'x', { qos: 1 });",
    "const redis = new Redis(); redis.publish('orders', 'x', done);",
    "socket.on('return', back);",
    "channel.on('error', back);",
    "const pool = io.connect('http://localhost');",
    'message.ack();',
    'class Channel { assertQueue(queue, options) { return this.send(queue); } }',
    "// channel.assertQueue('orders');",
    "const text = `channel.assertQueue('orders')`;",
  ]) {
    it(`reads nothing from ${text}`, () => {
      assert.deepEqual(kinds(text), []);
    });
  }

  it('reads connections of every form of import', () => {
    const forms = [
      "import * as rabbit from 'amqplib';\nrabbit.connect('amqp://localhost');",
      "import { connect } from 'amqplib';\nconnect('amqp://localhost');",
      "const { connect } = require('amqplib/callback_api');\nconnect('amqp://localhost', done);",
      "const connection = await require('amqplib').connect('amqp://localhost');",
      "const amqp = await import('amqplib');\namqp.connect('amqp://localhost');",
    ];
    for (const text of forms) {
      const found = read('amqplib', text);
      assert.deepEqual(
        found.map((declaration) => [declaration.kind, valueOf(declaration, 'host')]),
        [['rabbitmq.connection', 'localhost']],
        text,
      );
    }
  });

  it('knows each key of a message once, whichever name of the delivery mode is read first', () => {
    const text = `${header}channel.sendToQueue('q', body, { deliveryMode: 2, persistent: true, persistant: true });`;
    const [publish] = read('amqplib', text);
    assert.deepEqual(
      publish?.keys.map(({ canonical, native }) => [native, canonical]),
      [
        ['deliveryMode', 'delivery-mode'],
        ['persistent', 'delivery-mode'],
        ['persistant', undefined],
      ],
    );
  });

  it('knows that the frame size changed with 0.10.7', () => {
    const versioned = dialectOf('amqplib').defaults['rabbitmq.connection']?.['frame-max'] ?? [];
    const inVersion = (version: string): unknown => versioned.find((each) => inRange(version, each))?.value;
    assert.deepEqual(['0.10.6', '0.10.7', '2.3.1'].map(inVersion), [4096, 131072, 131072]);
  });
});
