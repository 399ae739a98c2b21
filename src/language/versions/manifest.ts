/** Versions that one manifest pins: package name to version, as spelled in its own registry. */
export type PinnedVersions = ReadonlyMap<string, string>;

/**
 * One kind of file that says which versions are in use. Only what is pinned counts: a range such as `^2.2.0` leaves
 * open what was installed, so the lock file beside it is asked, or the version stays unknown.
 */
export interface ManifestReader {
  /** Whether a file of this name is such a manifest. */
  matches(fileName: string): boolean;
  /**
   * A lock file says what was really installed, so it overrules a manifest beside it; the highest rank wins.
   */
  readonly rank: number;
  /** Never throws on user text: what cannot be read pins nothing. */
  read(text: string): PinnedVersions;
}

/** A version that is one version: `2.2.4`, `v1.14.0`, `4.1`; no range, no placeholder, no wildcard. */
export function exactVersion(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const trimmed = text.trim().replace(/^v(?=\d)/, '');
  return /^\d+(\.\d+)*([-.+][0-9A-Za-z.+-]+)?$/.test(trimmed) ? trimmed : undefined;
}

/** Runs a parser that throws on broken input; broken input pins nothing. */
export function tolerant(parse: (text: string) => PinnedVersions): (text: string) => PinnedVersions {
  return (text) => {
    try {
      return parse(text);
    } catch {
      return new Map();
    }
  };
}

/** Collects pairs whose version is exact. */
export function pinned(pairs: Iterable<readonly [string | undefined, unknown]>): PinnedVersions {
  const result = new Map<string, string>();
  for (const [name, version] of pairs) {
    const exact = exactVersion(version);
    if (name !== undefined && exact !== undefined) result.set(name, exact);
  }
  return result;
}

/** Narrows parsed data to a table; anything else is an empty one. */
export function table(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** Narrows parsed data to a list; one value alone is a list of one, nothing is an empty one. */
export function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
