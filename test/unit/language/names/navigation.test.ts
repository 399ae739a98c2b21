import assert from 'node:assert/strict';
import { dialects } from '../../../../src/language/dialects';
import type { Declaration } from '../../../../src/language/model/declaration';
import type { SourceText } from '../../../../src/language/model/text';
import { definitionsOf, namesAt, nameSpan, referencesTo } from '../../../../src/language/names/navigation';
import { createLanguageService } from '../../../../src/language/service/languageService';

const service = createLanguageService({ dialects, rules: [] });

const files: readonly SourceText[] = [
  source(
    'declare.py',
    'python',
    "import pika\nch.queue_declare(queue='orders', durable=True)\nch.exchange_declare('shop', 'topic')\n",
  ),
  source(
    'bind.js',
    'javascript',
    "const amqp = require('amqplib');\nawait ch.bindQueue('orders', 'shop', 'order.*');\n",
  ),
  source('publish.js', 'javascript', "import amqp from 'amqplib';\nch.publish('shop', 'order.paid', body);\n"),
  source(
    'stream.ts',
    'typescript',
    "import { connect } from 'nats';\nawait jsm.streams.add({ name: 'ORDERS', subjects: ['invoices.>', 'orders.*'] });\nnc.publish('orders.new');\n",
  ),
];

function source(name: string, languageId: string, text: string): SourceText {
  return { uri: `file:///shop/${name}`, languageId, text };
}

const everything: readonly Declaration[] = files.flatMap((file) => service.parse(file));

/** File and text of each place. */
function places(uses: ReturnType<typeof referencesTo>): readonly string[] {
  return uses.map((use) => {
    const { text, uri } = files.find((file) => file.uri === use.uri) ?? { text: '', uri: '' };
    const { start, end } = nameSpan(text, use);
    return `${uri.split('/').at(-1)} ${text.slice(start, end)}`;
  });
}

function at(name: string, words: string, inside: string): ReturnType<typeof namesAt> {
  const file = files.find(({ uri }) => uri.endsWith(`/${name}`));
  assert.ok(file);
  const offset = file.text.indexOf(words) + words.indexOf(inside) + 1;
  return namesAt(file, service.parse(file), offset);
}

describe('names', () => {
  it('lead from a binding to the queue and the exchange in another language', () => {
    const [queue] = at('bind.js', "bindQueue('orders'", 'orders');
    assert.ok(queue);
    assert.deepEqual(places(definitionsOf(queue, everything)), ['declare.py orders']);
    const [exchange] = at('bind.js', "'shop', 'order.*'", 'shop');
    assert.ok(exchange);
    assert.deepEqual(places(definitionsOf(exchange, everything)), ['declare.py shop']);
    assert.deepEqual(places(referencesTo(exchange, everything)), [
      'declare.py shop',
      'bind.js shop',
      'publish.js shop',
    ]);
  });

  it('lead from a subject to the stream that takes it in, item by item', () => {
    const [published] = at('stream.ts', "publish('orders.new'", 'orders.new');
    assert.ok(published);
    assert.deepEqual(places(definitionsOf(published, everything)), ['stream.ts orders.*']);
    const [invoices, ...others] = at('stream.ts', "'invoices.>'", 'invoices');
    assert.deepEqual([invoices?.name, others], ['invoices.>', []]);
    assert.ok(invoices);
    assert.deepEqual(places(referencesTo(invoices, everything)), ['stream.ts invoices.>']);
  });

  it('are none where the cursor is on something else', () => {
    assert.deepEqual(at('publish.js', "'order.paid'", 'paid'), []);
    assert.deepEqual(at('declare.py', 'durable=True', 'True'), []);
  });

  it('of different brokers and things are different', () => {
    const [queue] = at('declare.py', "queue='orders'", 'orders');
    assert.ok(queue);
    assert.ok(referencesTo(queue, everything).every((use) => use.thing === 'queue' && use.broker === 'rabbitmq'));
  });
});
