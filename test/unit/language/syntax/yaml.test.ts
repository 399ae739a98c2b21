import assert from 'node:assert/strict';
import { readYaml } from '../../../../src/language/syntax/yaml';

const values = (text: string): readonly unknown[] =>
  readYaml(text).map((document) => document.entries.map(({ path, value }) => [path.join('/'), value]));

describe('reading YAML', () => {
  it('flattens tables to paths, document by document', () => {
    assert.deepEqual(values('a:\n  b: 1\n  c.d: x\n---\ne: [1, two]\n'), [
      [
        ['a/b', 1],
        ['a/c.d', 'x'],
      ],
      [['e', [1, 'two']]],
    ]);
  });

  it('reads values as YAML 1.1 does, which is what Spring reads', () => {
    assert.deepEqual(values('a: yes\nb: "yes"\nc: 1_000\nd:\n'), [
      [
        ['a', true],
        ['b', 'yes'],
        ['c', 1000],
        ['d', null],
      ],
    ]);
  });

  it('does not say what aliases and tags stand for', () => {
    assert.deepEqual(values('a: &x 1\nb: *x\nc: !env HOME\n'), [
      [
        ['a', 1],
        ['b', undefined],
        ['c', undefined],
      ],
    ]);
  });

  it('notes where another table is merged in', () => {
    assert.deepEqual(readYaml('a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n')[0]?.merges, [['c']]);
  });

  it('reads what stands before and after something broken', () => {
    assert.deepEqual(values('a: 1\nb: [2\nc: 3\n').flat(1).at(0), ['a', 1]);
    assert.deepEqual(values('\t%&*'), [[]]);
  });

  it('keeps the place and the quotes of a value', () => {
    const text = 'a:\n  acks: "1" # why\n';
    const entry = readYaml(text)[0]?.entries[0];
    assert.ok(entry);
    assert.equal(text.slice(entry.valueSpan.start, entry.valueSpan.end), '"1"');
    assert.equal(entry.quote, '"');
  });
});
