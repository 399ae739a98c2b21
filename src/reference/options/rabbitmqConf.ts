import { factOf } from './fact';
import type { OptionFact } from './fact';
import { rabbitMqConfAliases, rabbitMqConfOptions } from './rabbitmqConfOptions';

interface Pattern {
  readonly key: string;
  readonly words: readonly string[];
}

/** Listed keys with words that the author chooses, by their first word: `listeners.tcp.$name`. */
const patterns: ReadonlyMap<string, readonly Pattern[]> = Object.keys(rabbitMqConfOptions)
  .filter((key) => key.includes('$'))
  .map((key) => ({ key, words: key.split('.') }))
  .reduce((all, pattern) => {
    const first = pattern.words[0] ?? '';
    return all.set(first, [...(all.get(first) ?? []), pattern]);
  }, new Map<string, readonly Pattern[]>());

/** The listed key that a key of rabbitmq.conf is, under its present name; `undefined` where no schema has it. */
export function rabbitMqConfKey(key: string): string | undefined {
  const present = Object.hasOwn(rabbitMqConfAliases, key) ? (rabbitMqConfAliases[key] ?? key) : key;
  if (Object.hasOwn(rabbitMqConfOptions, present)) return present;
  const words = present.split('.');
  return patterns.get(words[0] ?? '')?.find((pattern) => fits(pattern.words, words))?.key;
}

/** Type, default and range of a key of rabbitmq.conf. */
export function rabbitMqConfFact(key: string): OptionFact | undefined {
  const listed = rabbitMqConfKey(key);
  return listed === undefined ? undefined : factOf(rabbitMqConfOptions, listed);
}

function fits(pattern: readonly string[], words: readonly string[]): boolean {
  return pattern.length === words.length && pattern.every((word, i) => word.startsWith('$') || word === words[i]);
}
