import type { OptionValue } from '../../model/declaration';
import type { Vocabulary } from '../../syntax/code/evaluation';

/** Milliseconds of the parts of a `TimeSpan`, longest first. */
const parts = [86_400_000, 3_600_000, 60_000, 1000, 1, 0.001];

/** `TimeSpan.FromHours(1)`, since .NET 9 also with the shorter parts after it. */
function from(first: number): (args: readonly OptionValue[]) => OptionValue | undefined {
  return (args) => sum(args, first);
}

function sum(args: readonly OptionValue[], first: number): number | undefined {
  let milliseconds = 0;
  for (const [index, value] of args.entries()) {
    const part = parts[first + index];
    if (typeof value !== 'number' || part === undefined) return undefined;
    milliseconds += value * part;
  }
  return args.length === 0 ? undefined : milliseconds;
}

/** `new TimeSpan(hours, minutes, seconds)`, with days before and milliseconds after them, or ticks of 100 ns. */
function timeSpan(args: readonly OptionValue[]): OptionValue | undefined {
  if (args.length === 1) return typeof args[0] === 'number' ? args[0] / 10_000 : undefined;
  return args.length === 2 ? undefined : sum(args, args.length === 3 ? 1 : 0);
}

/** `TimeSpan.Parse("[d.]hh:mm[:ss[.fff]]")` */
function parse([text]: readonly OptionValue[]): OptionValue | undefined {
  const match = typeof text === 'string' ? /^(?:(\d+)\.)?(\d+):(\d+)(?::(\d+(?:\.\d+)?))?$/.exec(text.trim()) : null;
  return match
    ? sum(
        [match[1], match[2], match[3], match[4]].map((part) => Number(part ?? 0)),
        0,
      )
    : undefined;
}

/** What is said of a duration: `.TotalSeconds`. */
function total(part: number): (args: readonly OptionValue[]) => OptionValue | undefined {
  return ([value]) => (typeof value === 'number' ? value / part : undefined);
}

/** What .NET's own types stand for; a `TimeSpan` is a number of milliseconds. */
export const csharpVocabulary: Vocabulary = {
  constants: {
    'TimeSpan.Zero': 0,
    'Timeout.InfiniteTimeSpan': -1,
    'Timeout.Infinite': -1,
  },
  functions: {
    'TimeSpan.FromDays': from(0),
    'TimeSpan.FromHours': from(1),
    'TimeSpan.FromMinutes': from(2),
    'TimeSpan.FromSeconds': from(3),
    'TimeSpan.FromMilliseconds': from(4),
    'TimeSpan.FromMicroseconds': from(5),
    'TimeSpan.FromTicks': ([ticks]) => (typeof ticks === 'number' ? ticks / 10_000 : undefined),
    'TimeSpan.Parse': parse,
    TimeSpan: timeSpan,
    TotalDays: total(86_400_000),
    TotalHours: total(3_600_000),
    TotalMinutes: total(60_000),
    TotalSeconds: total(1000),
    TotalMilliseconds: total(1),
  },
};
