import assert from 'node:assert/strict';
import { roleByKeys } from '../../../../../src/language/dialects/kafka/roles';
import { springDuration, springSize } from '../../../../../src/language/dialects/kafka/spring-boot/values';
import { canonicalKafkaValue } from '../../../../../src/language/dialects/kafka/values';

describe('values of Kafka options', () => {
  it('are numbers and booleans even where the text quotes them', () => {
    assert.equal(canonicalKafkaValue('retries', '0'), 0);
    assert.equal(canonicalKafkaValue('enable.idempotence', 'False'), false);
    assert.equal(canonicalKafkaValue('linger.ms', ' 5 '), 5);
  });

  it('stay text where the option is text', () => {
    assert.equal(canonicalKafkaValue('client.id', '42'), '42');
    assert.equal(canonicalKafkaValue('transactional.id', 'true'), 'true');
  });

  it('of acks are text, all for -1', () => {
    assert.deepEqual(
      [-1, '-1', 'all', 1, '0'].map((acks) => canonicalKafkaValue('acks', acks)),
      ['all', 'all', 'all', '1', '0'],
    );
  });

  it('that are no value of their type stay as they are', () => {
    assert.equal(canonicalKafkaValue('linger.ms', 'soon'), 'soon');
  });
});

describe('durations and sizes of Spring Boot', () => {
  const duration = springDuration('x').decode;
  const size = springSize('x').decode;

  it('are milliseconds and bytes', () => {
    assert.deepEqual(
      [3000, '3000', '3s', '3000ms', 'PT3S'].map((text) => duration?.(text)),
      [3000, 3000, 3000, 3000, 3000],
    );
    assert.deepEqual([duration?.('2m'), duration?.('P1DT1H')], [120000, 90000000]);
    assert.deepEqual(
      [16384, '16384', '16KB', '1mb'].map((text) => size?.(text)),
      [16384, 16384, 16384, 1048576],
    );
  });

  it('of unknown units are unknown', () => {
    assert.equal(duration?.('3 weeks'), undefined);
    assert.equal(size?.('3XB'), undefined);
  });
});

describe('the role of a table of options', () => {
  it('is that of the keys only one role knows', () => {
    assert.equal(roleByKeys(['bootstrap.servers', 'acks']), 'kafka.producer');
    assert.equal(roleByKeys(['bootstrap.servers', 'group.id']), 'kafka.consumer');
  });

  it('is unknown where none or both do', () => {
    assert.equal(roleByKeys(['bootstrap.servers']), undefined);
    assert.equal(roleByKeys(['acks', 'group.id']), undefined);
  });
});
