import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { patternsOf, snippetFilesFor } from '../../../../src/ui/reference/patterns';

const contributed = [
  { language: 'python', path: './snippets/nats.python.code-snippets.json' },
  { language: 'typescript', path: './snippets/nats.typescript.code-snippets.json' },
];

describe('patterns', () => {
  it('are found by the language of the document', () => {
    assert.deepEqual(snippetFilesFor(contributed, 'python'), ['./snippets/nats.python.code-snippets.json']);
    assert.deepEqual(snippetFilesFor(contributed, 'typescriptreact'), [
      './snippets/nats.typescript.code-snippets.json',
    ]);
    assert.deepEqual(snippetFilesFor(contributed, 'cobol'), []);
  });

  it('are read from the files that the manifest contributes', () => {
    for (const { path } of contributed) {
      const patterns = patternsOf(readFileSync(path, 'utf8'));
      assert.ok(patterns.length > 0, path);
      for (const { name, prefix, description, body } of patterns)
        for (const text of [name, prefix, description, body]) assert.ok(text.trim() !== '', `${path}: ${name}`);
    }
  });
});
