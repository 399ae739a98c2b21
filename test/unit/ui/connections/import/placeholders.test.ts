import assert from 'node:assert/strict';
import { fill } from '../../../../../src/ui/connections/import/placeholders';

describe('placeholders of configuration files', () => {
  for (const [text, filled] of [
    ['${HOST}:${PORT:9092}', 'mq:9092'],
    ['${PORT:-5672}', '5672'],
    ['${mq.host:localhost}', 'by variable'],
    ['${A:${B:c}}', 'c'],
    ['plain $HOST', 'plain $HOST'],
  ] as const)
    it(`are filled: ${text}`, () => {
      assert.deepEqual(fill(text, { HOST: 'mq', MQ_HOST: 'by variable' }), { text: filled });
    });

  it('that nobody explains are named', () => {
    assert.deepEqual(fill('amqp://${MQ}', {}), { missing: 'MQ' });
    assert.deepEqual(fill('${MQ:?say where}', {}), { missing: 'MQ' });
  });

  it('that stand for themselves come to an end', () => {
    assert.ok('text' in fill('${A}', { A: '${A}' }));
  });
});
