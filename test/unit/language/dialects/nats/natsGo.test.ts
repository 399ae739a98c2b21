import assert from 'node:assert/strict';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { dialectOf, read, valueOf } from '../reading';

const legacy = (code: string): readonly Declaration[] =>
  read(
    'nats-go',
    `package orders\n\nimport "github.com/nats-io/nats.go"\n\nfunc f(nc *nats.Conn, js nats.JetStreamContext) {\n${code}\n}\n`,
  );

const both = 'import (\n\t"github.com/nats-io/nats.go"\n\t"github.com/nats-io/nats.go/jetstream"\n)';
const modern = (code: string, id = 'nats-go-jetstream'): readonly Declaration[] =>
  read(id, `package orders\n\n${both}\n\nfunc f(nc *nats.Conn, js jetstream.JetStream) {\n${code}\n}\n`);

const edited = (declaration: Declaration | undefined, key: string, value: string | number): unknown =>
  declaration?.editor.set(key, value)?.map((edit) => edit.newText);

describe('nats.go', () => {
  it('has opposite defaults of the ack policy in its two packages', () => {
    const ackPolicy = (id: string): unknown => dialectOf(id).defaults['nats.consumer']?.['ack_policy'];
    assert.deepEqual(ackPolicy('nats-go'), [{ value: 'none' }]);
    assert.deepEqual(ackPolicy('nats-go-jetstream'), [{ value: 'explicit' }]);
  });

  it('acknowledges what it subscribes to explicitly, unless told otherwise', () => {
    const policy = (options: string): unknown => valueOf(legacy(`\tjs.Subscribe("a", f${options})`)[0], 'ack_policy');
    assert.equal(policy(''), 'explicit');
    assert.equal(policy(', nats.AckNone()'), 'none');
    assert.equal(policy(', nats.AckAll()'), 'all');
    assert.equal(policy(', nats.OrderedConsumer()'), 'none');
  });

  it('takes durations as they are in Go and gives nanoseconds', () => {
    const [stream] = legacy('\tjs.AddStream(&nats.StreamConfig{Name: "A", MaxAge: 24 * time.Hour})');
    assert.equal(valueOf(stream, 'max_age'), 86_400_000_000_000);
    assert.deepEqual(edited(stream, 'max_age', 3_600_000_000_000), ['time.Hour']);
    assert.deepEqual(edited(stream, 'max_age', 1_500_000_000), ['1500 * time.Millisecond']);
    assert.deepEqual(edited(stream, 'retention', 'workqueue'), [', Retention: nats.WorkQueuePolicy']);
    const [plain] = legacy('\tjs.AddStream(&nats.StreamConfig{MaxAge: 86400})');
    assert.equal(valueOf(plain, 'max_age'), 86400);
  });

  it('leaves core and JetStream to their own', () => {
    const kinds = (code: string): readonly unknown[] =>
      legacy(code).map(({ kind, written }) => [kind, written.has('jetstream')]);
    assert.deepEqual(kinds('\tnc.Publish("a", nil)\n\tjs.Publish("a", nil)\n\tother.Publish("a", nil)'), [
      ['nats.publish', false],
      ['nats.publish', true],
    ]);
    assert.deepEqual(kinds('\tnc.Subscribe("a", f)\n\tjs.Subscribe("a", f)').map(String), [
      'nats.subscribe,false',
      'nats.consumer,false',
    ]);
  });

  it('leaves package jetstream to the other dialect, and that leaves core to it', () => {
    const code = '\tnc.Publish("a", nil)\n\tjs.Publish(ctx, "b", nil)';
    const subjects = (id: string): readonly unknown[] => modern(code, id).map((each) => valueOf(each, 'subject'));
    assert.deepEqual([subjects('nats-go'), subjects('nats-go-jetstream')], [['a'], ['b']]);
    assert.deepEqual(read('nats-go-jetstream', 'package a\n\nimport "github.com/nats-io/nats.go"\n'), []);
  });

  it('adds options of a connection', () => {
    const [connection] = legacy('\tc, err := nats.Connect(url)');
    assert.deepEqual(edited(connection, 'max_reconnects', -1), [', nats.MaxReconnects(-1)']);
    assert.equal(connection?.complete, true);
    assert.equal(legacy('\tnats.Connect(url, options...)')[0]?.complete, false);
  });

  it('knows nothing of a configuration that comes from elsewhere', () => {
    assert.equal(legacy('\tjs.AddStream(config)')[0]?.complete, false);
    const changed = '\tcfg := &nats.StreamConfig{Name: "A"}\n\tapply(cfg)\n\tjs.AddStream(cfg)';
    assert.equal(legacy(changed)[0]?.complete, false);
  });
});

describe('package jetstream of nats.go', () => {
  it('reads consumers made on a stream with the name of that stream', () => {
    const stream = (made: string): unknown => {
      const consumers = modern(`\ts, err := js.${made}\n\ts.CreateConsumer(ctx, jetstream.ConsumerConfig{})`);
      return valueOf(
        consumers.find(({ kind }) => kind === 'nats.consumer'),
        'stream_name',
      );
    };
    assert.equal(stream('Stream(ctx, "A")'), 'A');
    assert.equal(stream('CreateStream(ctx, jetstream.StreamConfig{Name: "B"})'), 'B');
    assert.equal(stream('Stream(ctx, name)'), undefined);
  });

  it('reads a configuration once, where it is used', () => {
    const code =
      '\tc := jetstream.ConsumerConfig{Durable: "a"}\n\tc.AckWait = time.Minute\n\tjs.CreateConsumer(ctx, "S", c)';
    assert.deepEqual(
      modern(code).map(({ kind, written }) => [kind, [...written.keys()]]),
      [['nats.consumer', ['durable_name', 'ack_wait', 'stream_name']]],
    );
  });

  it('pulls with what Consume is told', () => {
    const code = '\tc, _ := js.Consumer(ctx, "S", "c")\n\tc.Consume(f, jetstream.PullMaxMessages(10))';
    assert.equal(valueOf(modern(code)[0], 'batch'), 10);
  });
});
