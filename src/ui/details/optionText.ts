import { showDuration } from '../../base/duration';
import type { OptionName } from '../../brokers/api/property';
import type { OptionText } from '../../protocol/details';
import type { OptionReference } from '../../reference/options';
import type { L10n } from '../l10n';
import { optionId } from './content';

/** What the page shows of an option of the reference. */
export function optionText(option: OptionName, reference: OptionReference, l10n: L10n): OptionText {
  const { type, default: initial, range, scope, meaning, pitfall } = reference;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [l10n.t('Default'), initial === undefined ? undefined : withDuration(initial, type ?? '')],
    [l10n.t('Allowed'), range],
    [l10n.t('Valid for'), scope],
  ];
  return {
    option: optionId(option),
    key: option.key,
    facts: facts.flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }])),
    ...(type !== undefined && { type }),
    ...(meaning !== undefined && { meaning }),
    ...(pitfall !== undefined && { pitfall }),
  };
}

/** A default as the broker has it, and what it comes to where it is a duration; what stands for “never” is left alone. */
function withDuration(initial: string, type: string): string {
  const value = Number(initial);
  const nanoseconds = type.endsWith('nanoseconds') ? value : type.endsWith('milliseconds') ? value * 1e6 : 0;
  const isDuration = value >= 1000 && nanoseconds > 0 && value < Number.MAX_SAFE_INTEGER;
  return isDuration ? `\`${initial}\` = ${showDuration(nanoseconds)}` : `\`${initial}\``;
}
