import { unusedSuppressionId } from '../../../engine/suppression';
import { defineRule } from '../../../model/rule';

/** The engine reports it, which alone knows what a suppression hid; this makes it a rule like any other to the rest. */
export default defineRule({
  meta: {
    id: unusedSuppressionId,
    severity: 'warning',
    category: 'correctness',
    fix: 'safe',
    summary: 'A suppression comment suppresses nothing, or names no rule.',
    sources: [],
    since: '0.1.0',
  },
  on: [],
  options: [],
  check: () => undefined,
});
