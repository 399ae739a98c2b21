import type { OptionSpelling } from '../../../declarations/spellings';
import type { OptionValue } from '../../../model/declaration';

const durationUnits: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};
const sizeUnits: Readonly<Record<string, number>> = {
  '': 1,
  B: 1,
  KB: 1024,
  MB: 1024 ** 2,
  GB: 1024 ** 3,
  TB: 1024 ** 4,
};

/** A duration of Spring Boot in milliseconds: `3000`, `3s`, `PT3S` (DurationStyle of Boot 2.7–4.2). */
export function springDuration(canonical: string): OptionSpelling {
  return { canonical, decode: durationInMilliseconds };
}

/** A size of Spring Boot in bytes: `16384`, `16KB` (DataSize of Spring 5.3–7). */
export function springSize(canonical: string): OptionSpelling {
  return { canonical, decode: sizeInBytes };
}

function durationInMilliseconds(value: OptionValue): OptionValue | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const simple = /^([+-]?\d+)\s*([a-zA-Z]{0,2})$/.exec(value.trim());
  const unit = durationUnits[simple?.[2]?.toLowerCase() === '' ? 'ms' : (simple?.[2]?.toLowerCase() ?? '')];
  if (simple && unit !== undefined) return Number(simple[1]) * unit;
  const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i.exec(value.trim());
  if (!iso) return undefined;
  const [days, hours, minutes, seconds] = iso.slice(1).map((part) => Number((part as string | undefined) ?? 0));
  return (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60_000 + (seconds ?? 0) * 1000;
}

function sizeInBytes(value: OptionValue): OptionValue | undefined {
  if (typeof value === 'number') return value;
  const parts = typeof value === 'string' ? /^([+-]?\d+)\s*([A-Za-z]{0,2})$/.exec(value.trim()) : null;
  const unit = sizeUnits[parts?.[2]?.toUpperCase() ?? 'none'];
  return parts && unit !== undefined ? Number(parts[1]) * unit : undefined;
}

/** A constant of a Java enumeration, which Spring Boot takes in any case and with dashes: `manual-immediate`. */
export function springEnum(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'string' ? value.toUpperCase().replaceAll('-', '_') : undefined),
    encode: (value) => String(value).toLowerCase().replaceAll('_', '-'),
  };
}
