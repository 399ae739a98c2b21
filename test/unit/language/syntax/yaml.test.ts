import assert from 'node:assert/strict';
import { flatten } from '../../../../src/language/syntax/flatTree';
import { treeValue } from '../../../../src/language/syntax/tree';
import { readYaml } from '../../../../src/language/syntax/yaml';

const values = (text: string): readonly unknown[] =>
  readYaml(text).map((root) =>
    root.type === 'map' ? flatten(root).entries.map(({ path, value }) => [path.join('/'), treeValue(value)]) : [],
  );

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

  it('keeps tables within lists', () => {
    assert.deepEqual(values('env:\n  - name: A\n    value: "1"\n  - {name: B}\n'), [
      [['env', [{ name: 'A', value: '1' }, { name: 'B' }]]],
    ]);
  });

  it('follows anchors of tables, and merges them under what stands there', () => {
    assert.deepEqual(values('a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\ne: *x\n'), [
      [
        ['a/b', 1],
        ['a/c', 2],
        ['d/b', 1],
        ['d/c', 2],
        ['d/c', 3],
        ['e/b', 1],
        ['e/c', 2],
      ],
    ]);
  });

  it('knows what is shared, and where something is merged in that the text does not show', () => {
    const [root] = readYaml('a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\ne:\n  <<: *y\n  f: 3\n');
    assert.ok(root?.type === 'map');
    const { entries, homes } = flatten(root);
    assert.deepEqual(
      entries.filter((entry) => entry.shared).map((entry) => entry.path.join('/')),
      ['c/b'],
    );
    assert.deepEqual(
      homes.filter((home) => home.map.merged).map((home) => home.path),
      [['e']],
    );
    assert.equal(treeValue(root), undefined);
  });

  it('does not follow aliases that multiply without end', () => {
    const levels = Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} {x: *a${i}, y: *a${i}, z: *a${i}}\n`);
    const [root] = readYaml(`a0: &a0 {x: 1}\n${levels.join('')}`);
    assert.ok(root?.type === 'map');
    assert.ok(flatten(root).entries.length < 200_000);
  });

  it('reads what stands before and after something broken', () => {
    assert.deepEqual(values('a: 1\nb: [2\nc: 3\n').flat(1).at(0), ['a', 1]);
    assert.deepEqual(values('\t%&*'), [[]]);
  });

  it('keeps the place and the quotes of a value', () => {
    const text = 'a:\n  acks: "1" # why\n';
    const [root] = readYaml(text);
    const value = root?.type === 'map' ? flatten(root).entries[0]?.value : undefined;
    assert.ok(value?.type === 'scalar');
    assert.equal(text.slice(value.span.start, value.span.end), '"1"');
    assert.equal(value.quote, '"');
  });
});
