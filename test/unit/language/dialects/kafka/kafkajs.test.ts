import assert from 'node:assert/strict';
import { inRange } from '../../../../../src/language/model/versions';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { dialectOf, read, valueOf } from '../reading';

const header = "import { Kafka } from 'kafkajs';\nconst kafka = new Kafka({ brokers, retry: { retries: 0 } });\n";

function ofKind(text: string, kind: Declaration['kind']): readonly Declaration[] {
  return read('kafkajs', header + text).filter((declaration) => declaration.kind === kind);
}

describe('kafkajs', () => {
  it('says of a consumer what subscribe and run say, with the place of the handler', () => {
    const text = `const consumer = kafka.consumer({ groupId: 'mail' });
      await consumer.subscribe({ topic: 'orders', fromBeginning: true });
      await consumer.run({ autoCommit: false, eachMessage: async () => work() });`;
    const [consumer] = ofKind(text, 'kafka.consumer');
    assert.equal(valueOf(consumer, 'enable.auto.commit'), false);
    assert.equal(valueOf(consumer, 'auto.offset.reset'), 'earliest');
    assert.deepEqual(valueOf(consumer, 'topics'), ['orders']);
    const { body } = consumer ?? {};
    assert.equal(body && (header + text).slice(body.start, body.end), 'async () => work()');
  });

  it('does not know what they say where they are out of sight, or twice there', () => {
    const [alone] = ofKind("const consumer = kafka.consumer({ groupId: 'mail' });", 'kafka.consumer');
    const twice = `const consumer = kafka.consumer({ groupId: 'mail' });
      consumer.subscribe({ topic: 'a', fromBeginning: true });
      consumer.subscribe({ topic: 'b' });`;
    const [both] = ofKind(twice, 'kafka.consumer');
    for (const consumer of [alone, both]) assert.equal(valueOf(consumer, 'auto.offset.reset'), '{?}');
    assert.equal(valueOf(alone, 'enable.auto.commit'), '{?}');
  });

  it('gives a consumer five retries of its own, whatever the Kafka object says', () => {
    const [consumer] = ofKind("kafka.consumer({ groupId: 'mail' });", 'kafka.consumer');
    assert.equal(valueOf(consumer, 'client.retries'), undefined);
    assert.deepEqual(dialectOf('kafkajs').defaults['kafka.consumer']?.['client.retries'], [{ value: 5 }]);
    const [producer] = ofKind('kafka.producer();', 'kafka.producer');
    assert.equal(valueOf(producer, 'retries'), 0);
  });

  const results: Readonly<Record<string, unknown>> = {
    'await producer.send({ topic });': 'awaited',
    'producer.send({ topic });': 'ignored',
    'void producer.send({ topic });': 'ignored',
    'function f() {\n  log()\n  producer.send({ topic })\n}': 'ignored',
    'producer.send({ topic }).catch(log);': 'callback',
    'await producer.send({ topic }).catch(log);': 'awaited',
    'const f = () => producer.send({ topic });': undefined,
    'function f() { return producer.send({ topic }); }': undefined,
    'const pending = producer.send({ topic });': undefined,
    'await Promise.all([producer.send({ topic })]);': undefined,
  };
  for (const [text, expected] of Object.entries(results)) {
    it(`knows what becomes of ${text.replaceAll(/\s+/g, ' ')}`, () => {
      const [send] = ofKind(`const producer = kafka.producer();\n${text}`, 'kafka.send');
      assert.ok(send);
      assert.equal(valueOf(send, 'result'), expected);
    });
  }

  it('knows the producer of a transaction', () => {
    const text = `const producer = kafka.producer({ transactionalId: 'tx' });
      const tx = await producer.transaction();
      await tx.send({ topic: 'a', messages });
      await tx.commit();`;
    const [producer, begin, send, commit] = read('kafkajs', header + text);
    assert.deepEqual([valueOf(begin, 'call'), valueOf(commit, 'call')], ['begin', 'commit']);
    for (const declaration of [begin, send, commit]) {
      assert.equal(valueOf(declaration, 'transactional.id'), 'tx');
      assert.equal(declaration?.handle, producer?.handle);
    }
  });

  for (const text of [
    'const tx = await sequelize.transaction(); await tx.commit();',
    "socket.send({ topic: 'a' });",
    'app.run({ autoCommit: true });',
    "emitter.subscribe({ topic: 'a' });",
    'database.disconnect();',
    'topics.createTopics({ topics: [{ topic: "a" }] });',
  ]) {
    it(`reads nothing from ${text}`, () => {
      assert.deepEqual(read('kafkajs', header + text), []);
    });
  }

  it('knows that 2.0 changed the partitioner and enforces the time limit of requests', () => {
    const { defaults } = dialectOf('kafkajs');
    const inVersion = (key: string, version: string): unknown =>
      defaults['kafka.producer']?.[key]?.find((each) => inRange(version, each))?.value;
    assert.deepEqual(
      ['1.16.0', '2.2.4'].map((version) => [
        inVersion('partitioner.class', version),
        inVersion('client.enforce.timeout', version),
      ]),
      [
        ['LegacyPartitioner', false],
        ['DefaultPartitioner', true],
      ],
    );
  });
});
