import type { OptionValue } from '../model/declaration';
import type { Vocabulary } from '../syntax/code/evaluation';

function number([value]: readonly OptionValue[]): OptionValue | undefined {
  if (typeof value === 'string' && /^\+?inf(inity)?$/i.test(value.trim())) return Infinity;
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

/** Seconds of each unit that `datetime.timedelta` takes, in the order of its parameters (Python 3.13, datetime). */
const timedeltaUnits: readonly (readonly [name: string, seconds: number])[] = [
  ['days', 86_400],
  ['seconds', 1],
  ['microseconds', 1e-6],
  ['milliseconds', 1e-3],
  ['minutes', 60],
  ['hours', 3_600],
  ['weeks', 604_800],
];

/** `timedelta(hours=1)` as seconds, for libraries that take it where they take seconds. */
export const pythonSecondsVocabulary: Vocabulary = {
  functions: {
    ...pythonVocabulary.functions,
    timedelta: (args, names) => {
      let seconds = 0;
      for (const [i, value] of args.entries()) {
        const name = names[i];
        const unit = timedeltaUnits.find(([each], at) => (name === undefined ? at === i : each === name));
        if (!unit || typeof value !== 'number') return undefined;
        seconds += value * unit[1];
      }
      return Math.round(seconds * 1e6) / 1e6;
    },
    total_seconds: ([seconds]) => seconds,
  },
};
