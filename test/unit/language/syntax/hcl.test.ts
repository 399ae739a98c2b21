import assert from 'node:assert/strict';
import { readHcl } from '../../../../src/language/syntax/hcl';
import { child, childMap, treeValue } from '../../../../src/language/syntax/tree';
import type { TreeMap } from '../../../../src/language/syntax/tree';

const blocks = (map: TreeMap): readonly unknown[] =>
  map.pairs.map((pair) => [pair.key, ...(pair.labels ?? []).map((label) => label.value)].join(' '));

const attributes = (text: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(readHcl(text).pairs.map(({ key, value }) => [key, treeValue(value)]));

describe('reading HCL', () => {
  it('reads attributes of every plain type', () => {
    assert.deepEqual(
      attributes('a = "x"\nb = -1.5\nc = true # why\nd = null\ne = [1, "two", ]\nf = { g = 1, "h.i" : "j" }'),
      {
        ...{ a: 'x', b: -1.5, c: true, d: null, e: [1, 'two'] },
        f: { g: 1, 'h.i': 'j' },
      },
    );
  });

  it('passes over a byte-order mark', () => {
    assert.deepEqual(attributes('\uFEFFa = 1'), { a: 1 });
  });

  it('reads blocks with their labels', () => {
    const root = readHcl(
      'provider "kafka" {\n  alias = "x"\n}\nresource "kafka_topic" "orders" { name = "orders" }\nlocals {}\n',
    );
    assert.deepEqual(blocks(root), ['provider kafka', 'resource kafka_topic orders', 'locals']);
    assert.equal(treeValue(child(root, 'resource', 'name') ?? root), 'orders');
  });

  it('does not say what expressions stand for', () => {
    const read = attributes(
      'a = var.x\nb = 1 + 2\nc = file("x", {\n  y = 1\n})\nd = x ? 1 : 2\ne = "a" == "b"\nf = "z"\n',
    );
    assert.deepEqual(read, { a: undefined, b: undefined, c: undefined, d: undefined, e: undefined, f: 'z' });
  });

  it('keeps templates in text, and knows where a string with quotes in a template ends', () => {
    assert.deepEqual(attributes('a = "x-${lookup(m, "k}")}-y"\nb = "$${c}"\nd = "\\"\\n\\u0041"'), {
      a: 'x-${lookup(m, "k}")}-y',
      b: '$${c}',
      d: '"\nA',
    });
  });

  it('passes over comments and heredocs', () => {
    const read = attributes('/* a = 1\n*/ b = <<-EOT\n  c = 2 }\n  EOT\n// d = 3\ne = 4\n');
    assert.deepEqual(read, { b: '  c = 2 }\n', e: 4 });
  });

  it('knows that an object made by a loop holds more than it shows', () => {
    assert.equal(childMap(readHcl('a = { for k, v in m : k => v }'), 'a')?.merged, true);
    assert.equal(childMap(readHcl('a = { (var.k) = 1, b = 2 }'), 'a')?.merged, true);
    assert.equal(childMap(readHcl('a = {\n  b = 1\n  c = 2\n}'), 'a')?.merged, false);
  });

  it('reads what stands around something broken', () => {
    const root = readHcl(
      'resource "kafka_topic" "a" {\n  name = "x\n  partitions = \n  = 3\n  config = {\n    "k" = \n    "l" = 2\n  }\nz = }\n}\nx = 1\nresource "b" {\n y = 2',
    );
    assert.deepEqual(blocks(root), ['resource kafka_topic a', 'x', 'resource b']);
    const first = root.pairs[0]?.value;
    assert.ok(first?.type === 'map');
    assert.deepEqual(blocks(first), ['name', 'partitions', 'config', 'z']);
    assert.deepEqual(treeValue(child(first, 'config', 'l') ?? first), 2);
    assert.equal(treeValue(child(root, 'resource', 'y') ?? root), 2);
  });

  it('bears brackets nested deeper than anyone writes, in time that grows with the text', () => {
    for (const piece of ['a {\n', 'a = [', 'a = {\n', '"${', 'f(', 'a = "${"', '<<E\n', 'a = { b = ']) {
      assert.ok(readHcl(`x = 1\n${piece.repeat(20_000)}`).pairs.length > 0);
    }
  });
});
