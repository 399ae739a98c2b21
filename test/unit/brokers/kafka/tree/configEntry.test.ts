import assert from 'node:assert/strict';
import type { ProfileId } from '../../../../../src/brokers/api/profile';
import type { ConfigEntry } from '../../../../../src/brokers/kafka/protocol/describeConfigs';
import { configNode, configProperty } from '../../../../../src/brokers/kafka/tree/configEntry';
import { configSections } from '../../../../../src/brokers/kafka/tree/configs';

const context = { profile: 'p' as ProfileId };
const base = { value: '1', readOnly: false, source: 'default', sensitive: false, synonyms: [] } as const;
const entry = (name: string, more: Partial<ConfigEntry> = {}): ConfigEntry => ({ name, ...base, ...more });

describe('an option of a topic or broker', () => {
  it('shows its value, where it comes from, and what the reference knows it by', () => {
    const node = configNode(context, 'topic', 'orders', entry('retention.ms', { value: '3600000', source: 'topic' }));
    assert.deepEqual(node.ref.path, ['topic', 'orders', 'retention.ms']);
    assert.equal(node.description, '3600000 · set on the topic');
    const [value] = node.properties;
    assert.deepEqual([value?.value, value?.unit], [3_600_000, 'milliseconds']);
    assert.deepEqual(value?.option, { kind: 'kafka.topic', key: 'retention.ms' });
  });

  it('tells hidden, empty and unset values apart', () => {
    const shown = (more: Partial<ConfigEntry>): unknown => configProperty('broker', entry('x', more)).value;
    assert.equal(shown({ value: null, sensitive: true }), 'hidden by the broker');
    assert.equal(shown({ value: 'leaked', sensitive: true }), 'hidden by the broker');
    assert.equal(shown({ value: null }), 'not set');
    assert.equal(shown({ value: '' }), 'empty');
  });

  it('keeps a number as it is written where no number holds it, or where it means none', () => {
    const never = configProperty('topic', entry('flush.ms', { value: '9223372036854775807' }));
    assert.deepEqual([never.value, never.unit], ['9223372036854775807', undefined]);
    const unlimited = configProperty('topic', entry('retention.bytes', { value: '-1' }));
    assert.deepEqual([unlimited.value, unlimited.unit], ['-1', undefined]);
  });

  it('comes first where it was set, nearest first, and last by default', () => {
    const sections = configSections('topic', [
      entry('a'),
      entry('z', { source: 'topic' }),
      entry('m', { source: 'brokerFile' }),
      entry('b', { source: 'allBrokers', readOnly: true }),
    ]);
    const keys = sections.map(({ properties }) => properties?.map(({ key, note }) => [key, note]));
    assert.deepEqual(keys, [
      [
        ['z', 'set on the topic'],
        ['b', 'set for all brokers, read-only'],
        ['m', "from the broker's file"],
      ],
      [['a', 'default']],
    ]);
  });
});
