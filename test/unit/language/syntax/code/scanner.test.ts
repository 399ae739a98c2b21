import assert from 'node:assert/strict';
import { open, tokensOf } from './tokens';

describe('scanning Java', () => {
  it('reads numbers with their suffixes, characters and text blocks', () => {
    assert.deepEqual(tokensOf('java', `long a = 10_000L; char c = '"'; var t = """\n "x" \\""" y""";`), [
      ...['name long', 'name a', '=', 'number 10_000L', ';', 'name char', 'name c', '=', `string '"'`, ';'],
      ...['name var', 'name t', '=', 'string """\n "x" \\""" y"""', ';'],
    ]);
  });

  it('leaves comments out', () => {
    assert.deepEqual(tokensOf('java', 'a /* "b" */ // c "d\ne'), ['name a', 'name e']);
  });

  it('ends a string that is left open with its line', () => {
    assert.deepEqual(tokensOf('java', 'f("a);\ng'), ['name f', '(', 'string "a);', 'name g']);
  });
});

describe('scanning Python', () => {
  it('reads prefixed and triple-quoted strings as one token each', () => {
    assert.deepEqual(tokensOf('python', `x = rb'\\n' + f"{a['b']}" + '''it's\n"''' # it's`), [
      ...['name x', '=', "string rb'\\n'", '+', `string f"{a['b']}"`, '+', `string '''it's\n"'''`],
    ]);
  });

  it('joins lines that a backslash continues', () => {
    const file = open('python', 'a = \\\n  b\nc');
    assert.equal(file.tokens.isFresh(2), false);
    assert.equal(file.tokens.isFresh(3), true);
  });
});

describe('scanning JavaScript and TypeScript', () => {
  it('tells a regular expression from a division', () => {
    assert.deepEqual(tokensOf('javascript', `a = b / c / d; e = /["'/]/g; return /x/; f(1) / 2`), [
      ...['name a', '=', 'name b', '/', 'name c', '/', 'name d', ';'],
      ...['name e', '=', `opaque /["'/]/g`, ';', 'name return', 'opaque /x/', ';'],
      ...['name f', '(', 'number 1', ')', '/', 'number 2'],
    ]);
  });

  it('reads a template with nested templates, strings and comments as one token', () => {
    const template = '`a ${f({ b: `${c}}` })} \'"` '.trim();
    assert.deepEqual(tokensOf('typescript', `x = ${template}; y`), [
      'name x',
      '=',
      `template ${template}`,
      ';',
      'name y',
    ]);
  });

  it('is not led astray by a regular expression within a template', () => {
    const template = '`${a.replace(/[`}]/g, "")}`';
    assert.deepEqual(tokensOf('typescript', `x = ${template}; y`), [
      'name x',
      '=',
      `template ${template}`,
      ';',
      'name y',
    ]);
  });

  it('takes an element as a whole, apostrophes, braces and all', () => {
    const element = `<p title="it's">don't {a ? <b>can't</b> : \`}\`} 50% </p>`;
    assert.deepEqual(tokensOf('typescriptreact', `return ${element}; x`), [
      ...['name return', `opaque ${element}`, ';', 'name x'],
    ]);
  });

  it('takes no comparison and no type parameter for an element', () => {
    const arrow = ['=', '<', 'name T', ',', '>', '(', 'name x', ')'];
    assert.deepEqual(tokensOf('typescriptreact', 'f = <T,>(x)'), ['name f', ...arrow]);
    assert.deepEqual(tokensOf('javascript', 'a < b'), ['name a', '<', 'name b']);
  });
});

describe('pairing brackets', () => {
  it('leaves what was left open unpaired and pairs what is around it', () => {
    const { tokens } = open('java', '{ f(a; [b] }');
    assert.equal(tokens.mate(0), tokens.count - 1);
    assert.equal(tokens.mate(2), -1);
    assert.equal(tokens.textOf(tokens.mate(5)), ']');
  });

  it('passes over a closing bracket that nothing opened', () => {
    const { tokens } = open('java', '( ] )');
    assert.equal(tokens.mate(0), 2);
    assert.equal(tokens.mate(1), -1);
  });
});
