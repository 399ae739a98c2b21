import assert from 'node:assert/strict';
import { nearestTopicPatterns, topicCanMatch, topicMatches } from '../../../../src/language/patterns/topicPattern';

const keys = ['payment.credit_card.failed', 'payment.bank_transfer.success', 'payment', 'payment.x', 'payment.failed'];

/** What a topic exchange of RabbitMQ 3.10.8 routed when these keys were published. */
const routed: readonly (readonly [string, readonly string[]])[] = [
  ['payment.*', ['payment.x', 'payment.failed']],
  ['payment.#', keys],
  ['*.*.failed', ['payment.credit_card.failed']],
  ['#.failed', ['payment.credit_card.failed', 'payment.failed']],
  ['payment.#.failed', ['payment.credit_card.failed', 'payment.failed']],
  ['#', keys],
  ['payment', ['payment']],
  ['*', ['payment']],
];

describe('topic patterns of RabbitMQ', () => {
  for (const [pattern, expected] of routed) {
    it(`${pattern} matches what the broker routed`, () => {
      assert.deepEqual(
        keys.filter((key) => topicMatches(pattern, key)),
        expected,
      );
    });
  }

  it('count an empty word as a word', () => {
    assert.equal(topicMatches('order.#.created', 'order..created'), true);
    assert.equal(topicMatches('order.*.created', 'order..created'), true);
    assert.equal(topicMatches('order.*', 'order.'), true);
  });

  it('see no word in the empty key', () => {
    assert.equal(topicMatches('*', ''), false);
    assert.equal(topicMatches('#', ''), true);
    assert.equal(topicMatches('', ''), true);
    assert.equal(topicMatches('', 'order'), false);
  });

  it('read a placeholder glued to letters as letters', () => {
    assert.equal(topicMatches('order*', 'orders'), false);
    assert.equal(topicMatches('order*', 'order*'), true);
    assert.equal(topicMatches('pay.#x', 'pay.ax'), false);
  });

  it('meet a template if some value of its holes makes them match', () => {
    assert.equal(topicCanMatch('order.*', ['order.', null]), true);
    assert.equal(topicCanMatch('order.*', ['order.', null, '.', null]), false);
    assert.equal(topicCanMatch('order.*.*', ['order.', null, '.', null]), true);
    assert.equal(topicCanMatch('order.*.*.*', ['order.', null]), true, 'a hole may bring dots');
    assert.equal(topicCanMatch('order.created', ['order.', null]), true);
    assert.equal(topicCanMatch('payment.#', ['order.', null]), false);
    assert.equal(topicCanMatch('sensor-7.temperature', ['sensor-', null, '.temperature']), true);
    assert.equal(topicCanMatch('sensor-7.humidity', ['sensor-', null, '.temperature']), false);
    assert.equal(topicCanMatch('anything', [null]), true);
  });

  const suggestions: readonly [string, readonly (readonly (string | null)[])[], readonly string[]][] = [
    ['payment.*', [['payment.credit_card.failed']], ['payment.#', 'payment.*.*']],
    ['order.*', [['order.', null, '.', null]], ['order.#', 'order.*.*']],
    ['order.*.*', [['order.created']], ['order.*.#', 'order.*']],
    ['*.failed', [['payment.card.failed']], ['#.failed', '*.*.failed']],
    ['oders.created', [['orders.created'], ['invoices.paid']], ['orders.created']],
    ['order', [['order.created'], ['order.paid']], ['order.*', 'order.#']],
    ['order.>', [['order.created.eu']], ['order.#']],
    ['user.login', [['order.created']], []],
  ];
  for (const [pattern, published, expected] of suggestions) {
    it(`suggest ${expected.join(' or ') || 'nothing'} for ${pattern}`, () => {
      assert.deepEqual(nearestTopicPatterns(pattern, published), expected);
    });
  }
});
