const units = [
  ['y', 365 * 86_400_000_000_000],
  ['d', 86_400_000_000_000],
  ['h', 3_600_000_000_000],
  ['min', 60_000_000_000],
  ['s', 1_000_000_000],
  ['ms', 1_000_000],
  ['µs', 1000],
  ['ns', 1],
] as const;

/** A duration as people say it: `1 h 30 min`, at most its two largest units. */
export function showDuration(nanoseconds: number): string {
  if (nanoseconds === 0) return '0';
  let rest = nanoseconds;
  const parts: string[] = [];
  for (const [name, size] of units) {
    const count = Math.floor(rest / size);
    if (count === 0) {
      if (parts.length > 0) break;
      continue;
    }
    parts.push(`${count} ${name}`);
    rest -= count * size;
    if (parts.length === 2) break;
  }
  return parts.join(' ') || `${nanoseconds} ns`;
}
