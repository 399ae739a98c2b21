import { type KeyTemplate, literalKey } from './keyTemplate';
import { nearestPatterns } from './nearestPattern';
import { canMatch, type PatternSyntax } from './wordPattern';

/**
 * Subjects of NATS: `*` is exactly one token, `>` one or more and only as the last; tokens are never empty. Run on
 * nats-server 2.9.10 and 2.15.1.
 */
const subjectSyntax: PatternSyntax = { one: '*', many: '>', manyAtLeast: 1, manyAnywhere: false, emptyWords: false };

/** Tells whether a subscription or stream with this subject receives a message published to `subject`. */
export function subjectMatches(pattern: string, subject: string): boolean {
  return canMatch(pattern, literalKey(subject), subjectSyntax);
}

/** Tells whether some subject the template can become is received; `false` is certain. */
export function subjectCanMatch(pattern: string, template: KeyTemplate): boolean {
  return canMatch(pattern, template, subjectSyntax);
}

/** Subjects close to this one that match what is published, likeliest first; at most two. */
export function nearestSubjects(pattern: string, published: readonly KeyTemplate[]): readonly string[] {
  return nearestPatterns(pattern, published, subjectSyntax);
}
