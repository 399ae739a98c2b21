import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { dialects } from '../../../../src/language/dialects';
import { checkedLanguages, languageIdOf } from '../../../../src/language/languageIds';
import { mayMentionBroker } from '../../../../src/ui/language/mentions';

const workspace = path.resolve('test/workspace');

/** The files of the sample workspace. */
function samples(): { languageId: string; path: string; text: string }[] {
  const files = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
  return files(workspace).flatMap((file) => {
    const languageId = languageIdOf(file);
    return languageId === undefined ? [] : [{ languageId, path: file, text: readFileSync(file, 'utf8') }];
  });
}

describe('mayMentionBroker', () => {
  it('lets through every document that a dialect would read', () => {
    const read = samples().filter(({ languageId, path: file, text }) =>
      dialects.some((dialect) => dialect.mayContain({ uri: `file://${file}`, languageId, text })),
    );
    assert.ok(read.length >= 5, 'the sample workspace holds documents that are read');
    for (const sample of read) assert.ok(mayMentionBroker(sample), sample.path);
  });

  it('knows every language that a dialect speaks, and no other', () => {
    assert.deepEqual([...checkedLanguages].sort(), [...new Set(dialects.flatMap(({ languages }) => languages))].sort());
  });

  it('keeps out what mentions no broker', () => {
    const text = 'import { readFile } from "node:fs"; // alternatives, combinations, domination';
    assert.equal(mayMentionBroker({ languageId: 'typescript', path: '/a.ts', text }), false);
    assert.equal(mayMentionBroker({ languageId: 'markdown', path: '/README.md', text: 'kafka' }), false);
  });

  it('lets through client configuration that is told by its name alone, and the configuration of the checks', () => {
    assert.ok(mayMentionBroker({ languageId: 'properties', path: '/conf/orders-producer.properties', text: 'acks=1' }));
    assert.ok(mayMentionBroker({ languageId: 'jsonc', path: '/project/.brokerscope.json', text: '{}' }));
  });
});
