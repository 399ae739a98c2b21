import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type KeyTemplate, showTemplate } from '../../../src/language/patterns/keyTemplate';
import { subjectCanMatch, subjectMatches } from '../../../src/language/patterns/subject';
import { nearestTopicPatterns, topicCanMatch, topicMatches } from '../../../src/language/patterns/topicPattern';

const key = fc.array(fc.constantFrom('a', 'b', 'ab', ''), { maxLength: 5 }).map((words) => words.join('.'));
const topicPattern = fc
  .array(fc.constantFrom('a', 'b', 'ab', '', '*', '#', 'a*'), { minLength: 1, maxLength: 5 })
  .map((words) => words.join('.'));
const subjectPattern = fc
  .tuple(fc.array(fc.constantFrom('a', 'b', 'ab', '*'), { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([words, tail]) => (tail ? [...words, '>'] : words).join('.'));
const subject = fc
  .array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 5 })
  .map((words) => words.join('.'));
const template = fc.array(fc.oneof(fc.constantFrom('a', 'aa', '.', 'a.', '.a', 'a.a'), fc.constant(null)), {
  minLength: 1,
  maxLength: 4,
});

/** The definition, word for word, with nothing clever about it. */
function matchesByDefinition(pattern: readonly string[], words: readonly string[]): boolean {
  const [head, ...rest] = pattern;
  if (head === undefined) return words.length === 0;
  if (head === '#') {
    return matchesByDefinition(rest, words) || (words.length > 0 && matchesByDefinition(pattern, words.slice(1)));
  }
  return words.length > 0 && (head === '*' || head === words[0]) && matchesByDefinition(rest, words.slice(1));
}

/** Every key a small pattern matches, with words of up to four letters and runs of up to four words. */
function keysOf(pattern: string): string[] {
  const words = (limit: number): string[] => Array.from({ length: limit + 1 }, (_, n) => 'a'.repeat(n));
  const runs = (length: number): string[][] =>
    length === 0 ? [[]] : runs(length - 1).flatMap((run) => words(2).map((word) => [...run, word]));
  const choices = pattern.split('.').map((word): string[][] => {
    if (word === '*') return words(4).map((w) => [w]);
    if (word === '#') return [0, 1, 2, 3, 4].flatMap(runs);
    return [[word]];
  });
  return choices
    .reduce<string[][]>((keys, choice) => keys.flatMap((k) => choice.map((c) => [...k, ...c])), [[]])
    .map((k) => k.join('.'));
}

function couldBe(shape: KeyTemplate, text: string): boolean {
  return new RegExp(`^${shape.map((part) => part?.replaceAll('.', '\\.') ?? '.*').join('')}$`).test(text);
}

describe('patterns over any input', () => {
  it('match a routing key as the definition says', () => {
    fc.assert(
      fc.property(topicPattern, key, (pattern, text) => {
        const words = (of: string): string[] => (of === '' ? [] : of.split('.'));
        assert.equal(topicMatches(pattern, text), matchesByDefinition(words(pattern), words(text)));
      }),
      { numRuns: 1000 },
    );
  });

  it('match a subject as an ordinary regular expression does', () => {
    fc.assert(
      fc.property(subjectPattern, subject, (pattern, text) => {
        const source = pattern.replaceAll('.', '\\.').replaceAll('*', '[^.]+').replace(/>$/, '.+');
        assert.equal(subjectMatches(pattern, text), new RegExp(`^${source}$`).test(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('meet a template exactly if it can become one of the keys they match', () => {
    const small = fc
      .tuple(
        fc.array(fc.constantFrom<string[]>('a', 'aa', '*'), { maxLength: 2 }),
        fc.constantFrom('a', '*', '#'),
        fc.nat(2),
      )
      .map(([words, extra, at]) => words.toSpliced(at, 0, extra).join('.'));
    fc.assert(
      fc.property(small, template, (pattern, shape) => {
        fc.pre((showTemplate(shape).match(/\./g) ?? []).length <= 3);
        // A literal word longer than the enumeration goes would say nothing.
        fc.pre(!/a{3}/.test(showTemplate(shape)));
        const expected = keysOf(pattern).some((text) => couldBe(shape, text));
        assert.equal(topicCanMatch(pattern, shape), expected, `${pattern} and ${showTemplate(shape)}`);
      }),
      { numRuns: 300 },
    );
  });

  it('never rule out a template that was filled in to match', () => {
    const filling = fc.array(fc.constantFrom('a', 'b', '.'), { maxLength: 4 }).map((chars) => chars.join(''));
    fc.assert(
      fc.property(topicPattern, template, fc.array(filling, { minLength: 4, maxLength: 4 }), (pattern, shape, fill) => {
        let hole = 0;
        const text = shape.map((part) => part ?? fill[hole++] ?? '').join('');
        if (topicMatches(pattern, text)) assert.ok(topicCanMatch(pattern, shape));
        if (subjectMatches(pattern, text)) assert.ok(subjectCanMatch(pattern, shape));
      }),
      { numRuns: 1000 },
    );
  });

  it('suggest only patterns that match something published', () => {
    fc.assert(
      fc.property(topicPattern, fc.array(template, { minLength: 1, maxLength: 3 }), (pattern, published) => {
        for (const suggestion of nearestTopicPatterns(pattern, published)) {
          assert.notEqual(suggestion, pattern);
          assert.ok(published.some((shape) => topicCanMatch(suggestion, shape)));
        }
      }),
    );
  });
});
