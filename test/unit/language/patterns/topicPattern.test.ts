import assert from 'node:assert/strict';
import { publishedKeys, routedKeys } from './recorded';
import { nearestTopicPatterns, topicCanMatch, topicMatches } from '../../../../src/language/patterns/topicPattern';

describe('topic patterns of RabbitMQ', () => {
  for (const [pattern, expected] of Object.entries(routedKeys)) {
    it(`${JSON.stringify(pattern)} match what the broker routed`, () => {
      assert.deepEqual(
        publishedKeys.filter((key) => topicMatches(pattern, key)),
        expected,
      );
    });
  }

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
