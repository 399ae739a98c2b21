import type { OptionSpelling } from '../../../declarations/spellings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { DurationUnit } from '../jetstreamSpellings';

/** What the options of connections, requests, fetches and the builder take. */
export const milliseconds: DurationUnit = { nanoseconds: 1e6, encode: (nanoseconds) => nanoseconds / 1e6 };

/** A duration of the library in milliseconds, in the canon in nanoseconds. */
export function inMilliseconds(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'number' ? Math.round(value * milliseconds.nanoseconds) : undefined),
    encode: (value) => (typeof value === 'number' ? milliseconds.encode(value) : undefined),
  };
}

/** A value as it is; `null` and `undefined` are left to the library. */
export function plain(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value) };
}

/** Fields of the API are in nanoseconds; a file that imports the helper gets it, another a plain number. */
export function apiUnit(file: CodeFile): DurationUnit {
  const helper = file.occurrences('nanos').length > 0;
  return {
    nanoseconds: 1,
    encode: (nanoseconds) =>
      helper && nanoseconds % 1_000_000 === 0 ? { code: `nanos(${nanoseconds / 1_000_000})` } : nanoseconds,
  };
}
