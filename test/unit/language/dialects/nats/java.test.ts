import assert from 'node:assert/strict';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { dialectOf, read, valueOf } from '../reading';

const java = (body: string): readonly Declaration[] =>
  read('nats-java', `import io.nats.client.*;\nclass Orders {\n  void run() {\n${body}\n  }\n}\n`);

const texts = (declaration: Declaration | undefined, key: string, value: number | string | boolean): unknown =>
  declaration?.editor.set(key, value)?.map((edit) => edit.newText);

describe('jnats', () => {
  it('takes durations as such and numbers as milliseconds', () => {
    const age = (code: string): unknown =>
      valueOf(java(`StreamConfiguration.builder().name("S").maxAge(${code}).build();`)[0], 'max_age');
    assert.equal(age('Duration.ofHours(2)'), 7_200_000_000_000);
    assert.equal(age('86400'), 86_400_000_000);
    assert.equal(age('60 * 1000L'), 60_000_000_000);
    assert.equal(age('Duration.ZERO'), 0);
    assert.equal(age('retention'), '{?}');
  });

  it('writes durations in the longest unit that leaves no rest', () => {
    const [stream] = java('StreamConfiguration.builder().name("S").build();');
    assert.deepEqual(texts(stream, 'max_age', 172_800_000_000_000), ['.maxAge(java.time.Duration.ofDays(2))']);
    assert.deepEqual(texts(stream, 'duplicate_window', 1_500_000_000), [
      '.duplicateWindow(java.time.Duration.ofMillis(1500))',
    ]);
    assert.deepEqual(texts(stream, 'retention', 'workqueue'), ['.retentionPolicy(RetentionPolicy.WorkQueue)']);
  });

  it('acknowledges explicitly unless told not to', () => {
    const { defaults } = dialectOf('nats-java');
    assert.deepEqual(defaults['nats.consumer']?.['ack_policy'], [{ value: 'explicit' }]);
    assert.deepEqual(defaults['nats.connection']?.['max_reconnects'], [{ value: 60 }]);
  });

  it('follows a builder through variables, statements and functions', () => {
    const held =
      'StreamConfiguration.Builder b = StreamConfiguration.builder();\nb.name("S");\nb.replicas(3).maxBytes(5);\njsm.addStream(b.build());';
    const [stream, ...others] = java(held);
    assert.equal(others.length, 0);
    assert.deepEqual(
      [valueOf(stream, 'name'), valueOf(stream, 'num_replicas'), valueOf(stream, 'max_bytes')],
      ['S', 3, 5],
    );
    const [conditional] = java(
      'var b = StreamConfiguration.builder();\nif (x) b.replicas(3);\njsm.addStream(b.build());',
    );
    assert.equal(valueOf(conditional, 'num_replicas'), '{?}');
  });

  it('says that options are missing where a configuration is copied or parsed', () => {
    assert.equal(java('StreamConfiguration.builder(existing).name("S").build();')[0]?.complete, false);
    assert.equal(java('ConsumerConfiguration.builder().json(text).build();')[0]?.complete, false);
    assert.equal(java('ConsumerConfiguration.builder().durable("d").build();')[0]?.complete, true);
  });

  it('tells what a method is called on by its type, its making, or its usual name', () => {
    const kinds = (body: string): readonly string[] => java(body).map(({ kind }) => kind);
    assert.deepEqual(kinds('Connection c = null; c.publish("a", b);'), ['nats.publish']);
    assert.deepEqual(kinds('var x = nc.jetStream(); x.subscribe("a");'), ['nats.consumer']);
    assert.deepEqual(kinds('KafkaConsumer<A, B> nc = make(); nc.subscribe(topics);'), []);
    assert.deepEqual(kinds('redis.publish("a", b);'), []);
  });

  it('knows whether a handler acknowledges by itself', () => {
    const [consumer] = java('js.subscribe("a", dispatcher, m -> m.ack(), false, options());');
    assert.equal(valueOf(consumer, 'manual_ack'), true);
    assert.equal(consumer?.complete, false);
    assert.ok(consumer.body);
  });
});
