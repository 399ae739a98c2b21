import assert from 'node:assert/strict';
import { applyEdits } from '../../../../golden/declarations/edits';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { dialectOf, read, valueOf } from '../reading';

const id = 'nats-net';
const using = 'using NATS.Client.JetStream;\n';

function only(text: string, kind: string): Declaration {
  const [declaration, ...others] = read(id, using + text).filter((each) => each.kind === kind);
  assert.ok(declaration && others.length === 0, `one ${kind} in ${text}`);
  return declaration;
}

function set(text: string, kind: string, key: string, value: string | number | boolean): string | undefined {
  const edits = only(text, kind).editor.set(key, value);
  return edits && applyEdits(using + text, edits).slice(using.length);
}

describe('NATS.Net', () => {
  it('is recognised by its namespaces, not by those of the older client', () => {
    const contains = (text: string): boolean =>
      dialectOf(id).mayContain({ uri: 'file:///a.cs', languageId: 'csharp', text });
    for (const name of ['NATS.Net', 'NATS.Client.Core', 'NATS.Client.JetStream.Models', 'NATS.Client.KeyValueStore']) {
      assert.ok(contains(`using ${name};`), name);
    }
    assert.ok(!contains('using NATS.Client;\nvar c = new ConnectionFactory();'));
    assert.ok(!contains('using Confluent.Kafka;\nvar c = new ConsumerConfig();'));
  });

  it('has what the library and the server leave unsaid', () => {
    const { defaults } = dialectOf(id);
    assert.equal(defaults['nats.consumer']?.ack_policy?.[0]?.value, 'explicit');
    assert.equal(defaults['nats.connection']?.max_reconnects?.[0]?.value, -1);
    assert.equal(defaults['nats.request']?.timeout?.[0]?.value, 5e9);
  });

  it('writes durations as TimeSpan in the longest unit that needs no fraction', () => {
    const text = 'js.CreateStreamAsync(new StreamConfig("A", ["a"]));';
    const written = (value: number): string | undefined =>
      /MaxAge = ([^}]+?) }/.exec(set(text, 'nats.stream', 'max_age', value) ?? '')?.[1];
    assert.equal(written(86_400e9), 'TimeSpan.FromDays(1)');
    assert.equal(written(5_400e9), 'TimeSpan.FromMinutes(90)');
    assert.equal(written(1.5e9), 'TimeSpan.FromMilliseconds(1500)');
    assert.equal(written(0), 'TimeSpan.Zero');
    assert.equal(set(text, 'nats.stream', 'storage', 'memory')?.includes('Storage = StreamConfigStorage.Memory'), true);
    assert.equal(set(text, 'nats.stream', 'storage', 'tape'), undefined);
  });

  it('reads every way to give a duration', () => {
    for (const [code, nanoseconds] of [
      ['TimeSpan.FromSeconds(30)', 30e9],
      ['TimeSpan.FromSeconds(0.5)', 5e8],
      ['new TimeSpan(0, 1, 30)', 90e9],
      ['new TimeSpan(1, 0, 0, 0)', 86_400e9],
      ['new TimeSpan(10_000_000)', 1e9],
      ['TimeSpan.Parse("00:00:45")', 45e9],
      ['TimeSpan.FromHours(1, 30)', 5400e9],
      ['TimeSpan.FromMinutes(1) * 2', 120e9],
      ['settings.AckWait', '{?}'],
    ] as const) {
      const consumer = only(`var c = new ConsumerConfig("a") { AckWait = ${code} };`, 'nats.consumer');
      assert.equal(valueOf(consumer, 'ack_wait'), nanoseconds, code);
    }
  });

  it('tells JetStream from core by what a message is published on', () => {
    const published = (text: string): unknown => valueOf(only(text, 'nats.publish'), 'jetstream');
    assert.equal(published('var js = nats.CreateJetStreamContext(); js.PublishAsync("a", 1);'), true);
    assert.equal(published('void M(INatsJSContext stream) { stream.PublishAsync("a", 1); }'), true);
    assert.equal(published('void M(INatsClient js) { js.PublishAsync("a", 1); }'), false);
    assert.deepEqual(read(id, `${using}void M(IBus nats) { nats.PublishAsync("a", 1); }`), []);
  });

  it('finds the loop that handles messages', () => {
    const text = 'await foreach (var m in nats.SubscribeAsync<int>("a")) { Use(m); }';
    const { body } = only(text, 'nats.subscribe');
    assert.ok(body);
    assert.equal((using + text).slice(body.start, body.end), '{ Use(m); }');
  });

  it('is not sure of what comes from a helper or a copy of something unseen', () => {
    assert.equal(only('js.CreateStreamAsync(Streams.Orders());', 'nats.stream').complete, false);
    assert.equal(only('js.CreateStreamAsync(shared with { MaxBytes = 5 });', 'nats.stream').complete, false);
    const copied = only('var o = NatsOpts.Default with { MaxReconnectRetry = 3 };', 'nats.connection');
    assert.equal(copied.complete, true);
    assert.equal(valueOf(copied, 'max_reconnects'), 3);
  });
});
