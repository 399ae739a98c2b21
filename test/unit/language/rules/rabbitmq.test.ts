import assert from 'node:assert/strict';
import { file, found, lintFiles } from './lintText';

const pika = (...lines: string[]) => file('orders.py', ['import pika', ...lines, ''].join('\n'));
const topic = 'ch.exchange_declare("orders", "topic")';
const bind = 'ch.queue_bind("q", "orders", "order.*")';
const publish = 'ch.basic_publish("orders", "order.created.eu", b"")';
const finding = ['rabbitmq/binding-never-matches: "order.*"'];

describe('the rule about bindings that never match', () => {
  it('looks at what the whole workspace publishes', () => {
    const binding = pika(topic, bind);
    const elsewhere = (text: string) => file('publish.py', `import pika\n${text}\n`);
    assert.equal(lintFiles([binding, elsewhere(publish)]).length, 1);
    assert.deepEqual(lintFiles([binding, elsewhere('ch.basic_publish("orders", "order.created", b"")')]), []);
    assert.deepEqual(lintFiles([binding]), [], 'nothing is published');
  });

  it('fires where every key is known', () => {
    assert.deepEqual(found(pika(topic, bind, publish)), finding);
    assert.deepEqual(found(pika(topic, bind, publish, 'ch.basic_publish("other", key, b"")')), finding);
    assert.deepEqual(
      found(pika(topic, bind, publish, 'ch.queue_declare("q", arguments={"x-dead-letter-exchange": "dlx"})')),
      finding,
    );
  });

  const silent: Readonly<Record<string, readonly string[]>> = {
    'one key that is published is not known': [topic, bind, publish, 'ch.basic_publish("orders", key, b"")'],
    'one publish goes to an exchange that is not known': [topic, bind, publish, 'ch.basic_publish(name, "a.b", b"")'],
    'the type of the exchange is not known': [bind, publish],
    'its type is said in two ways': [topic, 'ch.exchange_declare("orders", "direct")', bind, publish],
    'the exchange ignores routing keys': ['ch.exchange_declare("orders", "fanout")', bind, publish],
    'the exchange gets messages from another one': [topic, bind, publish, 'ch.exchange_bind("orders", "all", "#")'],
    'the exchange takes dead letters': [
      ...[topic, bind, publish],
      'ch.queue_declare("q", arguments={"x-dead-letter-exchange": "orders"})',
    ],
    'a queue may send dead letters anywhere': [topic, bind, publish, 'ch.queue_declare("q", arguments=options)'],
    'the exchange is an alternate one': [
      ...[topic, bind, publish],
      'ch.exchange_declare("first", "topic", arguments={"alternate-exchange": "orders"})',
    ],
    'the pattern is not known': [topic, 'ch.queue_bind("q", "orders", pattern)', publish],
    'the key may have any words': [topic, bind, 'ch.basic_publish("orders", f"order.{rest}", b"")'],
    'the exchange is one of the broker’s own': [
      'ch.exchange_declare("amq.topic", "topic")',
      'ch.queue_bind("q", "amq.topic", "order.*")',
      'ch.basic_publish("amq.topic", "order.a.b", b"")',
    ],
  };
  for (const [why, lines] of Object.entries(silent)) {
    it(`is silent where ${why}`, () => {
      assert.deepEqual(found(pika(...lines)), []);
    });
  }

  it('shows a few of the keys that are published', () => {
    const many = ['a', 'b', 'c', 'd'].map((word) => `ch.basic_publish("orders", "order.${word}.x", b"")`);
    const [only] = lintFiles([pika(topic, bind, ...many)]);
    assert.match(only?.message ?? '', /\(order\.a\.x, order\.b\.x, order\.c\.x, …\)/);
  });
});

describe('the rule about unknown arguments', () => {
  const declare = (argument: string) => pika(`ch.queue_declare("q", arguments={"${argument}": 1})`);
  const fires = (argument: string, versions = {}) => found(declare(argument), versions).length === 1;

  it('knows from which version on an argument has a meaning', () => {
    assert.equal(fires('x-delayed-retry-min', { rabbitmq: '4.2' }), true);
    assert.equal(fires('x-delayed-retry-min', { rabbitmq: '4.3.6' }), false);
    assert.equal(fires('x-stream-filter-size-bytes', { rabbitmq: '3.10' }), true);
    assert.equal(fires('x-delayed-retry-min'), false, 'version unknown');
    assert.equal(fires('x-max-retries'), true, 'no version knows it');
  });

  it('leaves arguments of plugins and other keys alone', () => {
    assert.equal(fires('x-message-deduplication'), false);
    assert.equal(fires('alternate-exchange'), false);
    assert.deepEqual(
      found(pika('ch.exchange_declare("e", "x-delayed-message", arguments={"x-delayed-type": "topic"})')),
      [],
    );
  });
});

describe('the ways out of an unknown argument', () => {
  /** Text of the file after each fix of its only finding. */
  function fixed(name: string, text: string): readonly string[] {
    const [finding, ...others] = lintFiles([file(name, text)]);
    assert.deepEqual(others, []);
    return (finding?.fixes ?? []).map(({ edits }) =>
      [...edits]
        .sort((a, b) => b.span.start - a.span.start)
        .reduce((changed, { span, newText }) => changed.slice(0, span.start) + newText + changed.slice(span.end), text),
    );
  }

  it('rename a misspelt one where it stands, or take it out', () => {
    const text = (key: string): string =>
      `import pika\nchannel = pika.BlockingConnection().channel()\nchannel.queue_declare('orders', durable=True, arguments={'x-queue-type': 'quorum', '${key}': 'dlx'})\n`;
    const [renamed, removed] = fixed('a.py', text('x-dead-leter-exchange'));
    assert.equal(renamed, text('x-dead-letter-exchange'));
    assert.equal(removed, text('x-dead-leter-exchange').replace(", 'x-dead-leter-exchange': 'dlx'", ''));
  });

  it('do not rename to one that is written already', () => {
    const text = `import amqp from 'amqplib';
const channel = await (await amqp.connect('amqp://localhost')).createChannel();
await channel.assertQueue('orders', { arguments: { 'x-mesage-ttl': 1000, 'x-message-ttl': 2000 } });
`;
    assert.equal(fixed('a.ts', text).length, 1);
  });
});
