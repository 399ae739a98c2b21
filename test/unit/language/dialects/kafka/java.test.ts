import assert from 'node:assert/strict';
import { constantOfKey, keyOfConstant } from '../../../../../src/language/dialects/kafka/kafka-java/constants';
import { inRange } from '../../../../../src/language/model/versions';
import { dialectOf, read, valueOf } from '../reading';

const inMethod = (body: string): string =>
  `import org.apache.kafka.clients.producer.*;\nclass Orders {\n  void run(boolean slow) {\n${body}\n  }\n}\n`;

describe('constants of the Java client', () => {
  it('name the key they hold', () => {
    assert.equal(keyOfConstant('ProducerConfig.ACKS_CONFIG'), 'acks');
    assert.equal(keyOfConstant('ENABLE_IDEMPOTENCE_CONFIG'), 'enable.idempotence');
    assert.equal(
      keyOfConstant('ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION'),
      'max.in.flight.requests.per.connection',
    );
    assert.equal(keyOfConstant('ProducerConfig.TRANSACTION_TIMEOUT_CONFIG'), 'transaction.timeout.ms');
    assert.equal(keyOfConstant('ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG'), 'key.deserializer');
  });

  it('of other classes name none', () => {
    assert.equal(keyOfConstant('Settings.ACKS_CONFIG'), undefined);
    assert.equal(keyOfConstant('TIMEOUT'), undefined);
  });

  it('are found by the key', () => {
    for (const key of ['acks', 'linger.ms', 'max.in.flight.requests.per.connection', 'key.serializer']) {
      assert.equal(keyOfConstant(`ProducerConfig.${constantOfKey(key)}`), key);
    }
  });
});

describe('the Java client', () => {
  it('makes one declaration of several statements', () => {
    const [producer, ...others] = read(
      'kafka-java',
      inMethod(
        'Properties p = new Properties();\np.put("acks", "1");\np.setProperty("retries", "0");\nnew KafkaProducer<>(p);',
      ),
    );
    assert.equal(others.length, 0);
    assert.equal(producer?.complete, true);
    assert.equal(valueOf(producer, 'acks'), '1');
    assert.equal(valueOf(producer, 'retries'), 0);
  });

  it('counts statements before the client is made, not after', () => {
    const [producer] = read(
      'kafka-java',
      inMethod('Properties p = new Properties();\np.put("acks", "1");\nnew KafkaProducer<>(p);\np.put("acks", "all");'),
    );
    assert.equal(valueOf(producer, 'acks'), '1');
  });

  it('does not know an option that a branch may set', () => {
    const [producer] = read(
      'kafka-java',
      inMethod('Properties p = new Properties();\nif (slow) p.put("acks", "1");\nnew KafkaProducer<>(p);'),
    );
    assert.equal(valueOf(producer, 'acks'), '{?}');
  });

  it('says that options are missing where a file, another map or a helper may add some', () => {
    for (const more of ['p.load(in);', 'p.putAll(other);', 'secure(p);', 'p.put(key, 1);']) {
      const [producer] = read(
        'kafka-java',
        inMethod(`Properties p = new Properties();\n${more}\np.put("acks", "1");\nnew KafkaProducer<>(p);`),
      );
      assert.equal(producer?.complete, false, more);
      assert.equal(valueOf(producer, 'acks'), '1', more);
    }
  });

  it('does not know what a map put in later replaced', () => {
    const [producer] = read(
      'kafka-java',
      inMethod('Properties p = new Properties();\np.put("acks", "1");\np.putAll(other);\nnew KafkaProducer<>(p);'),
    );
    assert.equal(valueOf(producer, 'acks'), '{?}');
  });

  it('tells a producer from a consumer by what the table is given to, by constants, and by keys', () => {
    const kinds = (body: string): readonly string[] => read('kafka-java', inMethod(body)).map(({ kind }) => kind);
    assert.deepEqual(kinds('new KafkaConsumer<String, String>(Map.of("client.id", "x"));'), ['kafka.consumer']);
    assert.deepEqual(kinds('return Map.of(ConsumerConfig.CLIENT_ID_CONFIG, "x");'), ['kafka.consumer']);
    assert.deepEqual(kinds('Map<String, Object> m = new HashMap<>();\nm.put("linger.ms", 5);'), ['kafka.producer']);
    assert.deepEqual(kinds('Map<String, Object> m = new HashMap<>();\nm.put("client.id", "x");'), []);
    assert.deepEqual(kinds('Map<String, Object> m = new HashMap<>();\nm.put("city", "x");'), []);
  });

  it('has the defaults of each version', () => {
    const { defaults, supportedVersions } = dialectOf('kafka-java');
    const at = (key: string): readonly unknown[] =>
      supportedVersions.map(
        (version) => defaults['kafka.producer']?.[key]?.find((each) => inRange(version, each))?.value,
      );
    assert.deepEqual(supportedVersions, ['2.8.2', '3.0.0', '3.2.3', '3.9.0', '4.0.0', '4.3.0']);
    assert.deepEqual(at('acks'), ['1', 'all', 'all', 'all', 'all', 'all']);
    // Documented as true in 3.0.0, but not honoured before 3.0.1 (KAFKA-13598).
    assert.deepEqual(at('enable.idempotence'), [false, false, true, true, true, true]);
    assert.deepEqual(at('linger.ms'), [0, 0, 0, 0, 5, 5]);
  });

  it('adds an option in the words of the others', () => {
    const text = inMethod(
      '    Properties p = new Properties();\n    p.put(ProducerConfig.ACKS_CONFIG, "1");\n    new KafkaProducer<>(p);',
    );
    const [producer] = read('kafka-java', text);
    assert.deepEqual(
      producer?.editor.set('enable.idempotence', false)?.map((edit) => edit.newText),
      ['\n    p.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "false");'],
    );
    assert.deepEqual(
      producer.editor.set('acks', 'all')?.map((edit) => edit.newText),
      ['"all"'],
    );
  });

  it('offers no change to a constant or to a table that two clients share', () => {
    const constant =
      'final String ACKS = "1";\nProperties p = new Properties();\np.put("acks", ACKS);\nnew KafkaProducer<>(p);';
    assert.equal(read('kafka-java', inMethod(constant))[0]?.editor.set('acks', 'all'), undefined);
    const shared =
      'Properties p = new Properties();\np.put("acks", "1");\nnew KafkaProducer<>(p);\nnew KafkaConsumer<>(p);';
    assert.equal(read('kafka-java', inMethod(shared))[0]?.editor.set('acks', 'all'), undefined);
  });
});
