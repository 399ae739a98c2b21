import assert from 'node:assert/strict';
import { completionsAt } from '../../../../src/language/completion/completion';
import { dialects } from '../../../../src/language/dialects';
import { documentLanguage, languageIdOf } from '../../../../src/language/languageIds';
import { createLanguageService } from '../../../../src/language/service/languageService';

const service = createLanguageService({ dialects, rules: [] });

/** The text after each offer is taken, by its label. `|` in the text is the cursor. */
function offered(file: string, marked: string): ReadonlyMap<string, string> {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const languageId = documentLanguage('', file);
  const found = completionsAt(
    { uri: `file:///shop/${file}`, languageId, text },
    offset,
    (source) => (service.mayContain(source) ? service.parse(source) : []),
    (id) => dialects.find((dialect) => dialect.id === id),
  );
  return new Map(
    found.map(({ label, newText, span }) => [label, text.slice(0, span.start) + newText + text.slice(span.end)]),
  );
}

const kafkajs = "import { Kafka } from 'kafkajs';\nconst kafka = new Kafka({ brokers: ['a:1'] });\n";

describe('completion', () => {
  it('offers names of options in the spelling of the library, with what is missing around them', () => {
    const cases: readonly (readonly [file: string, before: string, label: string, after: string])[] = [
      ['producer.properties', 'acks=all\nlin|\n', 'linger.ms', 'acks=all\nlinger.ms=\n'],
      [
        'a.py',
        "import pika\nch.queue_declare('o', du|)\n",
        'durable',
        "import pika\nch.queue_declare('o', durable=)\n",
      ],
      [
        'a.py',
        "import pika\nch.queue_declare('o', arguments={'x-me|'})\n",
        'x-message-ttl',
        "import pika\nch.queue_declare('o', arguments={'x-message-ttl': })\n",
      ],
      [
        'a.py',
        "import pika\nch.queue_declare('o', arguments={'x-me|': 5})\n",
        'x-message-ttl',
        "import pika\nch.queue_declare('o', arguments={'x-message-ttl': 5})\n",
      ],
      ['a.ts', `${kafkajs}kafka.producer({ idem| });\n`, 'idempotent', `${kafkajs}kafka.producer({ idempotent:  });\n`],
      [
        'A.java',
        'import org.apache.kafka.clients.producer.*;\nclass A { void f() { var p = new Properties(); p.put("ac|", "1"); new KafkaProducer<>(p); } }\n',
        'acks',
        'import org.apache.kafka.clients.producer.*;\nclass A { void f() { var p = new Properties(); p.put("acks", "1"); new KafkaProducer<>(p); } }\n',
      ],
    ];
    for (const [file, before, label, after] of cases) assert.equal(offered(file, before).get(label), after, before);
  });

  it('offers them in every kind of language and format', () => {
    const cases: readonly (readonly [file: string, before: string, newText: string])[] = [
      ['application.yml', 'spring:\n  kafka:\n    producer:\n      acks: all\n      ba|\n', 'batch-size: '],
      ['application.properties', 'spring.kafka.producer.acks=all\nspring.kafka.producer.com|\n', 'compression-type='],
      [
        'a.go',
        'package a\n\nimport "github.com/segmentio/kafka-go"\n\nvar w = &kafka.Writer{Topic: "a", Req|}\n',
        'RequiredAcks: ',
      ],
      ['A.cs', 'using Confluent.Kafka;\nvar c = new ProducerConfig { BootstrapServers = "a", Ac| };\n', 'Acks = '],
      ['rabbitmq.conf', 'listeners.tcp.default = 5672\nvm_mem|\n', 'vm_memory_high_watermark.relative = '],
      ['nats-server.conf', 'port: 4222\njetstream {\n  store_dir: /data\n  max|\n}\n', 'max_file_store: '],
      [
        'definitions.json',
        '{"rabbit_version":"4.3.0","queues":[{"name":"q","vhost":"/","durable":true,"auto_delete":false,"arguments":{"x-me|"}}]}',
        'x-message-ttl": ',
      ],
      [
        'a.php',
        '<?php\nuse PhpAmqpLib\\Wire\\AMQPTable;\n$ch->queue_declare("q", false, true, false, false, false, new AMQPTable(["x-me|"]));\n',
        'x-message-ttl" => ',
      ],
      [
        'A.kt',
        'import org.apache.kafka.clients.producer.KafkaProducer\nval p = KafkaProducer<String, String>(mapOf("bootstrap.servers" to "a", "ac|" to "1"))\n',
        'acks',
      ],
    ];
    for (const [file, before, newText] of cases) {
      const offset = before.indexOf('|');
      const typed = /[\w.-]*$/.exec(before.slice(0, offset))?.[0] ?? '';
      const kept = before.slice(0, offset - typed.length);
      const texts = [...offered(file, before).values()].map((text) => text.slice(0, kept.length + typed.length + 80));
      const own = typed.slice(0, typed.lastIndexOf('.') + 1);
      assert.ok(
        texts.some((text) => text.startsWith(kept + own + newText)),
        `${file}: ${texts.slice(0, 5).join(' | ')}`,
      );
    }
  });

  it('offers values that can be counted, spelled as the place wants them', () => {
    const cases: readonly (readonly [file: string, before: string, label: string, after: string])[] = [
      ['producer.properties', 'acks=|\n', 'all', 'acks=all\n'],
      ['producer.properties', 'linger.ms=5\ncompression.type=gz|\n', 'zstd', 'linger.ms=5\ncompression.type=zstd\n'],
      [
        'a.py',
        "import pika\nch.queue_declare('o', durable=|)\n",
        'True',
        "import pika\nch.queue_declare('o', durable=True)\n",
      ],
      [
        'a.py',
        "import pika\nch.queue_declare('o', arguments={'x-queue-type': '|'})\n",
        'quorum',
        "import pika\nch.queue_declare('o', arguments={'x-queue-type': 'quorum'})\n",
      ],
      [
        'a.ts',
        `${kafkajs}kafka.producer({ idempotent: | });\n`,
        'true',
        `${kafkajs}kafka.producer({ idempotent: true });\n`,
      ],
      [
        'a.ts',
        "import { connect } from 'nats';\nawait jsm.streams.add({ name: 'A', retention: '|' });\n",
        'workqueue',
        "import { connect } from 'nats';\nawait jsm.streams.add({ name: 'A', retention: 'workqueue' });\n",
      ],
    ];
    for (const [file, before, label, after] of cases) assert.equal(offered(file, before).get(label), after, before);
  });

  it('leaves out what is written already, and what is not the place for an option', () => {
    assert.equal(offered('producer.properties', 'acks=all\n|\n').has('acks'), false);
    assert.equal(offered('a.py', 'import pika\nname = du|\n').size, 0);
    assert.equal(offered('a.py', "import pika\nch.queue_declare('orders|')\n").size, 0);
    assert.equal(offered('notes.py', 'print("ac|")\n').size, 0);
  });

  it('is total: any place of any text gets an answer', () => {
    const text = "import pika\nch.queue_declare('o', arguments={'x-message-ttl': 5}, durable=True)\n# 'open\n";
    for (let at = 0; at <= text.length; at++) offered('a.py', `${text.slice(0, at)}|${text.slice(at)}`);
    assert.equal(languageIdOf('a.py'), 'python');
  });
});
