import { type KeyTemplate, literalKey } from './keyTemplate';
import { nearestPatterns } from './nearestPattern';
import { canMatch, type PatternSyntax } from './wordPattern';

/**
 * Binding keys of a RabbitMQ topic exchange: `*` is exactly one word, `#` any number of words, none included, and both
 * may stand anywhere and repeatedly. An empty word counts as a word, but the empty key has none. Run on 3.10.8 and 4.3.6.
 */
const topicSyntax: PatternSyntax = { one: '*', many: '#', manyAtLeast: 0, manyAnywhere: true, emptyWords: true };

/** Tells whether a topic exchange routes a message with this routing key over a binding with this pattern. */
export function topicMatches(pattern: string, routingKey: string): boolean {
  return canMatch(pattern, literalKey(routingKey), topicSyntax);
}

/** Tells whether some routing key the template can become is routed; `false` is certain. */
export function topicCanMatch(pattern: string, template: KeyTemplate): boolean {
  return canMatch(pattern, template, topicSyntax);
}

/** Patterns close to this one that match what is published, likeliest first; at most two. */
export function nearestTopicPatterns(pattern: string, published: readonly KeyTemplate[]): readonly string[] {
  return nearestPatterns(pattern, published, topicSyntax);
}
