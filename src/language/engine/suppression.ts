import { nearest } from '../../base/nearest';
import type { Finding, FindingFix, Severity } from '../model/finding';
import { LineIndex } from '../model/lines';
import type { Span } from '../model/text';
import { type Directive, type DirectiveId, readDirectives } from './directives';
import type { RuleVerdict } from './everyVersion';

/** Rule id under which suppressions that suppress nothing are reported. */
export const unusedSuppressionId = 'brokerscope/unused-suppression';

/**
 * Turns verdicts into findings, without those that a comment in the text silences. A suppression that silences nothing
 * is a finding itself: misspelt, it would leave its author believing the rule is quiet; left over, it would hide the
 * next mistake. One that matches a verdict which holds in some versions only is in use.
 */
export function suppress(
  text: string,
  verdicts: readonly RuleVerdict[],
  ruleIds: readonly string[],
  severities: ReadonlyMap<string, Severity | 'off'>,
): readonly Finding[] {
  const directives = readDirectives(text);
  const certain = verdicts.filter((verdict) => verdict.certain);
  if (directives.length === 0) return certain.map(toFinding);
  const lines = new LineIndex(text);
  const reaches = (directive: Directive, { finding }: RuleVerdict): boolean =>
    directive.line === undefined || directive.line === lines.placeAt(finding.at.start).line;
  const silences = (directive: Directive, verdict: RuleVerdict): boolean =>
    reaches(directive, verdict) &&
    (directive.ids.length === 0 || directive.ids.some((id) => id.text === verdict.rule.meta.id));

  const left = certain.filter((verdict) => !directives.some((directive) => silences(directive, verdict)));
  if (severities.get(unusedSuppressionId) === 'off') return left.map(toFinding);
  const unused = directives.flatMap((directive) =>
    leftOver(
      directive,
      verdicts.filter((verdict) => reaches(directive, verdict)).map(({ rule }) => rule.meta.id),
      ruleIds.filter((id) => id !== unusedSuppressionId),
      severities,
    ),
  );
  return [...left.map(toFinding), ...unused];
}

function toFinding({ rule, finding }: RuleVerdict): Finding {
  const { at, message, severity, fixes = [], related, tag } = finding;
  return {
    ...{ ruleId: rule.meta.id, severity, message, span: at, fixes },
    ...(related && { related }),
    ...(tag && { tag }),
  };
}

/** `there` are the rules that have a verdict where the directive points. */
function leftOver(
  directive: Directive,
  there: readonly string[],
  known: readonly string[],
  severities: ReadonlyMap<string, Severity | 'off'>,
): readonly Finding[] {
  const where = directive.line === undefined ? 'in this file' : 'on that line';
  if (directive.ids.length === 0) {
    if (there.length > 0) return [];
    const message = `There is nothing to suppress ${where}: this comment can go.`;
    return [unusedFinding('info', message, directive.span, [removal(directive)])];
  }
  return directive.ids.flatMap((id): readonly Finding[] => {
    if (!known.includes(id.text)) return [unknownRule(directive, id, known, there)];
    if (there.includes(id.text) || severities.get(id.text) === 'off') return [];
    const message = `${id.text} finds nothing ${where}: this suppression can go.`;
    return [unusedFinding('info', message, id.span, [removal(directive, id)])];
  });
}

function unknownRule(
  directive: Directive,
  id: DirectiveId,
  known: readonly string[],
  there: readonly string[],
): Finding {
  const meant = nearest(id.text, known);
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  const message = `There is no rule ${id.text}, so nothing is suppressed.${question}`;
  // The right name helps only where that rule has something to say.
  const fixes: readonly FindingFix[] =
    meant !== undefined && there.includes(meant)
      ? [
          { title: `Change to ${meant}`, safe: true, edits: [{ span: id.span, newText: meant }] },
          { ...removal(directive, id), safe: false },
        ]
      : [removal(directive, id)];
  return unusedFinding('warning', message, id.span, fixes);
}

/** Takes out the whole comment, or one id with its comma where others stay. */
function removal(directive: Directive, id?: DirectiveId): FindingFix {
  if (!id || directive.ids.length === 1) {
    return { title: 'Remove this suppression', safe: true, edits: [{ span: directive.comment, newText: '' }] };
  }
  const index = directive.ids.indexOf(id);
  const next = directive.ids[index + 1];
  const previous = directive.ids[index - 1];
  const span = next
    ? { start: id.span.start, end: next.span.start }
    : { start: previous?.span.end ?? id.span.start, end: id.span.end };
  return { title: `Remove ${id.text} from this suppression`, safe: true, edits: [{ span, newText: '' }] };
}

function unusedFinding(severity: Severity, message: string, span: Span, fixes: readonly FindingFix[]): Finding {
  return { ruleId: unusedSuppressionId, severity, message, span, fixes };
}
