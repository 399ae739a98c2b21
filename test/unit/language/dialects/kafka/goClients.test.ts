import assert from 'node:assert/strict';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { inRange } from '../../../../../src/language/model/versions';
import { dialectOf, read, valueOf } from '../reading';

const paths: Readonly<Record<string, string>> = {
  sarama: 'github.com/IBM/sarama',
  'kafka-go': 'github.com/segmentio/kafka-go',
  'franz-go': 'github.com/twmb/franz-go/pkg/kgo',
  'confluent-kafka-go': 'github.com/confluentinc/confluent-kafka-go/v2/kafka',
};

const all = (id: string, code: string, imported = `import "${paths[id] ?? ''}"`): readonly Declaration[] =>
  read(id, `package orders\n\n${imported}\n\nfunc main() {\n${code}\n}\n`);

const one = (id: string, code: string): Declaration | undefined => all(id, code)[0];

const edited = (declaration: Declaration | undefined, key: string, value: string | number | boolean): unknown =>
  declaration?.editor.set(key, value)?.map((edit) => edit.newText);

function defaultOf(id: string, key: string, version: string, kind: 'kafka.producer' | 'kafka.consumer'): unknown {
  return dialectOf(id).defaults[kind]?.[key]?.find((each) => inRange(version, each))?.value;
}

describe('a Go client of Kafka', () => {
  it('is known by its import, under whatever name', () => {
    const writer = (name: string): string => `\tw := &${name}.Writer{Topic: "a"}`;
    const path = '"github.com/segmentio/kafka-go"';
    assert.equal(all('kafka-go', writer('kafka')).length, 1);
    assert.equal(all('kafka-go', writer('kg'), `import (\n\tkg ${path}\n)`).length, 1);
    assert.equal(all('kafka-go', writer('other'), `import kg ${path}`).length, 0);
    assert.equal(all('kafka-go', writer('kafka'), `// import ${path}`).length, 0);
    assert.equal(all('kafka-go', writer('kafka'), `import _ ${path}`).length, 0);
    assert.equal(all('kafka-go', '\tw := &Writer{}', `import . ${path}`).length, 0);
  });

  it('is not taken for another of the same name', () => {
    const code = '\tp, err := kafka.NewProducer(&kafka.ConfigMap{"acks": "all"})\n\tw := kafka.NewWriter(c)';
    assert.deepEqual(
      all('confluent-kafka-go', code).map(({ kind }) => kind),
      ['kafka.producer'],
    );
    assert.deepEqual(all('confluent-kafka-go', code, `import "${paths['kafka-go'] ?? ''}"`), []);
    const local = '\tkafka := fake{}\n\tkafka.NewProducer(&x)';
    assert.deepEqual(all('confluent-kafka-go', local), []);
  });
});

describe('sarama', () => {
  it('says what was true of each version', () => {
    assert.equal(defaultOf('sarama', 'fetch.max.wait.ms', '1.32.0', 'kafka.consumer'), 250);
    assert.equal(defaultOf('sarama', 'fetch.max.wait.ms', '1.33.0', 'kafka.consumer'), 500);
    assert.equal(defaultOf('sarama', 'max.request.size', '1.43.0', 'kafka.producer'), 1000000);
    assert.equal(defaultOf('sarama', 'max.request.size', '1.61.1', 'kafka.producer'), 1048576);
    assert.equal(defaultOf('sarama', 'acks', '1.61.1', 'kafka.producer'), '1');
  });

  it('spells durations, constants and deep fields both ways', () => {
    const config = '\tconfig := sarama.NewConfig()\n\tconfig.Producer.Timeout = 1500 * time.Millisecond\n';
    const producer = one('sarama', `${config}\tp, err := sarama.NewSyncProducer(nil, config)`);
    assert.equal(valueOf(producer, 'request.timeout.ms'), 1500);
    assert.deepEqual(edited(producer, 'request.timeout.ms', 2000), ['2 * time.Second']);
    assert.deepEqual(edited(producer, 'acks', 'all'), ['\n\tconfig.Producer.RequiredAcks = sarama.WaitForAll']);
    assert.equal(edited(producer, 'acks', '7'), undefined);
  });

  it('takes a Config that NewConfig did not make for zero values', () => {
    const zero = all('sarama', '\tsarama.NewSyncProducer(nil, &sarama.Config{})')[0];
    assert.deepEqual([valueOf(zero, 'acks'), valueOf(zero, 'retries')], ['0', 0]);
    const made = one('sarama', '\tsarama.NewSyncProducer(nil, sarama.NewConfig())');
    assert.deepEqual([made?.complete, valueOf(made, 'acks')], [true, undefined]);
    assert.equal(one('sarama', '\tsarama.NewSyncProducer(nil, nil)')?.complete, true);
  });

  it('knows nothing more of a configuration that a helper is given', () => {
    const config = '\tc := sarama.NewConfig()\n\tsecure(c)\n\tsarama.NewSyncProducer(nil, c)';
    assert.equal(one('sarama', config)?.complete, false);
    assert.equal(one('sarama', config.replace('secure(c)', 'fmt.Println(c)'))?.complete, true);
    assert.equal(one('sarama', config.replace('secure(c)', 'secure.Apply(c)'))?.complete, false);
    assert.equal(one('sarama', '\tsarama.NewSyncProducer(nil, load())')?.complete, false);
  });

  it('is read under its former name', () => {
    const code = '\tsarama.NewConsumerGroup(nil, "shop", nil)';
    assert.equal(valueOf(all('sarama', code, 'import "github.com/Shopify/sarama"')[0], 'group.id'), 'shop');
  });
});

describe('kafka-go', () => {
  it('takes zero for none in a Writer and for all in a WriterConfig', () => {
    assert.equal(defaultOf('kafka-go', 'acks', '0.4.51', 'kafka.producer'), '0');
    assert.equal(valueOf(one('kafka-go', '\tkafka.NewWriter(kafka.WriterConfig{})'), 'acks'), 'all');
    assert.equal(valueOf(one('kafka-go', '\tkafka.NewWriter(kafka.WriterConfig{RequiredAcks: 0})'), 'acks'), 'all');
    assert.equal(valueOf(one('kafka-go', '\tkafka.NewWriter(kafka.WriterConfig{RequiredAcks: 1})'), 'acks'), '1');
    const cast = '\tkafka.NewWriter(kafka.WriterConfig{RequiredAcks: int(kafka.RequireAll)})';
    assert.equal(valueOf(one('kafka-go', cast), 'acks'), 'all');
    assert.equal(valueOf(one('kafka-go', '\tw := kafka.Writer{RequiredAcks: kafka.RequireNone}'), 'acks'), '0');
  });

  it('counts attempts, which retries are one less than', () => {
    const writer = one('kafka-go', '\tw := &kafka.Writer{MaxAttempts: 3}');
    assert.equal(valueOf(writer, 'retries'), 2);
    assert.deepEqual(edited(writer, 'retries', 9), ['10']);
  });

  it('is not changed by those that a writer is handed to', () => {
    assert.equal(one('kafka-go', '\tw := &kafka.Writer{}\n\tserve(w)')?.complete, true);
    assert.equal(one('kafka-go', '\tw := &kafka.Writer{}\n\tw.Topic = "a"')?.written.has('topic'), true);
  });

  it('says whether anything becomes of the error', () => {
    const results = (use: string): unknown => {
      const code = `\tw := &kafka.Writer{}\n\t${use}`;
      return valueOf(
        all('kafka-go', code).find(({ kind }) => kind === 'kafka.send'),
        'result',
      );
    };
    const call = 'w.WriteMessages(ctx, kafka.Message{})';
    for (const use of [call, `_ = ${call}`, `go ${call}`]) assert.equal(results(use), 'ignored', use);
    for (const use of [`err := ${call}`, `return ${call}`, `if err := ${call}; err != nil {\n}`]) {
      assert.equal(results(use), 'awaited', use);
    }
  });
});

describe('franz-go', () => {
  it('says what was true of each version', () => {
    assert.equal(defaultOf('franz-go', 'linger.ms', '1.19.5', 'kafka.producer'), 0);
    assert.equal(defaultOf('franz-go', 'linger.ms', '1.20.0', 'kafka.producer'), 10);
    assert.equal(defaultOf('franz-go', 'connections.max.idle.ms', '1.20.0', 'kafka.producer'), 20000);
    assert.equal(defaultOf('franz-go', 'connections.max.idle.ms', '1.21.0', 'kafka.producer'), 30000);
  });

  it('reads one client as a producer, a consumer or both', () => {
    const kinds = (code: string): readonly string[] => all('franz-go', code).map(({ kind }) => kind);
    assert.deepEqual(kinds('\tkgo.NewClient(kgo.ConsumerGroup("a"))'), ['kafka.consumer']);
    assert.deepEqual(kinds('\tkgo.NewClient(kgo.RequiredAcks(kgo.NoAck()))'), ['kafka.producer']);
    assert.deepEqual(kinds('\tcl, _ := kgo.NewClient(kgo.SeedBrokers("a"))\n\tcl.ProduceSync(ctx, r)'), [
      'kafka.producer',
      'kafka.send',
    ]);
    assert.deepEqual(kinds('\tkgo.NewClient(kgo.TransactionalID("t"), kgo.ConsumeTopics("a"))'), [
      'kafka.producer',
      'kafka.consumer',
    ]);
    assert.deepEqual(kinds('\tkgo.NewClient(kgo.SeedBrokers("a"))'), []);
  });

  it('gathers options from a slice, what is appended to it and where that depends', () => {
    const options = '\topts := []kgo.Opt{kgo.ConsumerGroup("a")}\n';
    const conditional = '\tif x {\n\t\topts = append(opts, kgo.Rack("r"))\n\t}\n\tkgo.NewClient(opts...)';
    const [consumer] = all('franz-go', options + conditional);
    assert.deepEqual([consumer?.complete, valueOf(consumer, 'client.rack')], [true, '{?}']);
    assert.equal(one('franz-go', `${options}\topts = more(opts)\n\tkgo.NewClient(opts...)`)?.complete, false);
    assert.equal(one('franz-go', '\tkgo.NewClient(kgo.ConsumerGroup("a"), common())')?.complete, false);
  });

  it('adds, changes and takes out options', () => {
    const producer = one('franz-go', '\tkgo.NewClient(kgo.DefaultProduceTopic("a"))');
    assert.deepEqual(edited(producer, 'acks', '1'), [', kgo.RequiredAcks(kgo.LeaderAck())']);
    assert.deepEqual(edited(producer, 'enable.idempotence', false), [', kgo.DisableIdempotentWrite()']);
    assert.equal(edited(producer, 'enable.idempotence', true), undefined);
    const silent = one('franz-go', '\tkgo.NewClient(kgo.DisableIdempotentWrite(), kgo.RequiredAcks(kgo.NoAck()))');
    assert.equal(silent?.editor.remove('enable.idempotence')?.length, 1);
  });
});

describe('confluent-kafka-go', () => {
  it('knows nothing of a map that comes from elsewhere, nor of a key that is not known', () => {
    assert.equal(one('confluent-kafka-go', '\tkafka.NewProducer(config)')?.complete, false);
    const key = one('confluent-kafka-go', '\tkafka.NewProducer(&kafka.ConfigMap{key: "a", "acks": "1"})');
    assert.deepEqual([key?.complete, valueOf(key, 'acks')], [false, '1']);
    const made = '\tm := make(kafka.ConfigMap)\n\tm["acks"] = "0"\n\tkafka.NewProducer(&m)';
    assert.deepEqual(edited(one('confluent-kafka-go', made), 'retries', 5), ['\n\tm["retries"] = 5']);
  });

  it('writes the values of a topic as text', () => {
    const code = '\tt := kafka.TopicSpecification{Topic: "a", Config: map[string]string{"retention.ms": "1"}}';
    assert.deepEqual(edited(one('confluent-kafka-go', code), 'min.insync.replicas', 2), [
      ', "min.insync.replicas": "2"',
    ]);
  });
});
