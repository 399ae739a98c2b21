import assert from 'node:assert/strict';
import { parseNumber, unescape } from '../../../../../src/language/syntax/code/literals';

describe('number literals', () => {
  it('are read with separators, suffixes and other bases', () => {
    assert.equal(parseNumber('10_000L'), 10000);
    assert.equal(parseNumber('1.5e3f'), 1500);
    assert.equal(parseNumber('10n'), 10);
    assert.equal(parseNumber('0xFF'), 255);
    assert.equal(parseNumber('0b101'), 5);
    assert.equal(parseNumber('0o17'), 15);
  });

  it('are none where something else follows the digits', () => {
    assert.equal(parseNumber('10ms'), undefined);
  });
});

describe('escapes in strings', () => {
  it('stand for their characters', () => {
    assert.equal(unescape('a\\n\\t\\\\\\"\\u0041\\x42\\u{1F600}'), 'a\n\t\\"AB\u{1F600}');
  });

  it('that go beyond Unicode stay as they are', () => {
    assert.equal(unescape('\\u{FFFFFF}'), '\\u{FFFFFF}');
  });
});
