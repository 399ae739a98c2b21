import type { Declaration, KnownOption } from '../model/declaration';
import type { Dialect } from '../model/dialect';
import { inRange } from '../model/versions';

/**
 * How an option is known once the library's defaults are taken into account. `libraryVersion` is called only where
 * the default depends on it. Where something the text does not show may add options, an option it does not show is
 * unknowable.
 */
export function effectiveOption(
  declaration: Declaration,
  key: string,
  dialect: Dialect | undefined,
  libraryVersion: () => string | undefined,
): KnownOption {
  const written = declaration.written.get(key);
  if (written) return written;
  const unknowable = { how: 'unknowable', span: declaration.nameSpan } as const;
  if (!declaration.complete || !dialect) return unknowable;
  const defaults = dialect.defaults[declaration.kind]?.[key] ?? [];
  for (const candidate of defaults) {
    if (candidate.since === undefined && candidate.until === undefined) return known(candidate.value);
    const version = libraryVersion();
    if (version === undefined) return unknowable;
    if (inRange(version, candidate)) return known(candidate.value);
  }
  return { how: 'absent' };

  function known(value: (typeof defaults)[number]['value']): KnownOption {
    return { how: 'default', value };
  }
}
