import assert from 'node:assert/strict';
import { dialectOf, read, valueOf } from '../reading';

const id = 'amqp-connection-manager';
const header = "import amqp from 'amqp-connection-manager';\n";

describe('amqp-connection-manager', () => {
  it('says what its channels do unless told otherwise', () => {
    const { defaults } = dialectOf(id);
    assert.deepEqual(defaults['rabbitmq.channel']?.['confirms'], [{ value: true }]);
    assert.deepEqual(defaults['rabbitmq.connection']?.['heartbeat'], [{ value: 5 }]);
    assert.deepEqual(defaults['rabbitmq.queue']?.['durable'], [{ value: true }]);
  });

  it('takes times in seconds, and writes them so', () => {
    const text = `${header}amqp.connect('amqp://localhost', { reconnectTimeInSeconds: 2 });`;
    const [connection] = read(id, text);
    assert.equal(valueOf(connection, 'network-recovery-interval'), 2000);
    const [edit] = connection?.editor.set('network-recovery-interval', 7000) ?? [];
    assert.equal(edit?.newText, '7');
  });

  it('reads what its own channels and those of amqplib do, once', () => {
    const text = `${header}import type { Channel } from 'amqplib';
      const wrapper = amqp.connect('amqp://localhost').createChannel({ setup: (channel: Channel) => channel.prefetch(5) });
      wrapper.publish('orders', 'paid', body);`;
    assert.deepEqual(read('amqplib', text), []);
    const [, channel, qos, publish] = read(id, text);
    assert.deepEqual(
      [channel, qos, publish].map((declaration) => declaration?.kind),
      ['rabbitmq.channel', 'rabbitmq.qos', 'rabbitmq.publish'],
    );
    assert.ok(channel?.handle !== undefined);
    assert.equal(publish?.handle, channel.handle);
  });

  it('leaves amqplib alone', () => {
    assert.deepEqual(read(id, "import amqp from 'amqplib';\namqp.connect('amqp://localhost');"), []);
  });
});
