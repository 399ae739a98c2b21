import assert from 'node:assert/strict';
import { dialects } from '../../../../src/language/dialects';
import type { Hover } from '../../../../src/language/service/api';
import { rules } from '../../../../src/language/rules';
import { createLanguageService } from '../../../../src/language/service/languageService';
import { environment } from '../engine/builder';

const service = createLanguageService({ dialects, rules });

const files = {
  properties: ['properties', 'producer.properties'],
  python: ['python', 'orders.py'],
  ts: ['typescript', 'orders.ts'],
} as const;

/** Hovers over the first occurrence of a word. */
function hover(
  language: keyof typeof files,
  text: string,
  word: string,
  versions: Record<string, string> = {},
): Hover | undefined {
  const [languageId, file] = files[language];
  const source = { uri: `file:///shop/${file}`, languageId, text };
  return service.hover(source, service.parse(source), text.indexOf(word), environment(versions));
}

function lines(found: Hover | undefined): readonly string[] {
  return found?.markdown.split('\n').filter((line) => line !== '') ?? [];
}

describe('the hover over an option', () => {
  const producer = 'bootstrap.servers=a:9092\nacks=1\nlinger.ms=100\ndelivery.timeout.ms=90000\n';

  it('names the option, its type, what is written, the default, the range and the rules about it', () => {
    const found = hover('properties', producer, 'linger.ms', { 'kafka-clients': '4.1.0' });
    assert.deepEqual(lines(found), [
      '**linger.ms** · integer, milliseconds',
      'How long the producer waits for more messages to fill a batch before it sends.',
      '- Written here: `100`',
      '- Default in kafka-clients 4.1.0: `5`',
      '- Allowed: 0 …',
      'Was 0 before Java client 4.0 and is 5 since.',
      '- [kafka/delivery-timeout-too-small](brokerscope-rule:kafka/delivery-timeout-too-small): delivery.timeout.ms must cover linger.ms and request.timeout.ms.',
    ]);
  });

  it('says which version has which default where the version is not known', () => {
    assert.ok(
      lines(hover('properties', producer, 'linger.ms')).includes(
        '- Default in kafka-clients: `0` before 4.0.0, `5` since 4.0.0',
      ),
    );
  });

  it('stands on the key and on the value, each with its own span', () => {
    const key = hover('properties', producer, 'delivery.timeout.ms');
    const value = hover('properties', producer, '90000');
    assert.equal(key?.markdown, value?.markdown);
    assert.equal(producer.slice(key?.span.start, key?.span.end), 'delivery.timeout.ms');
    assert.equal(producer.slice(value?.span.start, value?.span.end), '90000');
  });

  it('reads durations out in their library’s unit', () => {
    const python = 'import nats\nawait js.add_stream(name="A", max_age=5400)\n';
    const js = "import { nanos } from 'nats';\njsm.streams.add({ name: 'A', max_age: nanos(5400000) });\n";
    assert.ok(lines(hover('python', python, 'max_age')).includes('- Written here: `5400` = 1 h 30 min'));
    assert.ok(lines(hover('ts', js, 'max_age')).includes('- Written here: `5400000000000` = 1 h 30 min'));
  });

  it('takes types and ranges from librdkafka where that is inside', () => {
    const text = 'from confluent_kafka import Producer\nProducer({"max.in.flight": 3})\n';
    const found = lines(hover('python', text, 'max.in.flight'));
    assert.equal(found[0], '**max.in.flight.requests.per.connection** · integer');
    assert.ok(found.includes('- Allowed: 1 … 1000000'));
  });

  it('does not give another client’s default and range out as its own', () => {
    const text =
      "import { Kafka } from 'kafkajs';\nnew Kafka({}).producer({ transactionTimeout: 5000, maxInFlightRequests: 3 });\n";
    assert.deepEqual(
      lines(hover('ts', text, 'maxInFlightRequests')).filter((line) => /Default|Allowed/.test(line)),
      [],
    );
  });

  it('says for which queues an argument is', () => {
    const text = 'import pika\nch.queue_declare("q", arguments={"x-delayed-retry-min": 60000})\n';
    const found = lines(hover('python', text, 'x-delayed-retry-min'));
    assert.ok(found.includes('- Queue types: quorum; since RabbitMQ 4.3'));
    assert.ok(found.includes('- Written here: `60000` = 1 min'));
  });

  it('admits where the text does not decide the value', () => {
    const text = "import { Kafka } from 'kafkajs';\nnew Kafka({}).producer({ idempotent: flag });\n";
    assert.ok(lines(hover('ts', text, 'idempotent')).includes('- Written here: not decided by the text'));
  });

  it('leads from an argument RabbitMQ does not know to the rule', () => {
    const text = 'import pika\nch.queue_declare("q", arguments={"x-max-retries": 3})\n';
    assert.match(
      hover('python', text, 'x-max-retries')?.markdown ?? '',
      /brokerscope-rule:rabbitmq\/unknown-x-argument/,
    );
  });

  it('is not there beside an option, and on one that nothing is known of', () => {
    assert.equal(hover('properties', 'bootstrap.servers=a\nacks=1\nmy.own=1\n', 'my.own'), undefined);
    assert.equal(hover('python', 'import pika\nch.queue_declare("q")\n', 'import'), undefined);
  });

  it('knows the keys of rabbitmq.conf, whose table comes with the dialect', () => {
    const source = { uri: 'file:///etc/rabbitmq/rabbitmq.conf', languageId: 'rabbitmq-conf', text: 'heartbeat = 60\n' };
    const environment = { versions: new Map(), severities: new Map(), workspace: [] };
    const hover = service.hover(source, service.parse(source), 3, environment);
    assert.match(hover?.markdown ?? '', /^\*\*heartbeat\*\* · /);
  });
});
