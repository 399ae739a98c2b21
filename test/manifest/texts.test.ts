import assert from 'node:assert/strict';
import { manifest, manifestText, texts } from './manifest';

describe('texts of the manifest', () => {
  const used = [...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);

  it('exist for every key', () => {
    for (const key of used) assert.ok((texts[key] ?? '').trim() !== '', key);
  });

  it('are all in use', () => {
    assert.deepEqual(
      Object.keys(texts).filter((key) => !used.includes(key)),
      [],
    );
  });

  it('are translated wherever a user reads them', () => {
    const written = [
      ...manifestText.matchAll(/"(title|description|markdownDescription|contents|altText)": "([^"]*)"/g),
    ];
    const plain = written.filter(([, , text = '']) => !text.startsWith('%') && text !== 'Brokerscope');
    assert.deepEqual(
      plain.map(([line]) => line),
      [],
    );
  });

  it('use an ellipsis for a command that asks before it acts, and no full stop', () => {
    for (const { command, title } of manifest.contributes.commands)
      assert.doesNotMatch(texts[title.slice(1, -1)] ?? '', /\.$|\.\.\./, command);
  });
});
