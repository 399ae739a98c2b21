import type { RuleMeta } from '../../language/model/rule';
import { ruleDocs } from '../docs';
import type { LintFlags } from '../parts';

/** The rules there are: a table for people, everything that is known of them for programs. */
export function ruleList(rules: readonly RuleMeta[], format: LintFlags['format']): string {
  if (format !== 'stylish') return JSON.stringify(rules.map((rule) => ({ ...rule, docs: ruleDocs(rule.id) })));
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(({ fix, id, severity, summary }) => {
      const mended = fix === 'safe' ? ' (--fix)' : '';
      return `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}${mended}`;
    })
    .join('\n');
}
