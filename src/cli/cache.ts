import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Where it is kept unless said otherwise, below the working directory. */
export const defaultCacheFile = '.brokerscopecache';

/** What the file holds: by path, the hash of a text that declares nothing. */
interface Remembered {
  readonly version: string;
  readonly nothing: Readonly<Record<string, string>>;
}

/**
 * Remembers between runs which files declare nothing, so that they are not taken apart again. Findings are not kept:
 * they rest on versions, on settings and on other files, and are quick once a file is read.
 */
export class ParseCache {
  private readonly before: ReadonlyMap<string, string>;
  private readonly now = new Map<string, string>();

  /** `version` is that of Brokerscope: another one may read what this one does not. A damaged file counts as none. */
  constructor(
    private readonly file: string,
    private readonly version: string,
  ) {
    this.before = new Map(Object.entries(read(file, version)));
  }

  declaresNothing(path: string, text: string): boolean {
    const known = this.before.get(path);
    if (known === undefined || known !== hashOf(text)) return false;
    this.now.set(path, known);
    return true;
  }

  remember(path: string, text: string, declaresNothing: boolean): void {
    if (declaresNothing) this.now.set(path, hashOf(text));
  }

  /** Writes it for the next run. A place that cannot be written to costs only time, so nothing is said of it. */
  save(): void {
    const remembered: Remembered = { version: this.version, nothing: Object.fromEntries(this.now) };
    try {
      writeFileSync(this.file, `${JSON.stringify(remembered)}\n`);
    } catch {
      return;
    }
  }
}

function read(file: string, version: string): Readonly<Record<string, string>> {
  if (!existsSync(file)) return {};
  try {
    const remembered = JSON.parse(readFileSync(file, 'utf8')) as Partial<Remembered> | null;
    return remembered?.version === version ? (remembered.nothing ?? {}) : {};
  } catch {
    return {};
  }
}

function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}
