import type { OptionSpelling } from '../../declarations/spellings';

/** An option in milliseconds that a library takes in seconds. */
export function inMilliseconds(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'number' ? Math.round(value * 1000) : undefined),
    encode: (value) => (typeof value === 'number' ? value / 1000 : undefined),
  };
}
