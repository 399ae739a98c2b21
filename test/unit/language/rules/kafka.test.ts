import assert from 'node:assert/strict';
import { file, found, lintFiles } from './lintText';

const producer = (...lines: string[]) => file('producer.properties', ['bootstrap.servers=a:9092', ...lines].join('\n'));
const consumer = (...lines: string[]) => file('consumer.properties', ['bootstrap.servers=a:9092', ...lines].join('\n'));
const java = (version: string) => ({ 'kafka-clients': version });
const inFlight = 'max.in.flight.requests.per.connection';

describe('the rules about idempotence', () => {
  it('follow KAFKA-13598: idempotence is not on by default in 3.0.0 and 3.1.0', () => {
    for (const version of ['2.8.2', '3.0.0', '3.1.0']) {
      assert.deepEqual(found(producer('acks=1', `${inFlight}=10`), java(version)), [], version);
    }
    for (const version of ['3.0.1', '3.1.1', '3.2.0', '3.9.2']) {
      assert.deepEqual(found(producer('acks=1'), java(version)), ['kafka/idempotence-silently-disabled: 1'], version);
    }
  });

  it('tell the warning of 3.x from the error of 4.x where idempotence is not mentioned', () => {
    const severity = (version: string, ...lines: string[]) =>
      lintFiles([producer(`${inFlight}=10`, ...lines)], java(version)).map((finding) => finding.severity);
    assert.deepEqual(severity('3.9.2'), ['warning']);
    assert.deepEqual(severity('4.0.0'), ['error']);
    assert.deepEqual(severity('3.9.2', 'transactional.id=a'), ['error']);
    assert.deepEqual(severity('2.8.2', 'transactional.id=a'), ['error']);
    assert.deepEqual(severity('2.8.2'), []);
  });

  it('say one thing once where several options conflict', () => {
    assert.deepEqual(found(producer('transactional.id=a', 'enable.idempotence=true', 'acks=1', 'retries=0')), [
      'kafka/idempotence-requires-acks-all: 1',
      'kafka/idempotence-requires-retries: 0',
    ]);
    assert.deepEqual(found(producer('transactional.id=a', 'acks=0', 'retries=0'), java('4.3.0')), [
      'kafka/transactional-requires-idempotence: 0',
      'kafka/transactional-requires-idempotence: 0',
    ]);
  });

  it('do not take a value that means nothing for weak acknowledgements', () => {
    assert.deepEqual(found(producer('enable.idempotence=true', 'acks=most')), []);
  });

  it('are silent on placeholders', () => {
    assert.deepEqual(
      found(producer('enable.idempotence=${IDEMPOTENCE}', 'acks=1', `${inFlight}=10`), java('4.3.0')),
      [],
    );
    assert.deepEqual(found(producer('enable.idempotence=true', 'acks=${ACKS}', 'retries=${RETRIES}')), []);
  });

  it('are silent about defaults where a spread may set anything', () => {
    const text = `from kafka import KafkaProducer
producer = KafkaProducer(acks=1, max_in_flight_requests_per_connection=10, **settings)
`;
    assert.deepEqual(found(file('a.py', text), { 'kafka-python': '3.0.12' }), []);
  });

  it('take the retries of the Kafka object for those of its producer', () => {
    const text = `import { Kafka } from 'kafkajs';
const kafka = new Kafka({ brokers: ['a'], retry: { retries: 0 } });
const producer = kafka.producer({ idempotent: true });
`;
    assert.deepEqual(found(file('a.ts', text)), ['kafka/idempotence-requires-retries: 0']);
  });

  it('do not ask a transaction of kafkajs for more than the producer’s own options', () => {
    const text = `import { Kafka } from 'kafkajs';
const kafka = new Kafka({ brokers: ['a'] });
const producer = kafka.producer({ transactionalId: 'a' });
await producer.send({ topic: 't', acks: 1, messages: [] });
`;
    assert.deepEqual(found(file('a.ts', text)), []);
  });

  it('say what an old kafka-python does', () => {
    const text = 'from kafka import KafkaProducer\nKafkaProducer(enable_idempotence=True, acks=1)\n';
    const message = (version: string) => lintFiles([file('a.py', text)], { 'kafka-python': version })[0]?.message ?? '';
    assert.match(message('2.0.2'), /has no idempotent producer before 2\.2/);
    assert.match(message('3.0.12'), /raises KafkaConfigurationError/);
  });
});

describe('the rule about the delivery timeout', () => {
  it('knows that linger.ms became 5 in 4.0', () => {
    assert.deepEqual(found(producer('delivery.timeout.ms=30004'), java('3.9.2')), []);
    assert.equal(found(producer('delivery.timeout.ms=30004'), java('4.0.0')).length, 1);
    assert.deepEqual(found(producer('delivery.timeout.ms=30005'), java('4.0.0')), []);
    assert.deepEqual(found(producer('delivery.timeout.ms=30004')), [], 'version unknown');
  });

  it('is silent where the client raises the timeout itself', () => {
    assert.deepEqual(found(producer('linger.ms=200000'), java('4.3.0')), []);
  });
});

describe('the rule about heartbeats', () => {
  it('uses the session timeout of the version', () => {
    const text = consumer('group.id=g', 'heartbeat.interval.ms=12000');
    const severity = (version: string) => lintFiles([text], java(version)).map((finding) => finding.severity);
    assert.deepEqual(severity('2.8.2'), ['error']);
    assert.deepEqual(severity('3.9.2'), []);
  });

  it('stands on the session timeout where only that is written', () => {
    assert.deepEqual(found(consumer('group.id=g', 'session.timeout.ms=3000')), ['kafka/heartbeat-vs-session: 3000']);
  });

  it('is silent without a group, and with the protocol of KIP-848', () => {
    assert.deepEqual(found(consumer('heartbeat.interval.ms=45000')), []);
    const lines = ['group.id=g', 'group.protocol=consumer', 'session.timeout.ms=1000', 'heartbeat.interval.ms=1000'];
    assert.deepEqual(found(consumer(...lines)), []);
    assert.deepEqual(found(consumer('group.id=g', 'group.protocol=${P}', 'heartbeat.interval.ms=45000')), []);
  });

  it('lets kafka-python before 2.3 have the two equal', () => {
    const text =
      'from kafka import KafkaConsumer\nKafkaConsumer("t", group_id="g", session_timeout_ms=9000, heartbeat_interval_ms=9000)\n';
    const severity = (version: string) =>
      lintFiles([file('a.py', text)], { 'kafka-python': version }).map((finding) => finding.severity);
    assert.deepEqual(severity('2.0.2'), ['warning']);
    assert.deepEqual(severity('2.3.0'), ['error']);
  });
});
