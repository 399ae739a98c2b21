import assert from 'node:assert/strict';
import { isPlaceholder } from '../../../../src/language/declarations/placeholder';

describe('a placeholder', () => {
  it('is what something else replaces before a client reads it', () => {
    for (const text of [
      '${ACKS}',
      '${ACKS:1}',
      'a-${HOST}-b',
      '$HOME/x',
      '$(cat x)',
      '{{ .Values.acks }}',
      '@acks@',
      '<your id>',
    ]) {
      assert.equal(isPlaceholder(text), true, text);
    }
  });

  it('is not what only looks unusual', () => {
    for (const text of ['all', 'a@b.example', '5 < 6', '100$', 'order.*', '{}', '$2a$11$ooo4LXgLHWQCgs8Fgd0Q'])
      assert.equal(isPlaceholder(text), false, text);
  });
});
