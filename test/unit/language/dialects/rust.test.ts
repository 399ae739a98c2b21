import assert from 'node:assert/strict';
import { inRange } from '../../../../src/language/model/versions';
import { dialectOf, read, valueOf } from './reading';

describe('rdkafka for Rust', () => {
  const client = (chain: string): string => `use rdkafka::x;\nfn f() { ${chain} }\n`;

  it('tells what a configuration makes by its type, and by its keys', () => {
    const kinds = (chain: string): unknown => read('rdkafka-rust', client(chain)).map(({ kind }) => kind);
    assert.deepEqual(kinds('let p: BaseProducer = ClientConfig::new().create()?;'), ['kafka.producer']);
    assert.deepEqual(kinds('ClientConfig::new().create::<StreamConsumer>()?;'), ['kafka.consumer']);
    assert.deepEqual(kinds('ClientConfig::new().set("group.id", "a").create().unwrap()'), ['kafka.consumer']);
    assert.deepEqual(kinds('ClientConfig::new().set("client.id", "a").create().unwrap()'), []);
    assert.deepEqual(kinds('File::create("a")?;'), []);
  });

  it('adds and takes out links of the chain, values as text', () => {
    const text = client('let p: FutureProducer = ClientConfig::new().set("acks", "1").create()?;');
    const [producer] = read('rdkafka-rust', text);
    assert.deepEqual(
      producer?.editor.set('retries', 7)?.map(({ newText }) => newText),
      ['.set("retries", "7")'],
    );
    assert.ok(producer);
    const [removed] = producer.editor.remove('acks') ?? [];
    assert.equal(removed && text.slice(removed.span.start, removed.span.end), '.set("acks", "1")');
  });

  it('follows librdkafka in how long a session lasts', () => {
    const versioned = dialectOf('rdkafka-rust').defaults['kafka.consumer']?.['session.timeout.ms'] ?? [];
    const at = (version: string): unknown => versioned.find((each) => inRange(version, each))?.value;
    assert.equal(at('0.26.0'), 10000);
    assert.equal(at('0.38.0'), 45000);
  });
});

describe('lapin', () => {
  const channel = (code: string): string => `use lapin::{options::*};\nasync fn f() { ${code} }\n`;

  it('does not requeue unless it is told to', () => {
    assert.deepEqual(dialectOf('lapin').defaults['rabbitmq.nack']?.['requeue'], [{ value: false }]);
  });

  it('turns a default into a struct, and adds fields before the rest', () => {
    const texts = (options: string, key: string): unknown => {
      const code = `channel.queue_declare("a", ${options}, FieldTable::default()).await?;`;
      return read('lapin', channel(code))[0]
        ?.editor.set(key, true)
        ?.map(({ newText }) => newText);
    };
    assert.deepEqual(texts('QueueDeclareOptions::default()', 'durable'), [
      'QueueDeclareOptions { durable: true, ..QueueDeclareOptions::default() }',
    ]);
    assert.deepEqual(texts('QueueDeclareOptions { ..Default::default() }', 'durable'), ['durable: true, ']);
    assert.deepEqual(texts('QueueDeclareOptions { durable: false, ..Default::default() }', 'durable'), ['true']);
  });

  it('names the type of a value in a field table', () => {
    const code =
      'let mut args = FieldTable::default();\nargs.insert("x-expires".into(), AMQPValue::LongInt(5));\nchannel.queue_declare("a", QueueDeclareOptions::default(), args).await?;';
    const [queue] = read('lapin', channel(code));
    const texts = (key: string, value: string | number): unknown =>
      queue?.editor.set(key, value)?.map(({ newText }) => newText.trim());
    assert.deepEqual(texts('x-queue-type', 'stream'), [
      'args.insert("x-queue-type".into(), AMQPValue::LongString("stream".into()));',
    ]);
    assert.deepEqual(texts('x-expires', 6), ['AMQPValue::LongInt(6)']);
  });

  it('finds the loop that handles messages', () => {
    const code =
      'let mut c = channel.basic_consume("q", "t", BasicConsumeOptions::default(), FieldTable::default()).await?; while let Some(d) = c.next().await { work(d); }';
    const text = channel(code);
    const [consumer] = read('lapin', text);
    assert.ok(consumer?.body);
    assert.equal(text.slice(consumer.body.start, consumer.body.end), '{ work(d); }');
  });
});

describe('async-nats', () => {
  const nats = (code: string): string => `use async_nats::jetstream;\nasync fn f(js: Context) { ${code} }\n`;

  it('has nanoseconds of durations, both ways', () => {
    const [stream] = read(
      'async-nats',
      nats('js.create_stream(Config { max_age: Duration::from_millis(5), ..Default::default() }).await?;'),
    );
    assert.equal(valueOf(stream, 'max_age'), 5_000_000);
    const code = (value: number): unknown => stream?.editor.set('max_age', value)?.map(({ newText }) => newText);
    assert.deepEqual(code(2_000_000_000), ['std::time::Duration::from_secs(2)']);
    assert.deepEqual(code(1_500_000), ['std::time::Duration::from_micros(1500)']);
  });

  it('writes optional fields as such', () => {
    const [consumer] = read(
      'async-nats',
      nats('s.create_consumer(pull::Config { max_deliver: 5, ..Default::default() }).await?;'),
    );
    const code = (key: string, value: string): unknown =>
      consumer?.editor.set(key, value)?.map(({ newText }) => newText);
    assert.deepEqual(code('durable_name', 'a'), [', durable_name: Some("a".into())']);
    assert.deepEqual(code('filter_subject', 'a'), [', filter_subject: "a".into()']);
    assert.deepEqual(code('ack_policy', 'all'), [', ack_policy: async_nats::jetstream::consumer::AckPolicy::All']);
  });

  it('acknowledges explicitly unless it is told otherwise, but not in an ordered consumer', () => {
    assert.deepEqual(dialectOf('async-nats').defaults['nats.consumer']?.['ack_policy'], [{ value: 'explicit' }]);
    const [ordered] = read(
      'async-nats',
      nats('s.create_consumer(pull::OrderedConfig { ..Default::default() }).await?;'),
    );
    assert.equal(valueOf(ordered, 'ack_policy'), 'none');
  });

  it('tells JetStream from core NATS by what a call is on', () => {
    const text = nats(
      'let c = async_nats::connect("a").await?; c.publish("x", p).await?; js.publish("y", p).await?; bus.publish("z", p).await?;',
    );
    const published = read('async-nats', text).filter(({ kind }) => kind === 'nats.publish');
    assert.deepEqual(
      published.map((each) => [valueOf(each, 'subject'), valueOf(each, 'jetstream')]),
      [
        ['x', false],
        ['y', true],
      ],
    );
  });
});
