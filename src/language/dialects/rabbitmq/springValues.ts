import type { OptionSpelling } from '../../declarations/spellings';
import { springDuration } from '../kafka/spring-boot/values';

/** Whether text or a boolean says yes: properties hold text only. */
export function truth(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => {
      if (typeof value === 'boolean') return value;
      const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
      return word === 'true' ? true : word === 'false' ? false : undefined;
    },
  };
}

/** A whole number, which properties hold as text. */
export function count(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) =>
      typeof value === 'string' && /^\s*-?\d+\s*$/.test(value)
        ? Number(value)
        : typeof value === 'number'
          ? value
          : undefined,
  };
}

/** Words of an enumeration in any case, with dashes or underscores. */
export function word(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'string' ? value.toLowerCase().replaceAll('_', '-') : undefined),
  };
}

/** A duration of Spring Boot in milliseconds; a bare number counts in them. */
export const milliseconds = (canonical: string): OptionSpelling => springDuration(canonical);

/** A duration in seconds, in which a bare number counts, too (@DurationUnit). */
export function seconds(canonical: string): OptionSpelling {
  const inMilliseconds = springDuration(canonical);
  return {
    canonical,
    decode: (value) => {
      if (typeof value === 'number') return value;
      if (typeof value === 'string' && /^\s*\d+\s*$/.test(value)) return Number(value);
      const found = inMilliseconds.decode?.(value);
      return typeof found === 'number' ? found / 1000 : undefined;
    },
  };
}
