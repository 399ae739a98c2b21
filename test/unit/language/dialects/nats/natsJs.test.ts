import assert from 'node:assert/strict';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { dialectOf, read, valueOf } from '../reading';

const header =
  "import { connect, consumerOpts, nanos } from 'nats';\nconst nc = await connect();\nconst js = nc.jetstream();\n";
const second = 1_000_000_000;

function ofKind(text: string, kind: Declaration['kind']): readonly Declaration[] {
  return read('nats-js', header + text).filter((declaration) => declaration.kind === kind);
}

function bodyOf(text: string, kind: Declaration['kind']): string | undefined {
  const [declaration] = ofKind(text, kind);
  return declaration?.body && (header + text).slice(declaration.body.start, declaration.body.end);
}

describe('the JavaScript clients of NATS', () => {
  it('take milliseconds outside the fields of the API, and write them so', () => {
    const [request] = ofKind("nc.request('a', x, { timeout: 500 });", 'nats.request');
    assert.equal(valueOf(request, 'timeout'), 500_000_000);
    assert.equal(request?.editor.set('timeout', 2 * second)?.[0]?.newText, '2000');
    const [kv] = ofKind("js.views.kv('a', { ttl: 60_000 });", 'nats.kv');
    assert.equal(valueOf(kv, 'ttl'), 60 * second);
  });

  it('take the time to live of an object store in nanoseconds', () => {
    const [store] = ofKind("js.views.os('a', { ttl: 60_000 });", 'nats.object-store');
    assert.equal(valueOf(store, 'ttl'), 60_000);
    assert.equal(store?.editor.set('ttl', second)?.[0]?.newText, 'nanos(1000)');
  });

  it('tell JetStream from core NATS by what is called', () => {
    const text = "js.publish('a'); nc.publish('a'); bus.publish('a');";
    assert.deepEqual(
      ofKind(text, 'nats.publish').map((publish) => valueOf(publish, 'jetstream')),
      [true, false, undefined],
    );
    assert.equal(ofKind("nc.subscribe('a'); ", 'nats.consumer').length, 0);
    assert.equal(ofKind("js.subscribe('a', { config: {} });", 'nats.subscribe').length, 0);
  });

  it('gather what a builder is told, in milliseconds', () => {
    const text = `const opts = consumerOpts().durable('a');
      opts.ackWait(1500);
      if (slow) opts.maxDeliver(1);
      js.subscribe('orders', opts);`;
    const [consumer] = ofKind(text, 'nats.consumer');
    assert.deepEqual(
      ['durable_name', 'ack_wait', 'max_deliver', 'ack_policy'].map((key) => valueOf(consumer, key)),
      ['a', 1.5 * second, '{?}', 'explicit'],
    );
    assert.equal(consumer?.complete, true);
    assert.equal(consumer.editor.set('ack_wait', 30 * second)?.[0]?.newText, '30000');
  });

  it('do not know what a builder begins with where it is given a configuration', () => {
    const [consumer] = ofKind("js.subscribe('orders', consumerOpts({ ack_wait: 5 }));", 'nats.consumer');
    assert.equal(consumer?.complete, false);
  });

  it('show where messages are handled', () => {
    assert.equal(
      bodyOf("const sub = nc.subscribe('a');\nfor await (const m of sub) { work(m); }", 'nats.subscribe'),
      '{ work(m); }',
    );
    assert.equal(bodyOf("for await (const m of nc.subscribe('a')) { work(m); }", 'nats.subscribe'), '{ work(m); }');
    assert.equal(bodyOf("nc.subscribe('a', { callback: (e, m) => work(m) });", 'nats.subscribe'), '(e, m) => work(m)');
    const text =
      'const consumer = await js.consumers.get("A", "b");\nfor await (const m of await consumer.consume()) { m.ack(); }';
    assert.equal(bodyOf(text, 'nats.fetch'), '{ m.ack(); }');
  });

  it('look a consumer up by its name, and make one of options', () => {
    assert.equal(ofKind("js.consumers.get('A', 'worker');", 'nats.consumer').length, 0);
    const [ordered] = ofKind("js.consumers.get('A', { filterSubjects: 'a.*' });", 'nats.consumer');
    assert.equal(valueOf(ordered, 'ack_policy'), 'none');
    assert.equal(ordered?.complete, false);
  });

  it('give up after ten attempts to reconnect unless told otherwise', () => {
    for (const id of ['nats-js', 'nats-io']) {
      assert.deepEqual(dialectOf(id).defaults['nats.connection']?.['max_reconnects'], [{ value: 10 }]);
    }
  });

  for (const text of [
    "observable.subscribe('a', { queue: 'x' });",
    'server.close();',
    "axios.request('https://example.org', {}, { timeout: 5 });",
    "const client = mqtt.connect('mqtt://localhost'); client.publish('a', 'b', { reply: 'c' });",
    "items.add({ name: 'x', subjects: [] });",
    "database.create('settings', { ttl: 5 });",
    'course.term(2);',
    'iterator.next();',
    'stream.fetch({ expires: 5 });',
  ]) {
    it(`read nothing from ${text}`, () => {
      assert.deepEqual(read('nats-js', `import { nanos } from 'nats';\n${text}`), []);
    });
  }
});
