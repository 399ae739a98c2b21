import assert from 'node:assert/strict';
import { ruleLink } from '../../../../src/base/ruleLink';
import { ruleCommandLink, withRuleCommands } from '../../../../src/ui/language/ruleLinks';

describe('links to rule pages', () => {
  it('become a command that the editor runs', () => {
    const link = ruleCommandLink('kafka/acks');
    assert.equal(link, 'command:brokerscope.openRule?%5B%22kafka%2Facks%22%5D');
    assert.equal(withRuleCommands(`See [the rule](${ruleLink('kafka/acks')}).`), `See [the rule](${link}).`);
  });

  it('leave all other links alone, and cannot run another command', () => {
    for (const text of ['[a](https://kafka.example)', '[a](brokerscope-rule:x"],evil)', '[a](command:x)'])
      assert.equal(withRuleCommands(text), text);
  });
});
