import assert from 'node:assert/strict';
import { readTracked, trackedFiles } from './tracked';

/** Sizes that keep rooms liveable (ARCHITECTURE.md). Generated data is not read by anyone. */
const limits = { median: 80, nineInTen: 250, any: 400, rule: 120 };

const sources = trackedFiles()
  .filter((file) => /^src\/.*\.(ts|mjs)$/.test(file))
  .map((file) => ({ file, text: readTracked(file) }))
  .filter(({ text }) => !text.startsWith('// Generated'))
  .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);

const above = (limit: number) => sources.filter(({ lines }) => lines > limit);

describe('the size of source files', () => {
  it('is at most 80 lines for half of them', () => {
    assert.ok(sources.length > 0);
    assert.ok(above(limits.median).length <= sources.length / 2, `median above ${limits.median} lines`);
  });

  it('is at most 250 lines for nine in ten', () => {
    assert.ok(above(limits.nineInTen).length <= sources.length / 10, JSON.stringify(above(limits.nineInTen)));
  });

  it('is never above 400 lines', () => {
    assert.deepEqual(above(limits.any), []);
  });

  it('is at most 120 lines for a rule', () => {
    const rules = above(limits.rule).filter(({ file }) => /^src\/language\/rules\/[^/]+\/[^/]+\//.test(file));
    assert.deepEqual(rules, []);
  });
});
