const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const units = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

/** Bytes in the largest decimal unit that leaves at least one: `1.2 MB`. */
export function formatBytes(value: number): string {
  let unit = 0;
  let rest = value;
  // From 999.95 on, one decimal place would say 1,000 of the smaller unit.
  while (Math.abs(rest) >= 999.95 && unit < units.length - 1) {
    rest /= 1000;
    unit++;
  }
  return `${number.format(rest)} ${units[unit] ?? ''}`;
}
