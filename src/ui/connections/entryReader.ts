/** Thrown while reading an entry; the message starts with a verb and goes on from the entry's name. */
export class EntryError extends Error {}

/** Reads the fields of one object of the settings, and says which key is wrong and what it should be. */
export class EntryReader {
  constructor(
    private readonly entry: Readonly<Record<string, unknown>>,
    /** Path to this object inside the entry: `tls.`. */
    private readonly prefix = '',
  ) {}

  /** A text without which the entry means nothing. */
  required(key: string, example: string): string {
    const value = this.text(key);
    if (value === undefined) throw new EntryError(`needs ${this.quoted(key)}, for example "${example}".`);
    return value;
  }

  /** A text, surrounding blanks off; an empty one counts as absent. */
  text(key: string): string | undefined {
    const value = this.entry[key];
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw this.wrongType(key, 'a text in quotes');
    return value.trim() === '' ? undefined : value.trim();
  }

  flag(key: string): boolean | undefined {
    const value = this.entry[key];
    if (value === undefined || typeof value === 'boolean') return value;
    throw this.wrongType(key, 'true or false');
  }

  oneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined {
    const value = this.entry[key];
    if (value === undefined) return undefined;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw this.wrongType(key, `one of ${allowed.join(', ')}`);
    return found;
  }

  /** A reader for the object under a key. */
  object(key: string): EntryReader | undefined {
    const value = this.entry[key];
    if (value === undefined) return undefined;
    if (!isObject(value)) throw this.wrongType(key, 'an object in braces');
    return new EntryReader(value, `${this.prefix}${key}.`);
  }

  keys(): readonly string[] {
    return Object.keys(this.entry);
  }

  /** The key as it is shown: with the path to it. */
  quoted(key: string): string {
    return `"${this.prefix}${key}"`;
  }

  private wrongType(key: string, expected: string): EntryError {
    return new EntryError(`has a wrong ${this.quoted(key)}: it must be ${expected}.`);
  }
}

/** Tells whether a value read from settings is an object with keys. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
