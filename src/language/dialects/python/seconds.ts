import type { OptionSpelling } from '../../declarations/spellings';

/** An option in milliseconds that a library takes in seconds. */
export function inMilliseconds(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'number' ? Math.round(value * 1000) : undefined),
    encode: (value) => (typeof value === 'number' ? value / 1000 : undefined),
  };
}

/** A message's expiration, text in milliseconds in the protocol, that a library takes as a number of seconds. */
export const expirationInSeconds: OptionSpelling = {
  canonical: 'expiration',
  decode: (value) => (typeof value === 'number' ? String(Math.round(value * 1000)) : undefined),
  encode: (value) => (Number.isFinite(Number(value)) ? Number(value) / 1000 : undefined),
};
