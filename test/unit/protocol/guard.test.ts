import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isEither,
  isFlag,
  isListOf,
  isNumber,
  isOneOf,
  isRecordOf,
  isShape,
  isText,
} from '../../../src/protocol/guard';

describe('guards of messages', () => {
  const isRow = isShape({ name: isText, cells: isListOf(isEither(isText, isNumber)) }, { open: isFlag });

  it('let through what has the shape, with and without what may be missing', () => {
    assert.ok(isRow({ name: 'a', cells: ['b', 1] }));
    assert.ok(isRow({ name: 'a', cells: [], open: false, other: 1 }));
  });

  it('stop what lacks a field, or has another kind of value in one', () => {
    for (const wrong of [
      undefined,
      null,
      'a',
      [],
      { name: 'a' },
      { name: 1, cells: [] },
      { name: 'a', cells: [true] },
      { name: 'a', cells: 'b' },
      { name: 'a', cells: [], open: 'yes' },
    ])
      assert.ok(!isRow(wrong), JSON.stringify(wrong));
  });

  it('know a word among others, and records of one kind of value', () => {
    const isSide = isOneOf('left', 'right');
    assert.ok(isSide('left'));
    assert.ok(!isSide('Left'));
    assert.ok(isRecordOf(isText)({ a: 'b' }));
    assert.ok(!isRecordOf(isText)({ a: 1 }));
    assert.ok(!isRecordOf(isText)(['a']));
  });

  it('stop numbers that JSON does not know', () => {
    assert.ok(!isNumber(Number.NaN));
    assert.ok(!isNumber(Infinity));
  });

  it('never throw, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        isRow(value);
      }),
    );
  });
});
