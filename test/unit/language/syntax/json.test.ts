import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readJson } from '../../../../src/language/syntax/json';
import { child, treeValue } from '../../../../src/language/syntax/tree';
import type { TreeNode } from '../../../../src/language/syntax/tree';

const value = (text: string): unknown => {
  const root = readJson(text);
  return root && treeValue(root);
};

/** The text without what is known not to be spelled out. */
const keys = (node: TreeNode | undefined): readonly string[] =>
  node?.type === 'map' ? node.pairs.map((pair) => pair.key) : [];

describe('reading JSON', () => {
  it('says what JSON.parse says of anything well formed', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat({ max: 4 }), (text, indent) => {
        const plain = JSON.parse(text) as unknown;
        assert.deepEqual(JSON.parse(JSON.stringify(value(JSON.stringify(plain, null, indent)))), plain);
      }),
      { numRuns: 200 },
    );
  });

  it('bears comments and trailing commas', () => {
    assert.deepEqual(value('// why\n{ "a": 1, /* "b": 2, */ "c": [1, 2,], }'), { a: 1, c: [1, 2] });
  });

  it('reads what stands around something broken', () => {
    const root = readJson('{"a": 1, "b": tru, "c": ${PORT}, "d" "e": 2, "f": {"g": "h", "i": "j\n, "k": 3');
    assert.deepEqual(keys(root), ['a', 'b', 'c', 'e', 'f']);
    assert.equal(child(root, 'b')?.type, 'unknown');
    assert.equal(child(root, 'c')?.type, 'unknown');
    assert.deepEqual(keys(child(root, 'f')), ['g', 'i', 'k']);
    assert.equal(child(root, 'f', 'i')?.type, 'unknown');
  });

  it('places keys and values exactly, quotes included', () => {
    const text = '{ "acks" : "1", "linger.ms": 5 }';
    const root = readJson(text);
    assert.ok(root?.type === 'map');
    const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    assert.deepEqual(
      root.pairs.map((pair) => [at(pair.keySpan), at(pair.value.span)]),
      [
        ['"acks"', '"1"'],
        ['"linger.ms"', '5'],
      ],
    );
    assert.equal(at(root.span), text);
  });

  it('passes over a byte-order mark', () => {
    assert.deepEqual(value('\uFEFF{"a": 1}'), { a: 1 });
  });

  it('has nothing to say of an empty text', () => {
    assert.equal(readJson(' // nothing\n'), undefined);
  });

  it('passes over brackets nested deeper than anyone writes', () => {
    for (const piece of ['[', '{"a":', '[{"a":']) {
      assert.ok(readJson(`{"first": 1, "deep": ${piece.repeat(10_000)}`));
    }
  });
});
