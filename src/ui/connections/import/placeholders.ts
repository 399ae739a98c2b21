/** A text whose placeholders are filled, or the name of the one that nobody explains. */
export type Filled = { readonly text: string } | { readonly missing: string };

/**
 * Fills `${NAME}`, `${NAME:default}` (Spring, MicroProfile) and `${NAME:-default}` (Compose). Names are looked up as
 * they are written and as environment variables are spelled.
 */
export function fill(text: string, variables: Readonly<Record<string, string>>): Filled {
  let missing: string | undefined;
  const pattern = /\$\{([^{}:?]+)(?:(:?\?|:-|:)([^{}]*))?\}/g;
  let filled = text;
  // The innermost are filled first; a default may hold another placeholder.
  for (let depth = 0; depth < 5 && pattern.test(filled); depth++) {
    pattern.lastIndex = 0;
    filled = filled.replace(pattern, (_whole, name: string, operator?: string, fallback?: string) => {
      const value = variables[name] ?? variables[name.toUpperCase().replace(/[^A-Z0-9]/g, '_')];
      if (value !== undefined) return value;
      if (operator !== undefined && !operator.endsWith('?')) return fallback ?? '';
      missing ??= name;
      return '';
    });
    pattern.lastIndex = 0;
  }
  return missing === undefined ? { text: filled } : { missing };
}

/** All values with their placeholders filled; those that cannot be are left out and named. */
export function fillAll(
  values: ReadonlyMap<string, string>,
  variables: Readonly<Record<string, string>>,
): { readonly filled: ReadonlyMap<string, string>; readonly missing: ReadonlyMap<string, string> } {
  const filled = new Map<string, string>();
  const missing = new Map<string, string>();
  for (const [key, value] of values) {
    const result = fill(value, variables);
    if ('text' in result) filled.set(key, result.text);
    else missing.set(key, result.missing);
  }
  return { filled, missing };
}
