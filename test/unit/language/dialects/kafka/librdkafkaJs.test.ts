import assert from 'node:assert/strict';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { inRange } from '../../../../../src/language/model/versions';
import { dialectOf, read, valueOf } from '../reading';

describe('node-rdkafka', () => {
  const all = (code: string): readonly Declaration[] =>
    read('node-rdkafka', `const Kafka = require('node-rdkafka');\n${code}`);

  it('lets the options of topics in the second table win, and writes them there', () => {
    const code = "new Kafka.Producer({ acks: 1, 'linger.ms': 5 }, { 'request.required.acks': -1 });";
    const [producer] = all(code);
    assert.equal(valueOf(producer, 'acks'), 'all');
    const [edit] = producer?.editor.set('compression.type', 'lz4') ?? [];
    assert.ok(edit && edit.span.start > code.indexOf('request.required.acks'));
  });

  it('writes them in the only table there is', () => {
    const [producer] = all("new Kafka.Producer({ 'bootstrap.servers': 'a' });");
    assert.equal(producer?.editor.set('acks', 'all')?.[0]?.newText, ", acks: 'all'");
  });

  it('knows who learns what became of a message', () => {
    const result = (code: string): unknown =>
      valueOf(
        all(code).find(({ kind }) => kind === 'kafka.send'),
        'result',
      );
    assert.equal(result("const p = new Kafka.Producer({ dr_cb: true }); p.produce('a', null, x);"), 'callback');
    assert.equal(result("const p = new Kafka.Producer({}); p.produce('a', null, x);"), 'ignored');
    assert.equal(result("const p = new Kafka.Producer(options); p.produce('a', null, x);"), undefined);
    const high = 'const p = new Kafka.HighLevelProducer({});';
    assert.equal(result(`${high} p.produce('a', null, x, null, 0, done);`), 'callback');
  });

  it('knows which release brought the longer session timeout', () => {
    const versioned = dialectOf('node-rdkafka').defaults['kafka.consumer']?.['session.timeout.ms'] ?? [];
    const inVersion = (version: string): unknown => versioned.find((each) => inRange(version, each))?.value;
    assert.deepEqual(['2.12.0', '2.13.0', '3.6.0'].map(inVersion), [10000, 45000, 45000]);
  });

  it('reads no class of this name from elsewhere', () => {
    assert.deepEqual(all("const p = new Producer({ 'enable.idempotence': true });"), []);
    assert.deepEqual(all('const c = new other.KafkaConsumer({});'), []);
  });
});

describe('confluent-kafka-javascript', () => {
  const all = (code: string): readonly Declaration[] =>
    read('confluent-kafka-javascript', `import { KafkaJS, RdKafka } from '@confluentinc/kafka-javascript';\n${code}`);
  const one = (code: string): Declaration | undefined => all(code)[0];

  it('takes the number of retries from the block, five where it says none', () => {
    const kafka = 'const kafka = new KafkaJS.Kafka({ kafkaJS: { brokers } });';
    assert.equal(valueOf(one(`${kafka} kafka.producer({ kafkaJS: {} });`), 'retries'), 5);
    assert.equal(valueOf(one(`${kafka} kafka.producer({ kafkaJS: { retry: { retries: 2 } } });`), 'retries'), 2);
    assert.equal(valueOf(one(`${kafka} kafka.producer({ kafkaJS: { ...options } });`), 'retries'), '{?}');
  });

  it('leaves them to librdkafka where there is no block', () => {
    const producer = one("new KafkaJS.Kafka({ 'bootstrap.servers': 'a' }).producer({ 'linger.ms': 5 });");
    assert.equal(valueOf(producer, 'retries'), undefined);
    const { defaults } = dialectOf('confluent-kafka-javascript');
    assert.deepEqual(defaults['kafka.producer']?.['retries'], [{ value: 2147483647 }]);
  });

  it('lets a name of librdkafka beside the block win', () => {
    const code = "kafka.consumer({ kafkaJS: { sessionTimeout: 6000 }, 'session.timeout.ms': 9000 });";
    assert.equal(valueOf(one(code), 'session.timeout.ms'), 9000);
  });

  it('gives the limit of bytes of a fetch to each partition, whatever else the block says', () => {
    const code = 'new KafkaJS.Kafka({}).consumer({ kafkaJS: { maxBytesPerPartition: 5, maxBytes: 7 } });';
    assert.equal(valueOf(one(code), 'max.partition.fetch.bytes'), 7);
  });

  it('writes into the block where there is one, else under the name of librdkafka', () => {
    const inBlock = one('kafka.producer({ kafkaJS: { acks: 1 } });');
    assert.equal(inBlock?.editor.set('enable.idempotence', true)?.[0]?.newText, ', idempotent: true');
    const beside = one("kafka.producer({ 'linger.ms': 1 });");
    assert.equal(beside?.editor.set('enable.idempotence', true)?.[0]?.newText, ", 'enable.idempotence': true");
  });

  it('does not take what send refuses for an option', () => {
    const [, send] = all("const producer = kafka.producer({ kafkaJS: {} }); producer.send({ topic: 'a', acks: 1 });");
    assert.equal(valueOf(send, 'acks'), undefined);
    assert.equal(send?.keys.find(({ native }) => native === 'acks')?.canonical, undefined);
  });

  it('reads what is done with a consumer once', () => {
    const code = "const consumer = kafka.consumer({ kafkaJS: {} }); consumer.subscribe({ topics: ['a'] });";
    assert.deepEqual(
      all(code).map(({ kind }) => kind),
      ['kafka.consumer', 'kafka.subscribe'],
    );
  });

  it('is not taken for kafkajs, whose types a file may import too', () => {
    const code = `import type { Producer } from 'kafkajs';
      import { KafkaJS } from '@confluentinc/kafka-javascript';
      new KafkaJS.Kafka({ kafkaJS: { brokers } }).producer();`;
    assert.deepEqual(read('kafkajs', code), []);
    assert.equal(read('confluent-kafka-javascript', code).length, 1);
  });
});
