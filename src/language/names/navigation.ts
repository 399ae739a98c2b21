import type { Declaration } from '../model/declaration';
import type { SourceText, Span } from '../model/text';
import { subjectCanMatch, subjectMatches } from '../patterns/subject';
import { namesOf } from './namesOf';
import type { NameUse } from './nameUse';

/** The name under the cursor: several where one value names several things. */
export function namesAt(source: SourceText, declarations: readonly Declaration[], offset: number): readonly NameUse[] {
  const here = declarations
    .flatMap(namesOf)
    .filter(({ span }) => span.start <= offset && offset <= span.end)
    .map((use) => ({ ...use, span: nameSpan(source.text, use) }));
  const exact = here.filter(({ span }) => span.start <= offset && offset <= span.end);
  // A constant stands for its value, so the cursor is on no name then; the value of one name is that name.
  return exact.length > 0 ? exact : here.filter((use) => here.every((other) => other.name === use.name));
}

/** The places that make what a name stands for; a subject is made by the streams that take it in. */
export function definitionsOf(name: NameUse, everything: readonly Declaration[]): readonly NameUse[] {
  return everything.flatMap(namesOf).filter((use) => use.declares && isSame(use, name));
}

/** Every place that names the same thing, with those that make it. */
export function referencesTo(name: NameUse, everything: readonly Declaration[]): readonly NameUse[] {
  return everything.flatMap(namesOf).filter((use) => isSame(use, name));
}

/** Where exactly a name stands in its value: one item of a list, without the quotes. */
export function nameSpan(text: string, { name, span }: Pick<NameUse, 'name' | 'span'>): Span {
  const start = text.slice(span.start, span.end).indexOf(name);
  if (start < 0) return span;
  return { start: span.start + start, end: span.start + start + name.length };
}

function isSame(a: NameUse, b: NameUse): boolean {
  if (a.broker !== b.broker || a.thing !== b.thing) return false;
  return a.name === b.name || (a.thing === 'subject' && overlap(a.name, b.name));
}

/** Whether a message to one subject can be one to the other; either may hold wildcards. */
function overlap(a: string, b: string): boolean {
  if (isWild(a) && isWild(b)) return subjectCanMatch(a, template(b)) || subjectCanMatch(b, template(a));
  return subjectMatches(a, b) || subjectMatches(b, a);
}

function isWild(subject: string): boolean {
  return subject.split('.').some((token) => token === '*' || token === '>');
}

/** A pattern as a text with holes, so that two patterns can be compared. A hole also takes dots: generous. */
function template(pattern: string): readonly (string | null)[] {
  return pattern
    .split(/([*>])/)
    .filter((part) => part !== '')
    .map((part) => (part === '*' || part === '>' ? null : part));
}
