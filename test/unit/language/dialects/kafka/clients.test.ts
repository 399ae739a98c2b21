import assert from 'node:assert/strict';
import { read, valueOf } from '../reading';

describe('kafkajs', () => {
  const text = (rest: string): string => `import { Kafka } from 'kafkajs';\n${rest}\n`;

  it("merges the Kafka object's retry options into its producers", () => {
    const [producer] = read(
      'kafkajs',
      text('const k = new Kafka({ retry: { retries: 0 } });\nk.producer({ idempotent: true });'),
    );
    assert.equal(valueOf(producer, 'retries'), 0);
  });

  it("lets a producer's own retry options win, and writes them there", () => {
    const code =
      'const k = new Kafka({ retry: { retries: 0 } });\nk.producer({ retry: { retries: 3 } });\nk.producer({});';
    const [own, inherited] = read('kafkajs', text(code));
    assert.equal(valueOf(own, 'retries'), 3);
    assert.deepEqual(
      own?.editor.set('retries', 5)?.map((edit) => edit.newText),
      ['5'],
    );
    assert.deepEqual(
      inherited?.editor.set('retries', 5)?.map((edit) => edit.newText),
      [' retry: { retries: 5 } '],
    );
  });

  it('joins send() with the producer it is called on', () => {
    const code = 'const p = new Kafka({}).producer({ idempotent: true });\np.send({ acks: 1 });';
    const send = read('kafkajs', text(code)).find(({ kind }) => kind === 'kafka.send');
    assert.equal(valueOf(send, 'enable.idempotence'), true);
    assert.equal(valueOf(send, 'acks'), '1');
    assert.equal(send?.complete, true);
  });

  it('knows no more of a producer that is given to a function than what send() says', () => {
    const [send] = read('kafkajs', text('export const f = (producer) => producer.send({ acks: 0 });'));
    assert.equal(send?.complete, false);
    assert.equal(valueOf(send, 'acks'), '0');
    assert.equal(valueOf(send, 'enable.idempotence'), undefined);
  });

  it('leaves send() of anything else alone', () => {
    assert.deepEqual(read('kafkajs', text('socket.send({ acks: 0 });\nresponse.send({});')), []);
  });

  it('says that options are missing after a spread, and that what stood before it may be replaced', () => {
    const [producer] = read(
      'kafkajs',
      text('new Kafka({}).producer({ idempotent: true, ...more, maxInFlightRequests: 9 });'),
    );
    assert.equal(producer?.complete, false);
    assert.equal(valueOf(producer, 'enable.idempotence'), '{?}');
    assert.equal(valueOf(producer, 'max.in.flight.requests.per.connection'), 9);
  });
});

describe('kafka-python', () => {
  it('follows a dict of the same file', () => {
    const [producer] = read('kafka-python', "from kafka import KafkaProducer\nc = {'acks': 1}\nKafkaProducer(**c)\n");
    assert.equal(valueOf(producer, 'acks'), '1');
    assert.equal(producer?.complete, true);
  });

  it('says that options are missing where it cannot follow one', () => {
    const [producer] = read('kafka-python', 'from kafka import KafkaProducer\nKafkaProducer(acks=1, **load())\n');
    assert.equal(valueOf(producer, 'acks'), '1');
    assert.equal(producer?.complete, false);
  });

  it('takes None as not written and float infinity as endless', () => {
    const [producer] = read(
      'kafka-python',
      "from kafka import KafkaProducer\nKafkaProducer(retries=math.inf, acks='all', linger_ms=None)\n",
    );
    assert.equal(valueOf(producer, 'retries'), 2147483647);
    assert.equal(valueOf(producer, 'linger.ms'), '{?}');
  });
});

describe('confluent-kafka', () => {
  it('reads aliases of librdkafka as the option they stand for', () => {
    const [producer] = read(
      'confluent-kafka-python',
      "from confluent_kafka import Producer\nProducer({'request.required.acks': -1, 'message.timeout.ms': '5', 'max.in.flight': 9})\n",
    );
    assert.equal(valueOf(producer, 'acks'), 'all');
    assert.equal(valueOf(producer, 'delivery.timeout.ms'), 5);
    assert.equal(valueOf(producer, 'max.in.flight.requests.per.connection'), 9);
  });
});

describe('.properties of Kafka clients', () => {
  const uri = (name: string): { uri: string } => ({ uri: `file:///etc/kafka/${name}` });

  it('are told by their name, else by their keys', () => {
    const kinds = (name: string, text: string): readonly string[] =>
      read('kafka-properties', text, uri(name)).map(({ kind }) => kind);
    assert.deepEqual(kinds('orders-producer.properties', 'client.id=x\n'), ['kafka.producer']);
    assert.deepEqual(kinds('consumer.properties', 'client.id=x\n'), ['kafka.consumer']);
    assert.deepEqual(kinds('any.properties', 'bootstrap.servers=a:1\nlinger.ms=5\n'), ['kafka.producer']);
    assert.deepEqual(kinds('any.properties', 'bootstrap.servers=a:1\n'), []);
  });

  it('of servers, workers and frameworks are other dialects', () => {
    for (const key of ['process.roles=broker', 'connector.class=x', 'spring.kafka.client-id=x']) {
      assert.deepEqual(
        read('kafka-properties', `${key}\nbootstrap.servers=a:1\nacks=1\n`, uri('kafka.properties')),
        [],
        key,
      );
    }
  });

  it('of Streams applications declare them', () => {
    const text = 'application.id=streams\nbootstrap.servers=a:1\n';
    assert.deepEqual(
      read('kafka-properties', text, uri('kafka.properties')).map(({ kind }) => kind),
      ['kafka.streams'],
    );
  });
});

describe('Spring Boot', () => {
  const yaml = (text: string, name = 'application.yml'): ReturnType<typeof read> =>
    read('spring-boot', text, { languageId: 'yaml', uri: `file:///app/${name}` });

  it('lets what is nearer to the client win', () => {
    const [producer] = yaml(
      'spring:\n  kafka:\n    producer:\n      properties:\n        acks: 0\n      acks: all\n    properties:\n      acks: 1\n',
    );
    assert.equal(valueOf(producer, 'acks'), '0');
  });

  it('does not know what a placeholder stands for, default or not', () => {
    const [producer] = yaml('spring.kafka.producer.acks: ${ACKS:1}\nspring.kafka.producer.retries: ${RETRIES}\n');
    assert.equal(valueOf(producer, 'acks'), '{?}');
    assert.equal(valueOf(producer, 'retries'), '{?}');
  });

  it('does not know the rest of what a profile adds to', () => {
    assert.equal(yaml('spring.kafka.producer.acks: 1\n')[0]?.complete, true);
    assert.equal(yaml('spring.kafka.producer.acks: 1\n', 'application-prod.yml')[0]?.complete, false);
    assert.equal(yaml('a: 1\n---\nspring.profiles: prod\nspring.kafka.producer.acks: 1\n')[0]?.complete, false);
  });

  it('follows a table that is merged in, and does not know what one holds that is not there', () => {
    const merged = 'spring:\n  kafka:\n    producer:\n      <<: *b\n      retries: 0\n';
    const [producer] = yaml(`base: &b { acks: 1, retries: 5 }\n${merged}`);
    assert.equal(producer?.complete, true);
    assert.deepEqual([valueOf(producer, 'acks'), valueOf(producer, 'retries')], ['1', 0]);
    const [unknown] = yaml(merged);
    assert.equal(unknown?.complete, false);
    assert.equal(valueOf(unknown, 'acks'), undefined);
  });
});
