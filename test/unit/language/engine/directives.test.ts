import assert from 'node:assert/strict';
import { readDirectives } from '../../../../src/language/engine/directives';

describe('suppression comments', () => {
  const openings: readonly (readonly [string, string, string])[] = [
    ['a line comment of C', '//', ''],
    ['a comment of a shell', '#', ''],
    ['a block comment', '/*', '*/'],
    ['a documentation comment', '/**', '*/'],
    ['a comment of SQL', '--', ''],
    ['a comment of XML', '<!--', '-->'],
    ['a comment of an INI file', ';', ''],
    ['a comment of a properties file', '!', ''],
    ['a line inside a block comment', ' *', ''],
  ];
  for (const [what, open, close] of openings) {
    it(`are read in ${what}`, () => {
      const text = `first\n${open} brokerscope-disable-next-line kafka/a, kafka/b ${close}\nthird`;
      const [directive] = readDirectives(text);
      assert.equal(directive?.line, 2);
      assert.deepEqual(
        directive.ids.map((id) => [id.text, text.slice(id.span.start, id.span.end)]),
        [
          ['kafka/a', 'kafka/a'],
          ['kafka/b', 'kafka/b'],
        ],
      );
    });
  }

  it('may silence their own line, the next one, or the file', () => {
    const text = 'x // brokerscope-disable-line\n// brokerscope-disable-next-line\ny\n# brokerscope-disable';
    assert.deepEqual(
      readDirectives(text).map((directive) => directive.line),
      [0, 2, undefined],
    );
  });

  it('give their reason after two dashes', () => {
    const [directive] = readDirectives('# brokerscope-disable-line kafka/a -- an old broker, kafka/b');
    assert.deepEqual(
      directive?.ids.map((id) => id.text),
      ['kafka/a'],
    );
  });

  it('name no rule where only a reason follows', () => {
    assert.deepEqual(readDirectives('# brokerscope-disable-line -- legacy')[0]?.ids, []);
  });

  it('stand first in their comment and are spelled in full', () => {
    assert.deepEqual(readDirectives('# see brokerscope-disable-line'), []);
    assert.deepEqual(readDirectives('# brokerscope-disable-lines'), []);
    assert.deepEqual(readDirectives('"brokerscope-disable"'), []);
  });

  it('count lines whatever ends them', () => {
    assert.equal(readDirectives('a\r\nb\r# brokerscope-disable-line')[0]?.line, 2);
  });

  const removals: readonly (readonly [string, string])[] = [
    ['a = 1\n# brokerscope-disable-next-line\nb = 2', 'a = 1\nb = 2'],
    ['f(1); // brokerscope-disable-line kafka/a -- why\ng();', 'f(1);\ng();'],
    ['f(/* brokerscope-disable-line */ 1);', 'f( 1);'],
    ['/* brokerscope-disable-line\n   more */\nx', '/* \n   more */\nx'],
    ['/* one\n * brokerscope-disable-next-line */\nx', '/* one\n *  */\nx'],
  ];
  for (const [text, expected] of removals) {
    it(`can be taken out of ${JSON.stringify(text)}`, () => {
      const { start, end } = readDirectives(text)[0]!.comment;
      assert.equal(text.slice(0, start) + text.slice(end), expected);
    });
  }
});
