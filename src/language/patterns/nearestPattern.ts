import { nearest } from '../../base/nearest';
import { type KeyTemplate, templateWords } from './keyTemplate';
import { canMatch, type PatternSyntax } from './wordPattern';

/** Keys looked at for a suggestion: more would cost time and hardly say more. */
const enough = 20;

/** How the brokers write a run of words; the one of another broker is an easy slip. */
const foreignMany: readonly string[] = ['#', '>'];

/**
 * Patterns close to one that matches nothing: a mistyped word put right, a placeholder more or less, a run of words
 * instead of one. Those that match the most of what is published come first; at most two.
 */
export function nearestPatterns(
  pattern: string,
  allPublished: readonly KeyTemplate[],
  syntax: PatternSyntax,
): readonly string[] {
  const published = allPublished.slice(0, enough);
  const words = pattern.split('.');
  const candidates = [
    ...published.map((template) => respell(words, template, syntax)),
    words.map((word) => (foreignMany.includes(word) ? syntax.many : word)),
    widen(words, syntax),
    ...published.map((template) => fitLength(words, templateWords(template).length, syntax)),
    [...words, syntax.many],
  ].map((candidate) => candidate.join('.'));
  return [...new Set(candidates)]
    .filter((candidate) => candidate !== pattern)
    .map((candidate) => ({ candidate, matched: published.filter((key) => canMatch(candidate, key, syntax)).length }))
    .filter(({ matched }) => matched > 0)
    .sort((a, b) => b.matched - a.matched)
    .slice(0, 2)
    .map(({ candidate }) => candidate);
}

/** Takes over the published spelling of each word that is nearly the same. */
function respell(words: readonly string[], template: KeyTemplate, syntax: PatternSyntax): readonly string[] {
  const published = templateWords(template);
  return words.map((word, index) => {
    const [spelling, ...rest] = published[index] ?? [];
    if (word === syntax.one || word === syntax.many || typeof spelling !== 'string' || rest.length > 0) return word;
    return nearest(word, [spelling]) ?? word;
  });
}

/** Lets the last placeholder for one word stand for a run of them. */
function widen(words: readonly string[], syntax: PatternSyntax): readonly string[] {
  const index = syntax.manyAnywhere ? words.lastIndexOf(syntax.one) : words.length - 1;
  return words.map((word, i) => (i === index && word === syntax.one ? syntax.many : word));
}

/** Adds or takes placeholders until the pattern has as many words as the key; where there is none, at its end. */
function fitLength(words: readonly string[], length: number, syntax: PatternSyntax): readonly string[] {
  const fitted = [...words];
  const at = words.lastIndexOf(syntax.one);
  while (fitted.length < length) fitted.splice(at === -1 ? fitted.length : at, 0, syntax.one);
  while (fitted.length > length && fitted.includes(syntax.one)) fitted.splice(fitted.lastIndexOf(syntax.one), 1);
  return fitted;
}
