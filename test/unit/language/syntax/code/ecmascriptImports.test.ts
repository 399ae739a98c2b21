import assert from 'node:assert/strict';
import { codeFile } from '../../../../../src/language/syntax/code/codeFile';
import { importsFrom } from '../../../../../src/language/syntax/code/ecmascriptImports';

function imported(text: string): readonly string[] {
  const file = codeFile({ uri: 'file:///a.ts', languageId: 'typescript', text });
  assert.ok(file);
  return importsFrom(file, /^mod(\/sub)?$/).map(({ local, name }) => `${name} as ${local}`);
}

describe('imports of an ECMAScript file', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    "import mod from 'mod';": ['* as mod'],
    'import * as mod from "mod/sub";': ['* as mod'],
    "import mod, { a, b as c, type D } from 'mod';": ['a as a', 'b as c', 'D as D', '* as mod'],
    "import { default as all } from 'mod';": ['* as all'],
    "import type { A } from 'mod';": ['A as A'],
    "import 'mod';": [],
    "import { a } from 'other';": [],
    "const mod = require('mod');": ['* as mod'],
    "const { a, b: c } = require('mod').inner;": ['a as a', 'b as c'],
    "const A = require('mod').inner.A;": ['A as A'],
    "const { a } = await import('mod');": ['a as a'],
    "const connect = (await import('mod')).connect;": ['connect as connect'],
    "import mod = require('mod');": ['* as mod'],
    "require('mod').a();": [],
    "// import mod from 'mod'": [],
    "import { from 'mod'": [],
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(`are read from ${text}`, () => {
      assert.deepEqual(imported(text), expected);
    });
  }
});
