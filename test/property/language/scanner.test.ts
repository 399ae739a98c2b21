import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lexiconFor } from '../../../src/language/syntax/code/lexicons';
import { scan } from '../../../src/language/syntax/code/scanner';
import { TokenKind } from '../../../src/language/syntax/code/tokens';
import type { Tokens } from '../../../src/language/syntax/code/tokens';
import { mutatedSource, noisySource } from './texts';

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function check(tokens: Tokens): void {
  let end = 0;
  for (let i = 0; i < tokens.count; i++) {
    assert.ok(tokens.start(i) >= end, 'tokens do not overlap');
    assert.ok(tokens.end(i) > tokens.start(i), 'tokens are not empty');
    end = tokens.end(i);
    const mate = tokens.mate(i);
    if (mate < 0) continue;
    assert.equal(tokens.mate(mate), i, 'mates know each other');
    if (tokens.kind(i) !== TokenKind.open) continue;
    assert.ok(mate > i, 'a bracket closes after it opens');
    assert.equal(tokens.textOf(mate), closing[tokens.textOf(i)]);
  }
  assert.ok(end <= tokens.text.length, 'tokens lie within the text');
}

/** Of two pairs of brackets one holds the other or they are apart. */
function checkNesting(tokens: Tokens): void {
  const open: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const mate = tokens.mate(i);
    if (mate < 0) continue;
    if (mate > i) open.push(i);
    else assert.equal(open.pop(), mate, 'pairs nest');
  }
}

describe('scanning any text', () => {
  it('yields tokens in order, within the text, with paired brackets that nest', () => {
    fc.assert(
      fc.property(fc.oneof(mutatedSource, noisySource), ({ languageId, text }) => {
        const lexicon = lexiconFor(languageId);
        if (!lexicon) return;
        const tokens = scan(text, lexicon);
        check(tokens);
        checkNesting(tokens);
      }),
      { numRuns: 400 },
    );
  });

  it('reads brackets and quotes nested tens of thousands deep without running out of stack', () => {
    for (const languageId of [
      'typescriptreact',
      'java',
      'kotlin',
      'scala',
      'python',
      'go',
      'php',
      'ruby',
      'rust',
      'csharp',
    ]) {
      const lexicon = lexiconFor(languageId);
      assert.ok(lexicon);
      for (const piece of [
        '(',
        '([{',
        '`${',
        '"${',
        's"""${',
        '<a>',
        '<a b={',
        '{/*',
        'f"{',
        '$"{',
        '$@"{',
        "'",
        '- ',
        '(a)',
        'await ',
        '"#{',
        '%w[',
        'r#"',
        '<<~A\n',
        '<<<A\n',
        '?>',
        'do ',
      ]) {
        check(scan(piece.repeat(30_000), lexicon));
      }
    }
  });
});
