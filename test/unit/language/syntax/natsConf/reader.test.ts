import assert from 'node:assert/strict';
import { readNatsConf } from '../../../../../src/language/syntax/natsConf/reader';
import { treeValue } from '../../../../../src/language/syntax/tree';
import { recorded } from './recorded';

function excerpts(text: string): readonly string[] {
  return readNatsConf(text).root.pairs.map(
    ({ keySpan, value }) => `${text.slice(keySpan.start, keySpan.end)}|${text.slice(value.span.start, value.span.end)}`,
  );
}

describe('reading nats-server.conf', () => {
  for (const [text, parsed] of recorded) {
    it(`takes ${JSON.stringify(text)} as the server does`, () => {
      const { faults, root } = readNatsConf(text);
      assert.equal(faults.length === 0, parsed !== undefined, JSON.stringify(faults));
      if (parsed) assert.deepEqual(treeValue(root), parsed);
    });
  }

  it('knows where keys and values stand', () => {
    assert.deepEqual(excerpts('port: 4222 # main\n"a b" = "x"\njetstream { max_mem: 1G }\n'), [
      'port|4222',
      '"a b"|"x"',
      'jetstream|{ max_mem: 1G }',
    ]);
  });

  it('takes a variable from a key that stands before it, and leaves any other open', () => {
    const { root } = readNatsConf('size: 1MB\ncluster { size: 2 }\nmax_payload: $size\nport: $PORT\n');
    const values = Object.fromEntries(root.pairs.map(({ key, value }) => [key, treeValue(value)]));
    assert.equal(values['max_payload'], 1_048_576);
    assert.equal(values['port'], undefined);
  });

  it('names the files that are included, at the top and within', () => {
    const text = 'include "./a.conf"\naccounts { include b.conf }\ninclude ../c.conf # why\n';
    const { faults, includes } = readNatsConf(text);
    assert.deepEqual(
      includes.map(({ end, start }) => text.slice(start, end)),
      ['./a.conf', 'b.conf', '../c.conf'],
    );
    assert.deepEqual(faults, []);
  });

  it('reads what stands around a fault', () => {
    const { faults, root } = readNatsConf('port: 4222\nname: "open\ncluster{\n  name: x\n}\nhost: a\n');
    assert.ok(faults.length > 0);
    assert.deepEqual(
      root.pairs.map(({ key }) => key).filter((key) => key !== 'name'),
      ['port'],
    );
    const lost = readNatsConf('cluster{\n  name: x\n}\nhost: a\n');
    assert.deepEqual(treeValue(lost.root), { cluster: { name: 'x' }, host: 'a' });
  });

  it('bears nesting deeper than anyone writes, and unclosed blocks in any number', () => {
    assert.ok(readNatsConf('a {'.repeat(20_000)).faults.length > 0);
    assert.ok(readNatsConf('a ['.repeat(20_000)).faults.length > 0);
    assert.ok(readNatsConf('a (x\n'.repeat(50_000)).faults.length > 0);
  });
});
