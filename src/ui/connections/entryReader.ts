import { nearest } from '../../base/nearest';
import { secretFields } from '../../brokers/api/profile';

/** Thrown while reading an entry; the message starts with a verb and goes on from the entry's name. */
export class EntryError extends Error {}

/** Texts by those of the keys that are there. */
type Texts<K extends string> = { readonly [key in K]?: string };

const wayOut = 'take it out, and store it with the command Set Password';

/** Reads the fields of one object of the settings, and says which key is wrong and what it should be. */
export class EntryReader {
  constructor(
    private readonly entry: Readonly<Record<string, unknown>>,
    /** Replaces a leading `~` in paths. */
    private readonly home: string,
    /** Path to this object inside the entry: `tls.`. */
    private readonly prefix = '',
  ) {}

  has(key: string): boolean {
    return this.entry[key] !== undefined;
  }

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

  /** The texts under some keys. */
  texts<K extends string>(...keys: readonly K[]): Texts<K> {
    return this.collect(keys, (key) => this.text(key));
  }

  /** Paths of files. */
  files<K extends string>(...keys: readonly K[]): Texts<K> {
    return this.collect(keys, (key) => this.text(key)?.replace(/^~(?=[/\\])/, () => this.home));
  }

  /** Addresses of HTTP services. */
  urls<K extends string>(...keys: readonly K[]): Texts<K> {
    return this.collect(keys, (key) => {
      const url = this.text(key);
      if (url === undefined) return undefined;
      this.refusePassword(key);
      if (!/^https?:\/\/[^\s/?#]+/i.test(url)) throw this.wrongType(key, 'an address that starts with http or https');
      return url;
    });
  }

  flag(key: string): boolean | undefined {
    const value = this.entry[key];
    if (value === undefined || typeof value === 'boolean') return value;
    throw this.wrongType(key, 'true or false');
  }

  flags<K extends string>(...keys: readonly K[]): { readonly [key in K]?: boolean } {
    return this.collect(keys, (key) => this.flag(key));
  }

  oneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined {
    const value = this.entry[key];
    if (value === undefined) return undefined;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw this.wrongType(key, `one of ${allowed.join(', ')}`);
    return found;
  }

  /** What `parse` makes of the object under a key, if there is one. */
  part<K extends string, T>(key: K, parse: (reader: EntryReader) => T): { readonly [key in K]?: T } {
    return this.collect<K, T>([key], () => {
      const value = this.entry[key];
      if (value === undefined) return undefined;
      if (!isObject(value)) throw this.wrongType(key, 'an object in braces');
      return parse(new EntryReader(value, this.home, `${this.prefix}${key}.`));
    });
  }

  /** A mistyped key is refused: a `readonly` that is not heard would leave a connection writable. */
  allowOnly(known: readonly string[]): void {
    for (const key of Object.keys(this.entry)) {
      if (known.includes(key)) continue;
      if (isSecretKey(key)) throw new EntryError(`holds a secret under ${this.quoted(key)}: ${wayOut}.`);
      const close = nearest(key, known);
      const hint = close === undefined ? 'take it out.' : `did you mean ${this.quoted(close)}?`;
      throw new EntryError(`has an unknown key ${this.quoted(key)}: ${hint}`);
    }
  }

  /** Said without the address itself, which holds a secret here. */
  refusePassword(key: string): void {
    if (/(?:^|\/\/|,)[^/@,]*:[^/@,]*@/.test(this.text(key) ?? ''))
      throw new EntryError(`holds a password in ${this.quoted(key)}: ${wayOut}.`);
  }

  /** The key as it is shown: with the path to it. */
  quoted(key: string): string {
    return `"${this.prefix}${key}"`;
  }

  private collect<K extends string, T>(
    keys: readonly K[],
    read: (key: K) => T | undefined,
  ): { readonly [key in K]?: T } {
    const found: { [key in K]?: T } = {};
    for (const key of keys) {
      const value = read(key);
      if (value !== undefined) found[key] = value;
    }
    return found;
  }

  private wrongType(key: string, expected: string): EntryError {
    return new EntryError(`has a wrong ${this.quoted(key)}: it must be ${expected}.`);
  }
}

/** Names under which people write secrets, beside our own. */
function isSecretKey(key: string): boolean {
  return (secretFields as readonly string[]).includes(key) || /passw|passphrase|secret|seed$|token$/i.test(key);
}

/** Tells whether a value read from settings is an object with keys. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
