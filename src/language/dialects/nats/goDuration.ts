const units: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

/** `1h30m`, `1.5s`, `100ms` in nanoseconds (time.ParseDuration of Go 1.23): days are no unit. */
export function parseGoDuration(text: string): number | undefined {
  if (text === '0' || text === '+0' || text === '-0') return 0;
  if (!/^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(text)) return undefined;
  const parts = [...text.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g)];
  const sum = parts.reduce((total, [, amount, unit = '']) => total + Number(amount) * (units[unit] ?? 0), 0);
  return Math.round(text.startsWith('-') ? -sum : sum);
}

/** Nanoseconds in the largest unit that leaves no fraction. */
export function showGoDuration(nanoseconds: number): string {
  const unit = ['h', 'm', 's', 'ms', 'us'].find((name) => nanoseconds % (units[name] ?? 1) === 0 && nanoseconds !== 0);
  return unit === undefined ? `${nanoseconds}ns` : `${nanoseconds / (units[unit] ?? 1)}${unit}`;
}
