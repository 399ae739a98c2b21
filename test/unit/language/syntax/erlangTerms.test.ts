import assert from 'node:assert/strict';
import { readErlangTerms } from '../../../../src/language/syntax/erlangTerms';
import type { ErlangTerm } from '../../../../src/language/syntax/erlangTerms';

function plain(term: ErlangTerm): unknown {
  switch (term.type) {
    case 'list':
      return term.items.map(plain);
    case 'tuple':
      return { tuple: term.items.map(plain) };
    case 'unknown':
      return '?';
    default:
      return term.type === 'number' ? term.value : `${term.type}:${term.value}`;
  }
}

/**
 * Terms that `file:consult` of Erlang/OTP 25 reads, written as `~p` shows them: atoms, texts and binaries by their
 * content, numbers in decimal digits.
 */
const accepted: readonly (readonly [text: string, terms: readonly unknown[]])[] = [
  ['[].', [[]]],
  ['[{rabbit, [{heartbeat, 20}]}].\n', [[{ tuple: ['atom:rabbit', [{ tuple: ['atom:heartbeat', 20] }]] }]]],
  ['% why\n[a,\n %% more\n b].', [['atom:a', 'atom:b']]],
  [`{"a" "b", <<"c">>, 'd e', f@g, <<>>}.`, [{ tuple: ['text:ab', 'binary:c', 'atom:d e', 'atom:f@g', 'binary:'] }]],
  ['[1, -2, 1.5e3, 16#ff, 1_000, $a, $\\n].', [[1, -2, 1500, 255, 1000, 97, 10]]],
  ['["\\x{e9}\\x41\\101\\n\\""].', [['text:éAA\n"']]],
  ['[#{a => {b, [1]}}, <<1,2>>, c].', [['?', '?', 'atom:c']]],
  ['a. b.\n[c].', ['atom:a', 'atom:b', ['atom:c']]],
  ['{a, 0.6}.', [{ tuple: ['atom:a', 0.6] }]],
];

const refused = ['[a, b', '[a b].', '{a, }.', '[{a, 1].', '[a]', '["open].', 'x = 1.', '[a,]}.'];

describe('reading Erlang terms', () => {
  for (const [text, terms] of accepted) {
    it(`takes ${JSON.stringify(text)} as the node does`, () => {
      const file = readErlangTerms(text);
      assert.equal(file.broken, false);
      assert.deepEqual(file.terms.map(plain), terms);
    });
  }

  for (const text of refused) {
    it(`sees that the node would not read ${JSON.stringify(text)}`, () => {
      assert.equal(readErlangTerms(text).broken, true);
    });
  }

  it('knows where terms stand, also in half a file', () => {
    const text = '[{rabbit, [{heartbeat, 20}, {vm_memory';
    const [list] = readErlangTerms(text).terms;
    assert.ok(list?.type === 'list' && list.items[0]?.type === 'tuple');
    const options = list.items[0].items[1];
    assert.ok(options?.type === 'list');
    assert.deepEqual(
      options.items.map(({ span }) => text.slice(span.start, span.end)),
      ['{heartbeat, 20}', '{vm_memory'],
    );
  });

  it('bears nesting deeper than anyone writes, and quotations without an end', () => {
    assert.equal(readErlangTerms('['.repeat(50_000)).broken, true);
    assert.equal(readErlangTerms('{a, '.repeat(50_000)).broken, true);
    assert.equal(readErlangTerms('\\"'.repeat(50_000)).broken, true);
  });
});
