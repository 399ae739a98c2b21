import assert from 'node:assert/strict';
import { symbolsOf } from '../../../../src/language/symbols/symbols';
import { declare } from '../engine/builder';

describe('the outline', () => {
  it('calls a declaration by what it names, in the order of the text', () => {
    const queue = declare('queue=orders\n', { kind: 'rabbitmq.queue', span: { start: 20, end: 40 } });
    const binding = declare('exchange=shop\ndestination=orders\n', { kind: 'rabbitmq.binding' });
    const producer = declare('acks=all\n', { kind: 'kafka.producer', span: { start: 50, end: 60 } });
    assert.deepEqual(
      symbolsOf([producer, queue, binding], (id) => `the ${id}`).map(({ label, detail }) => [label, detail]),
      [
        ['binding shop → orders', 'the test'],
        ['queue orders', 'the test'],
        ['producer', 'the test'],
      ],
    );
  });

  it('shows what is known of a name with holes, and lists', () => {
    const written = new Map([['topics', { how: 'written', value: ['a', 'b'], span: { start: 0, end: 1 } }]] as const);
    const consumer = declare('', { kind: 'kafka.consumer', written });
    const parts = new Map([
      ['topic', { how: 'template', parts: ['orders-', null], span: { start: 0, end: 1 } }],
    ] as const);
    const topic = declare('', { kind: 'kafka.topic', written: parts });
    assert.deepEqual(
      symbolsOf([consumer, topic], (id) => id).map(({ label }) => label),
      ['consumer a, b', 'topic orders-…'],
    );
  });
});
