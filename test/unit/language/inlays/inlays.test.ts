import assert from 'node:assert/strict';
import { inlaysOf } from '../../../../src/language/inlays/inlays';
import type { Dialect } from '../../../../src/language/model/dialect';
import { declare } from '../engine/builder';

const dialect: Dialect = {
  id: 'test',
  broker: 'kafka',
  label: 'Test client',
  library: 'test-client',
  supportedVersions: ['1.0', '2.0'],
  defaults: {
    'kafka.producer': {
      acks: [
        { until: '2.0', value: '1' },
        { since: '2.0', value: 'all' },
      ],
      'enable.idempotence': [{ value: false }],
    },
  },
  languages: ['java'],
  mayContain: () => true,
  read: () => [],
};

function labels(text: string, version?: string, complete = true): readonly string[] {
  const versions = new Map(version === undefined ? [] : [['test-client', version]]);
  return inlaysOf([declare(text, { complete })], () => dialect, versions).map(({ label }) => label);
}

describe('inlay hints', () => {
  it('note a default that people do not expect, in the version in force', () => {
    assert.deepEqual(labels('x=1\n', '1.0'), ['acks=1', 'enable.idempotence=false']);
    assert.deepEqual(labels('x=1\n', '2.0'), ['enable.idempotence=false']);
  });

  it('note nothing that depends on a version nobody knows, is written, or may come from elsewhere', () => {
    assert.deepEqual(labels('x=1\n'), ['enable.idempotence=false']);
    assert.deepEqual(labels('enable.idempotence=true\n', '2.0'), []);
    assert.deepEqual(labels('x=1\n', '1.0', false), []);
  });
});
