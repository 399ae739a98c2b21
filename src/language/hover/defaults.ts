import type { OptionValue } from '../model/declaration';
import type { VersionedDefault } from '../model/dialect';
import { inRange } from '../model/versions';

/** What a library uses where an option is not written: for the version in use, or each with its range. */
export function showDefaults(
  defaults: readonly VersionedDefault[],
  version: string | undefined,
  show: (value: OptionValue) => string,
): string | undefined {
  const inForce = defaults.filter((candidate) => version === undefined || inRange(version, candidate));
  const [only, ...others] = inForce;
  if (!only) return undefined;
  if (others.length === 0) return show(only.value);
  return inForce.map((candidate) => `${show(candidate.value)} ${rangeOf(candidate)}`).join(', ');
}

function rangeOf({ since, until }: VersionedDefault): string {
  if (since === undefined) return `before ${until ?? ''}`;
  return until === undefined ? `since ${since}` : `from ${since}, before ${until}`;
}
