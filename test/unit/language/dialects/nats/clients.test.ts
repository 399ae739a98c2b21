import assert from 'node:assert/strict';
import { read, valueOf } from '../reading';

describe('nats-py', () => {
  const all = (code: string): ReturnType<typeof read> => read('nats-py', `import nats\n${code}\n`);

  it('takes durations in seconds and gives them in nanoseconds', () => {
    const [stream] = all("await js.add_stream(name='A', max_age=30 * 24 * 3600)");
    const option = stream?.written.get('max_age');
    assert.ok(option?.how === 'written');
    assert.equal(option.raw, 2_592_000);
    assert.equal(option.value, 2_592_000_000_000_000);
    assert.deepEqual(
      stream?.editor.set('max_age', 86_400_000_000_000)?.map((edit) => edit.newText),
      ['86400'],
    );
  });

  it('reads a configuration object once, where it is used', () => {
    const code = "c = StreamConfig(name='A', max_age=5)\nawait js.add_stream(config=c)\nConsumerConfig(ack_wait=1)";
    assert.deepEqual(
      all(code).map(({ kind, written }) => [kind, [...written.keys()]]),
      [
        ['nats.stream', ['name', 'max_age']],
        ['nats.consumer', ['ack_wait']],
      ],
    );
  });

  it('reads a subscription of core NATS as no consumer', () => {
    assert.deepEqual(
      all("await nc.subscribe('orders', cb=f)").map(({ kind }) => kind),
      ['nats.subscribe'],
    );
  });

  it('knows nothing of a configuration that comes from elsewhere', () => {
    const [stream] = all('await js.add_stream(config=load())');
    assert.equal(stream?.complete, false);
  });
});

describe('nats.js', () => {
  const all = (code: string, id = 'nats-js'): ReturnType<typeof read> =>
    read(id, `import { nanos } from '${id === 'nats-js' ? 'nats' : '@nats-io/nats-core'}';\n${code}\n`);

  it('takes durations in nanoseconds and understands nanos()', () => {
    const [stream] = all('await jsm.streams.add({ max_age: 86_400_000, duplicate_window: nanos(5_000) });');
    assert.deepEqual([valueOf(stream, 'max_age'), valueOf(stream, 'duplicate_window')], [86_400_000, 5_000_000_000]);
    assert.deepEqual(
      stream?.editor.set('max_age', 86_400_000_000_000)?.map((edit) => edit.newText),
      ['nanos(86400000)'],
    );
  });

  it('writes plain nanoseconds where the helper is not imported', () => {
    const [stream] = read('nats-js', "import { connect } from 'nats';\nawait jsm.streams.add({ max_age: 5 });\n");
    assert.deepEqual(
      stream?.editor.set('max_age', 1_000_000_000)?.map((edit) => edit.newText),
      ['1000000000'],
    );
  });

  it('does not take what an update leaves out for a default', () => {
    assert.equal(all("await jsm.streams.update('A', { max_msgs: 5 });")[0]?.complete, false);
  });

  it('is read from version 3, too', () => {
    const [consumer] = all("await jsm.consumers.add('A', { ack_wait: nanos(30_000) });", 'nats-io');
    assert.deepEqual([consumer?.dialect, valueOf(consumer, 'ack_wait')], ['nats-io', 30_000_000_000]);
  });
});
