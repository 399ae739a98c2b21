import assert from 'node:assert/strict';
import { canBe, isFullyDynamic, showTemplate, templateWords } from '../../../../src/language/patterns/keyTemplate';

describe('a template of a key', () => {
  it('becomes keys that have its pieces in order', () => {
    assert.equal(canBe(['order.', null, '.paid'], 'order.7.paid'), true);
    assert.equal(canBe(['order.', null, '.paid'], 'order.7.eu.paid'), true);
    assert.equal(canBe(['order.', null, '.paid'], 'order.paid'), false);
    assert.equal(canBe(['a', null, 'b', null, 'b'], 'abb'), true);
    assert.equal(canBe(['a', null, 'b', null, 'b'], 'ab'), false);
    assert.equal(canBe([null], ''), true);
  });

  it('is the key itself where it has no hole', () => {
    assert.equal(canBe(['order.', 'paid'], 'order.paid'), true);
    assert.equal(canBe(['order.paid'], 'order.paid.eu'), false);
    assert.equal(canBe([], ''), true);
  });

  it('says nothing where it is all holes', () => {
    assert.equal(isFullyDynamic([null, '', null]), true);
    assert.equal(isFullyDynamic(['a', null]), false);
    assert.equal(isFullyDynamic(['']), false);
  });

  it('is shown with its holes', () => {
    assert.equal(showTemplate(['order.', null, '.paid']), 'order.{…}.paid');
  });

  it('falls into words at its dots', () => {
    assert.deepEqual(templateWords(['order.', null, 'x.', 'paid']), [['order'], [null, 'x'], ['paid']]);
    assert.deepEqual(templateWords(['a..b']), [['a'], [], ['b']]);
  });
});
