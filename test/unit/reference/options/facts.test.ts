import assert from 'node:assert/strict';
import { optionFact } from '../../../../src/reference/options/facts';
import { optionProse } from '../../../../src/reference/options/prose';
import { pluginQueueArguments, queueArguments } from '../../../../src/reference/options/rabbitmqArguments';
import { rules } from '../../../../src/language/rules';

const library = 'kafka-clients';

describe('the facts about options', () => {
  it('are those of the Java client for Kafka', () => {
    assert.deepEqual(optionFact({ kind: 'kafka.producer', key: 'acks', library }), {
      type: 'text',
      default: 'all',
      range: 'all, -1, 0, 1',
    });
    assert.deepEqual(optionFact({ kind: 'kafka.consumer', key: 'receive.buffer.bytes', library }), {
      type: 'integer, bytes',
      default: '65536',
      range: '-1 …',
    });
    assert.equal(optionFact({ kind: 'kafka.producer', key: 'receive.buffer.bytes', library })?.default, '32768');
  });

  it('hold options that both clients have for both', () => {
    for (const kind of ['kafka.producer', 'kafka.send', 'kafka.consumer']) {
      assert.equal(optionFact({ kind, key: 'request.timeout.ms', library })?.default, '30000');
    }
  });

  it('keep what is a client’s own from the others', () => {
    assert.deepEqual(optionFact({ kind: 'kafka.producer', key: 'linger.ms', library: 'kafka-python' }), {
      type: 'integer, milliseconds',
    });
    assert.equal(
      optionFact({ kind: 'kafka.producer', key: 'batch.size', library: 'confluent-kafka' })?.default,
      '1000000',
    );
  });

  it('know the fields of JetStream with their units', () => {
    assert.deepEqual(optionFact({ kind: 'nats.consumer', key: 'ack_wait', library: 'nats' }), {
      type: 'integer, nanoseconds',
      default: '30000000000',
      range: '1 …',
    });
    assert.equal(
      optionFact({ kind: 'nats.stream', key: 'retention', library: 'nats' })?.range,
      'limits, interest, workqueue',
    );
  });

  it('say nothing of what is no option, whatever it is called', () => {
    for (const key of ['constructor', 'toString', 'no.such.option']) {
      assert.equal(optionFact({ kind: 'kafka.producer', key, library }), undefined);
    }
    assert.equal(optionFact({ kind: 'kafka.topic', key: 'acks', library }), undefined);
  });
});

describe('the prose about options', () => {
  const misconceptions = rules.find((rule) => rule.meta.id === 'rabbitmq/unknown-x-argument');

  it('covers every option that a rule speaks of', () => {
    const known = new Set(queueArguments.map((argument) => argument.key));
    for (const rule of rules) {
      const keys = rule === misconceptions ? rule.options.filter((key) => known.has(key)) : rule.options;
      const kind = rule.on[0] ?? '';
      for (const key of keys) {
        const described = rule.on.some((each) => optionProse(each, key) !== undefined);
        assert.ok(described, `${kind} ${key} of ${rule.meta.id}`);
      }
    }
  });

  it('is whole sentences', () => {
    for (const { key } of queueArguments) {
      const prose = optionProse('rabbitmq.queue', key);
      for (const text of [prose?.meaning, prose?.pitfall]) {
        if (text !== undefined) assert.match(text, /^[`A-Z2].*\.$/);
      }
    }
  });

  it('falls back to English', () => {
    assert.deepEqual(optionProse('kafka.producer', 'acks', 'ru'), optionProse('kafka.producer', 'acks', 'en'));
  });
});

describe('the arguments of queues', () => {
  it('are listed once', () => {
    const keys = [...queueArguments.map((argument) => argument.key), ...pluginQueueArguments];
    assert.equal(new Set(keys).size, keys.length);
  });
});
