import { formatBytes } from '../../base/formatBytes';
import type { Property } from '../../brokers/api/resource';

const integers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });
const rates = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const timeUnits = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;

export { formatBytes };

/** A number with its thousands apart: `1,234`. */
export function formatCount(value: number): string {
  return integers.format(value);
}

/** A span of time in its two largest units: `1 d 2 h`, `1 min 30 s`, `250 ms`. */
export function formatMilliseconds(value: number): string {
  let rest = Math.round(Math.abs(value));
  const parts: string[] = [];
  for (const [unit, size] of timeUnits) {
    const amount = Math.floor(rest / size);
    rest -= amount * size;
    if (amount > 0) parts.push(`${formatCount(amount)} ${unit}`);
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  return `${value < 0 ? '-' : ''}${parts.join(' ') || '0 ms'}`;
}

/** A moment, in milliseconds since 1970, in UTC: `2026-11-23 03:57:53 UTC`. */
export function formatTimestamp(value: number): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString().replace(/T(.{8}).*/, ' $1 UTC');
}

/** A fact as people read it. */
export function formatValue({ value, unit }: Pick<Property, 'value' | 'unit'>): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  switch (unit) {
    case 'bytes':
      return formatBytes(value);
    case 'milliseconds':
      return formatMilliseconds(value);
    case 'timestamp':
      return formatTimestamp(value);
    case 'count':
      return formatCount(value);
    case 'perSecond':
      return `${rates.format(value)}/s`;
    case 'percent':
      return `${rates.format(value)} %`;
    default:
      return String(value);
  }
}
