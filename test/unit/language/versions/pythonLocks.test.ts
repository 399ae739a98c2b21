import assert from 'node:assert/strict';
import { manifests } from '../../../../src/language/versions';

function read(fileName: string, text: string): Record<string, string> {
  const reader = manifests.find((candidate) => candidate.matches(fileName));
  assert.ok(reader, `no reader for ${fileName}`);
  return Object.fromEntries(reader.read(text));
}

describe('versions in lock files of Python', () => {
  it('are those of poetry.lock, uv.lock and pdm.lock, under the name that PyPI compares by', () => {
    const text =
      '[[package]]\nname = "Kafka_Python"\nversion = "2.2.18"\n\n[[package]]\nname = "pika"\nversion = "1.3.2"\n';
    for (const name of ['poetry.lock', 'uv.lock', 'pdm.lock']) {
      assert.deepEqual(read(name, text), { 'kafka-python': '2.2.18', pika: '1.3.2' }, name);
    }
  });

  it('are open where one name is locked twice, as for two versions of Python', () => {
    const text =
      '[[package]]\nname = "aiokafka"\nversion = "0.10.0"\n\n[[package]]\nname = "aiokafka"\nversion = "0.12.0"\n';
    assert.deepEqual(read('uv.lock', text), {});
  });

  it('are those of Pipfile.lock', () => {
    const lock = {
      _meta: {},
      default: { celery: { version: '==5.5.3' }, local: { path: '.' } },
      develop: { celery: { version: '==5.2.7' } },
    };
    assert.deepEqual(read('Pipfile.lock', JSON.stringify(lock)), { celery: '5.5.3' });
  });

  it('are none where the file is broken', () => {
    assert.deepEqual(read('poetry.lock', '[[package'), {});
    assert.deepEqual(read('Pipfile.lock', '{'), {});
  });
});
