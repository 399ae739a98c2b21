import type { Dialect } from '../model/dialect';
import type { Rule } from '../model/rule';
import { brokerVersionNames } from '../model/versions';
import type { ConfigNames } from './parseConfig';

/** What a `.brokerscope.json` may name, given what is built in. */
export function knownNames(dialects: readonly Dialect[], rules: readonly Rule[]): ConfigNames {
  return {
    rules: rules.map((rule) => rule.meta.id),
    versions: [...new Set([...dialects.map((dialect) => dialect.library), ...Object.values(brokerVersionNames)])],
  };
}
