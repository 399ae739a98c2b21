import assert from 'node:assert/strict';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { dialectOf, read, valueOf } from '../reading';

describe('nats-py', () => {
  const all = (code: string): readonly Declaration[] => read('nats-py', `import nats\n${code}\n`);

  it('takes durations in seconds, both ways', () => {
    const [connection] = all('nc = await nats.connect(reconnect_time_wait=0.25)');
    assert.equal(valueOf(connection, 'reconnect_wait'), 250_000_000);
    assert.deepEqual(
      connection?.editor.set('reconnect_wait', 2_000_000_000)?.map(({ newText }) => newText),
      ['2'],
    );
  });

  it('sets what a statement set after the configuration was made', () => {
    const text = 'c = ConsumerConfig(ack_wait=1)\nc.ack_wait = 5\nawait js.add_consumer("S", c)';
    const [consumer] = all(text);
    assert.equal(valueOf(consumer, 'ack_wait'), 5_000_000_000);
    assert.deepEqual(
      consumer?.editor.set('ack_wait', 9_000_000_000)?.map(({ span }) => span.start),
      ['import nats\n'.length + text.indexOf('5\n')],
    );
    assert.equal(all('c = StreamConfig()\nprepare(c)\nawait js.add_stream(c)')[0]?.complete, false);
  });

  it('knows the connection that is drained from others, and where messages are handled', () => {
    const [made, subscribed, drained] = all(
      'nc = await nats.connect()\nawait nc.subscribe("a", cb=lambda m: print(m))\nawait nc.drain()',
    );
    assert.ok(made?.handle);
    assert.deepEqual([subscribed?.handle, drained?.handle], [made.handle, made.handle]);
    assert.ok(subscribed?.body);
  });

  it('tells JetStream from core NATS', () => {
    const kinds = (code: string): readonly string[] => all(code).map(({ kind }) => kind);
    assert.deepEqual(kinds('await nc.subscribe("a", cb=f)'), ['nats.subscribe']);
    assert.deepEqual(kinds('await js.subscribe("a", cb=f)'), ['nats.consumer']);
    assert.deepEqual(kinds('await broker.subscribe("a", durable="d")'), ['nats.consumer']);
    assert.deepEqual(kinds('await broker.subscribe("a", f)'), []);
    assert.deepEqual(kinds('js = nc.jetstream()\nx = js\nawait x.publish("a")'), ['nats.publish']);
  });

  it('waits for half a second for an answer by default', () => {
    assert.deepEqual(dialectOf('nats-py').defaults['nats.request']?.['timeout'], [{ value: 500_000_000 }]);
  });
});
