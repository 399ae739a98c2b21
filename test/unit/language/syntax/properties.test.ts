import assert from 'node:assert/strict';
import { readProperties } from '../../../../src/language/syntax/properties';

const pairs = (text: string): readonly (readonly [string, string])[] =>
  readProperties(text).map(({ key, value }) => [key, value]);

describe('reading .properties', () => {
  it('takes equals signs, colons and blanks as separators', () => {
    assert.deepEqual(pairs('a=1\nb: 2\nc 3\n  d\t=\t4 \ne\n'), [
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
      ['d', '4'],
      ['e', ''],
    ]);
  });

  it('passes over a byte-order mark', () => {
    assert.deepEqual(pairs('\uFEFFa=1\n'), [['a', '1']]);
  });

  it('keeps further separators in the value', () => {
    assert.deepEqual(pairs('a==b\nc=d=e\nf: :g'), [
      ['a', '=b'],
      ['c', 'd=e'],
      ['f', ':g'],
    ]);
  });

  it('joins continued lines and leaves comments out', () => {
    assert.deepEqual(pairs('# a=1\\\n! b=2\nc=1,\\\n   2,\\\r\n\t3\nd=\\\\\ne=5'), [
      ['c', '1,2,3'],
      ['d', '\\'],
      ['e', '5'],
    ]);
  });

  it('unescapes keys and values', () => {
    assert.deepEqual(pairs('a\\ b\\:c=\\u0041\\t\\z'), [['a b:c', 'A\tz']]);
  });

  it('places keys, values and whole lines exactly', () => {
    const text = 'x=0\r\n  acks = all \r\ny=1';
    const property = readProperties(text)[1];
    assert.ok(property);
    const at = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
    assert.equal(at(property.keySpan), 'acks');
    assert.equal(at(property.valueSpan), 'all');
    assert.equal(at(property.lineSpan), '  acks = all \r\n');
  });
});
