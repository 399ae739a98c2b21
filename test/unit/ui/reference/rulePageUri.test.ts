import assert from 'node:assert/strict';
import { ruleOfPage, rulePagePath } from '../../../../src/ui/reference/rulePageUri';

describe('the path of a rule page', () => {
  it('leads back to its rule', () => {
    assert.equal(ruleOfPage(rulePagePath('kafka/acks-1')), 'kafka/acks-1');
  });

  it('leads nowhere else', () => {
    for (const path of ['/rules/../../secret.md', '/rules/kafka/../x.md', '/tests/a/b.md', '/rules/kafka.md', ''])
      assert.equal(ruleOfPage(path), undefined, path);
  });
});
