import assert from 'node:assert/strict';
import { applyEdits, safeEdits } from '../../../../src/language/fix/safeEdits';
import type { Finding } from '../../../../src/language/model/finding';

function finding(start: number, end: number, newText: string, safe = true): Finding {
  const span = { start, end };
  return {
    ruleId: 'kafka/x',
    severity: 'error',
    message: '',
    span,
    fixes: [{ title: '', safe, edits: [{ span, newText }] }],
  };
}

describe('fix all', () => {
  it('takes the safe fixes, and of two that touch each other the first', () => {
    const { edits, fixed } = safeEdits([
      finding(0, 1, 'A'),
      finding(1, 2, 'B'),
      finding(3, 4, 'D'),
      finding(5, 6, 'F', false),
    ]);
    assert.equal(fixed, 2);
    assert.equal(applyEdits('abcdef', edits), 'AbcDef');
  });

  it('applies edits in the order of the text, insertions included', () => {
    const edits = [
      { span: { start: 4, end: 4 }, newText: '!' },
      { span: { start: 0, end: 2 }, newText: '' },
    ];
    assert.equal(applyEdits('abcd', edits), 'cd!');
    assert.equal(applyEdits('', []), '');
  });
});
