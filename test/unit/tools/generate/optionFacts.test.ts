import assert from 'node:assert/strict';
import {
  jetStreamFacts,
  kafkaFacts,
  kafkaServerFacts,
  librdkafkaFacts,
} from '../../../../src/tools/generate/optionFacts';

function table(...rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.join('\t')).join('\n');
}

describe('option facts', () => {
  it('of Kafka put what both clients have in common aside', () => {
    const facts = kafkaFacts(
      table(
        ['role', 'key', 'type', 'default', 'validator', 'importance'],
        ['producer', 'client.id', 'STRING', '', '', 'LOW'],
        ['producer', 'linger.ms', 'LONG', '5', '[0,...]', 'LOW'],
        ['producer', 'compression.gzip.level', 'INT', '-1', '[1,...,9] or -1', 'LOW'],
        ['consumer', 'client.id', 'STRING', '', '', 'LOW'],
        ['consumer', 'group.protocol', 'STRING', 'classic', '(case insensitive) [CONSUMER, CLASSIC]', 'HIGH'],
        ['consumer', 'key.deserializer', 'CLASS', '<required>', '', 'HIGH'],
        ['broker', 'log.dirs', 'STRING', '/tmp', '', 'HIGH'],
      ),
    );
    assert.deepEqual(facts, {
      common: { 'client.id': ['text'] },
      producer: {
        'linger.ms': ['integer, milliseconds', '5', '0 …'],
        'compression.gzip.level': ['integer', '-1', '1 … 9 or -1'],
      },
      consumer: {
        'group.protocol': ['text', 'classic', 'CONSUMER, CLASSIC (in any case)'],
        'key.deserializer': ['class'],
      },
    });
  });

  it('of Kafka’s server are those of topics and of brokers', () => {
    const facts = kafkaServerFacts(
      table(
        ['role', 'key', 'type', 'default', 'validator', 'importance'],
        ['topic', 'min.cleanable.dirty.ratio', 'DOUBLE', '0.5', '[0,...,1]', 'MEDIUM'],
        ['broker', 'log.dirs', 'STRING', 'null', '', 'HIGH'],
      ),
    );
    assert.deepEqual(facts, {
      topic: { 'min.cleanable.dirty.ratio': ['number', '0.5', '0 … 1'] },
      broker: { 'log.dirs': ['text'] },
    });
  });

  it('of librdkafka leave callbacks and deprecated options out', () => {
    const facts = librdkafkaFacts(
      table(
        ['scope', 'property', 'C/P', 'range', 'default', 'type', 'alias_of', 'deprecated'],
        ['global', 'max.in.flight', '*', '1 .. 1000000', '1000000', 'integer', '', ''],
        ['global', 'error_cb', '*', '', '', 'see dedicated API', '', ''],
        ['global', 'socket.blocking.max.ms', '*', '1 .. 60000', '1000', 'integer', '', 'yes'],
      ),
    );
    assert.deepEqual(facts, { 'max.in.flight': ['integer', '1000000', '1 … 1000000'] });
  });

  it('of JetStream name the unit of durations and leave open what has no end', () => {
    const facts = jetStreamFacts(
      table(
        ['object', 'field', 'type', 'default', 'range'],
        ['stream', 'max_age', 'integer', '0', '0..9223372036854775807'],
        ['stream', 'persist_mode', 'string', '', '|default|async'],
        ['stream', 'sealed', 'boolean', 'False', ''],
        ['consumer', 'max_deliver', 'integer', '-1', '-9223372036854775808..9223372036854775807'],
      ),
    );
    assert.deepEqual(facts.stream, {
      max_age: ['integer, nanoseconds', '0', '0 …'],
      persist_mode: ['text', '', 'default, async'],
      sealed: ['boolean', 'false'],
    });
    assert.deepEqual(facts.consumer, { max_deliver: ['integer', '-1'] });
  });
});
