import assert from 'node:assert/strict';
import { keyOfConstant } from '../../../../../src/language/dialects/kafka/kafka-java/constants';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { read, valueOf } from '../reading';

const java = (body: string): readonly Declaration[] =>
  read('kafka-java', `import org.apache.kafka.clients.producer.*;\nclass Orders {\n  void run() {\n${body}\n  }\n}\n`);

const kotlin = (body: string): readonly Declaration[] =>
  read('kafka-java', `import org.apache.kafka.clients.producer.*\nfun run() {\n${body}\n}\n`, { languageId: 'kotlin' });

const ofKind = (kind: Declaration['kind'], declarations: readonly Declaration[]): Declaration | undefined =>
  declarations.find((declaration) => declaration.kind === kind);

describe('constants of the Java client that break the rule', () => {
  it('name the keys that the classes hold', () => {
    assert.equal(keyOfConstant('SaslConfigs.SASL_JAAS_CONFIG'), 'sasl.jaas.config');
    assert.equal(keyOfConstant('TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG'), 'min.insync.replicas');
    assert.equal(keyOfConstant('StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG'), 'default.key.serde');
    assert.equal(keyOfConstant('StreamsConfig.NUM_STREAM_THREADS_CONFIG'), 'num.stream.threads');
  });
});

describe('what Java does with Kafka clients', () => {
  it('says what becomes of the result of a send', () => {
    const result = (statement: string): unknown => valueOf(ofKind('kafka.send', java(statement)), 'result');
    const send = 'producer.send(new ProducerRecord<>("t", v))';
    assert.equal(result(`${send};`), 'ignored');
    assert.equal(result(`if (x) ${send}; else y();`), 'ignored');
    assert.equal(result(`return ${send};`), '{?}');
    assert.equal(result(`Future<RecordMetadata> f = ${send};`), '{?}');
    assert.equal(result(`${send}.get();`), 'awaited');
    assert.equal(result('producer.send(new ProducerRecord<>("t", v), (m, e) -> {});'), 'callback');
    assert.equal(result('producer.send(new ProducerRecord<>("t", v), callback);'), 'ignored');
  });

  it('takes over what the producer was made with, and changes nothing there', () => {
    const made =
      'Properties p = new Properties();\np.put("acks", "0");\nProducer<A, B> producer = new KafkaProducer<>(p);\n';
    const send = ofKind('kafka.send', java(`${made}producer.send(new ProducerRecord<>("t", v));`));
    assert.deepEqual([valueOf(send, 'acks'), send?.complete], ['0', true]);
    assert.equal(send?.editor.set('acks', 'all'), undefined);
  });

  it('reads the key of a record, and that there is none', () => {
    const key = (args: string): unknown =>
      valueOf(ofKind('kafka.send', java(`producer.send(new ProducerRecord<>(${args}));`)), 'key');
    assert.equal(key('"t", v'), undefined);
    assert.equal(key('"t", null, v'), undefined);
    assert.equal(key('"t", "k", v'), 'k');
    assert.equal(key('"t", 0, "k", v'), 'k');
  });

  it('reads the topics of a subscription however the list is made', () => {
    const topics = (list: string): unknown =>
      valueOf(ofKind('kafka.subscribe', java(`consumer.subscribe(${list});`)), 'topics');
    for (const list of ['List.of("a")', 'Arrays.asList("a")', 'singletonList("a")', 'Collections.singleton("a")']) {
      assert.deepEqual(topics(list), ['a'], list);
    }
    assert.equal(topics('topics'), '{?}');
  });

  it('leaves what is called on something else alone', () => {
    assert.deepEqual(
      java('socket.send(packet);\nmailer.send("t", message);\nstream.flush();\nbus.subscribe(topics);'),
      [],
    );
  });

  it('closes a producer with the try that made it', () => {
    const text =
      'try (KafkaProducer<A, B> producer = new KafkaProducer<>(Map.of("acks", "1"))) {\nproducer.send(r);\n}';
    const [, closed] = java(text);
    assert.deepEqual([closed?.kind, valueOf(closed, 'call')], ['kafka.flush', 'close']);
    assert.equal(closed?.handle, ofKind('kafka.send', java(text))?.handle);
  });

  it('is not given auto commit by a factory whose container turns it off', () => {
    const [consumer] = java('new DefaultKafkaConsumerFactory<>(Map.of("group.id", "g"));');
    assert.equal(valueOf(consumer, 'enable.auto.commit'), '{?}');
    const [written] = java('new DefaultKafkaConsumerFactory<>(Map.of("enable.auto.commit", true));');
    assert.equal(valueOf(written, 'enable.auto.commit'), true);
  });

  it('stays complete where serializers have settings of their own', () => {
    const [producer] = java(
      'new KafkaProducer<>(Map.of("acks", "1", KafkaAvroSerializerConfig.AUTO_REGISTER_SCHEMAS, true));',
    );
    assert.equal(producer?.complete, true);
    const [unknown] = java('new KafkaProducer<>(Map.of("acks", "1", Settings.OTHER, true));');
    assert.equal(unknown?.complete, false);
  });
});

describe('maps of Kotlin and Scala', () => {
  it('get another pair, put or subscript in their own form', () => {
    const insert = (made: string): unknown =>
      ofKind('kafka.producer', kotlin(made))
        ?.editor.set('acks', 'all')
        ?.map((edit) => edit.newText.trim());
    assert.deepEqual(insert('KafkaProducer<A, B>(mapOf("retries" to 0))'), [', "acks" to "all"'.trim()]);
    assert.deepEqual(insert('val p = Properties()\np["retries"] = 0\nKafkaProducer<A, B>(p)'), ['p["acks"] = "all"']);
    assert.deepEqual(insert('val p = Properties().apply {\n  put("retries", 0)\n}\nKafkaProducer<A, B>(p)'), [
      'put("acks", "all")',
    ]);
  });

  it('that another is added to are not complete where that is unknown', () => {
    const [producer] = kotlin('KafkaProducer<A, B>(base + mapOf("acks" to "1"))');
    assert.deepEqual([valueOf(producer, 'acks'), producer?.complete], ['1', false]);
    const [reversed] = kotlin('KafkaProducer<A, B>(mapOf("acks" to "1") + base)');
    assert.equal(valueOf(reversed, 'acks'), '{?}');
  });

  it('are read from Scala with its arrows', () => {
    const text =
      'import org.apache.kafka.clients.producer._\nval p = new KafkaProducer[A, B](Map[String, AnyRef]("acks" -> "1").asJava)\n';
    const [producer] = read('kafka-java', text, { languageId: 'scala' });
    assert.deepEqual([valueOf(producer, 'acks'), producer?.complete], ['1', true]);
    assert.deepEqual(
      producer?.editor.set('retries', 0)?.map((edit) => edit.newText),
      [', "retries" -> "0"'],
    );
  });
});
