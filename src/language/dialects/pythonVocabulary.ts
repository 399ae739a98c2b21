import type { OptionValue } from '../model/declaration';
import type { Vocabulary } from '../syntax/code/evaluation';

function number([value]: readonly OptionValue[]): OptionValue | undefined {
  const parsed = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
  return Number.isNaN(parsed) ? undefined : parsed;
}

/** What Python's own functions make of the values they are given. */
export const pythonVocabulary: Vocabulary = {
  functions: {
    str: ([value]) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined),
    int: (args) => {
      const value = number(args);
      return typeof value === 'number' ? Math.trunc(value) : undefined;
    },
    float: number,
    bool: ([value]) => (typeof value === 'boolean' ? value : undefined),
  },
};
