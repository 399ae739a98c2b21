import { factOf } from './fact';
import type { OptionFact } from './fact';
import { rabbitMqConfAliases, rabbitMqConfOptions } from './rabbitmqConfOptions';

/** Listed keys with words that the author chooses: `listeners.tcp.$name`. */
const patterns = Object.keys(rabbitMqConfOptions)
  .filter((key) => key.includes('$'))
  .map((key) => ({ key, words: key.split('.') }));

/** The listed key that a key of rabbitmq.conf is, under its present name; `undefined` where no schema has it. */
export function rabbitMqConfKey(key: string): string | undefined {
  const present = Object.hasOwn(rabbitMqConfAliases, key) ? (rabbitMqConfAliases[key] ?? key) : key;
  if (Object.hasOwn(rabbitMqConfOptions, present)) return present;
  const words = present.split('.');
  return patterns.find((pattern) => fits(pattern.words, words))?.key;
}

/** Type, default and range of a key of rabbitmq.conf. */
export function rabbitMqConfFact(key: string): OptionFact | undefined {
  const listed = rabbitMqConfKey(key);
  return listed === undefined ? undefined : factOf(rabbitMqConfOptions, listed);
}

function fits(pattern: readonly string[], words: readonly string[]): boolean {
  return pattern.length === words.length && pattern.every((word, i) => word.startsWith('$') || word === words[i]);
}
