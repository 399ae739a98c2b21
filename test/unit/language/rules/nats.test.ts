import assert from 'node:assert/strict';
import { file, found, lintFiles } from './lintText';

const js = (option: string) =>
  file('a.ts', `import { connect, nanos } from 'nats';\njsm.streams.add({ name: 'A', ${option} });\n`);
const jsConsumer = (option: string) =>
  file('a.ts', `import { connect, nanos } from 'nats';\njsm.consumers.add('A', { durable_name: 'c', ${option} });\n`);
const py = (option: string) => file('a.py', `import nats\nawait js.add_stream(name="A", ${option})\n`);
const pyConsumer = (option: string) =>
  file(
    'a.py',
    `import nats\nfrom nats.js.api import ConsumerConfig\nawait js.add_consumer("A", ConsumerConfig(${option}))\n`,
  );

describe('the rule about units of durations', () => {
  it('knows what the server refuses', () => {
    const severity = (source: ReturnType<typeof file>) => lintFiles([source]).map((finding) => finding.severity);
    assert.deepEqual(severity(js('max_age: 99_999_999')), ['error']);
    assert.deepEqual(severity(js('max_age: 100_000_000')), []);
    assert.deepEqual(severity(js('duplicate_window: 120000')), ['error']);
    assert.deepEqual(severity(jsConsumer('idle_heartbeat: nanos(50)')), ['error']);
    assert.deepEqual(severity(py('max_age=0.05')), ['error']);
    assert.deepEqual(severity(py('max_age=10**10')), ['error']);
    assert.deepEqual(severity(py('max_age=400_000_000')), ['warning']);
  });

  it('looks at every wait of a backoff', () => {
    assert.equal(found(jsConsumer('backoff: [nanos(1000), 5000]')).length, 1);
    assert.deepEqual(found(jsConsumer('backoff: [nanos(1000), nanos(5000)]')), []);
    assert.deepEqual(found(pyConsumer('backoff=[1, 5, 30]')), []);
  });

  it('is silent on what is meant', () => {
    for (const option of ['max_age: 0', 'max_age: nanos(3_600_000)', 'max_age: MAX_AGE', 'max_age: 3600 * 1e9']) {
      assert.deepEqual(found(js(option)), [], option);
    }
    for (const option of ['ack_wait: nanos(500)', 'ack_wait: 500_000_000', 'inactive_threshold: nanos(1)']) {
      assert.deepEqual(found(jsConsumer(option)), [], option);
    }
    for (const option of ['max_age=30*24*3600', 'max_age=0', 'max_age=-1'])
      assert.deepEqual(found(py(option)), [], option);
    assert.deepEqual(found(pyConsumer('ack_wait=0.5')), []);
  });

  it('suggests the readings that make sense', () => {
    const titles = (source: ReturnType<typeof file>) => lintFiles([source])[0]?.fixes.map((fix) => fix.title);
    assert.deepEqual(titles(js('max_age: 3_600_000')), [
      'Read 3600000 as seconds: 41 d 16 h',
      'Read 3600000 as milliseconds: 1 h',
    ]);
    assert.deepEqual(titles(js('max_age: 86_400_000')), [
      'Read 86400000 as milliseconds: 1 d',
      'Read 86400000 as seconds: 2 y 270 d',
    ]);
    assert.deepEqual(titles(py('max_age=3_600_000_000_000')), ['Read 3600000000000 as nanoseconds: 1 h']);
    assert.deepEqual(titles(py('max_age=0.05')), []);
  });
});
