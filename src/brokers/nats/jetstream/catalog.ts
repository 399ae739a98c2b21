import { BrokerError } from '../../api/error';
import type { PageRequest } from '../../api/resource';
import { readPage, type Entry, type EntryPage, type NameWindow, type Window } from './paging';

/** Where a list of JetStream is read from: its names, its windows, one thing. */
export interface CatalogSource<T> {
  readonly names: (offset: number, signal: AbortSignal) => Promise<NameWindow>;
  readonly window: (offset: number, signal: AbortSignal) => Promise<Window<T>>;
  readonly one: (name: string, signal: AbortSignal) => Promise<T>;
}

/** So that an account with very many streams costs some megabytes at most. */
const mostNames = 200_000;

/** How many things are remembered with all that was told of them, for what is recalled. */
const mostEntries = 1000;

/**
 * A list of JetStream in the order of names, read by windows or by name. It remembers all names, once they were read,
 * and the latest entries.
 */
export class Catalog<T> {
  private names: readonly string[] | undefined;
  private readonly entries = new Map<string, Entry<T>>();
  private latest: { readonly offset: number; readonly window: Window<T> } | undefined;
  /** Names of the windows read one after the other from the beginning. */
  private row: string[] = [];

  constructor(private readonly source: CatalogSource<T>) {}

  /** All names as they were last read; `undefined` before that. */
  get knownNames(): readonly string[] | undefined {
    return this.names;
  }

  /** What was last read of this one. */
  known(name: string): Entry<T> | undefined {
    return this.entries.get(name);
  }

  /** Before something is read anew: what is at hand of the latest window serves the pages after a first one only. */
  forgetWindow(): void {
    this.latest = undefined;
  }

  /** A page by the server's windows; those that are not accepted are passed over. */
  async page(
    page: Pick<PageRequest, 'cursor' | 'limit'>,
    accept: ((entry: Entry<T>) => boolean) | undefined,
    signal: AbortSignal,
  ): Promise<EntryPage<T>> {
    return readPage((offset) => this.read(offset, signal), page, accept);
  }

  /** All names, sorted, read now. */
  async allNames(signal: AbortSignal): Promise<{ readonly names: readonly string[]; readonly complete: boolean }> {
    const names: string[] = [];
    for (;;) {
      const window = await this.source.names(names.length, signal);
      names.push(...window.names);
      const complete = window.names.length === 0 || names.length >= window.total;
      if (complete || names.length >= mostNames) {
        names.sort();
        this.names = names;
        return { names, complete };
      }
    }
  }

  /**
   * The things of these names, in their order; those that are gone are left out. Names that are near each other come in
   * one window, lone ones by a request of their own: never more requests than windows of the whole list.
   */
  async pick(wanted: readonly string[], signal: AbortSignal): Promise<readonly Entry<T>[]> {
    const all = this.names ?? (wanted.length > 1 ? (await this.allNames(signal)).names : wanted);
    const places = wanted.map((name) => place(all, name)).sort((a, b) => a - b);
    const found = new Map<string, Entry<T>>();
    const windows = startsOf(places);
    if (windows.length < wanted.length)
      for (const start of windows)
        for (const entry of (await this.read(start, signal)).entries) found.set(entry.name, entry);
    // Alone, or moved by what was made or deleted since the names were read.
    const left = wanted.filter((name) => !found.has(name)).slice(0, Math.max(windows.length, mostStragglers));
    await Promise.all(left.map(async (name) => this.take(name, found, signal)));
    return wanted.flatMap((name) => found.get(name) ?? []);
  }

  private async take(name: string, found: Map<string, Entry<T>>, signal: AbortSignal): Promise<void> {
    try {
      const entry = { name, info: await this.source.one(name, signal) };
      this.remember([entry]);
      found.set(name, entry);
    } catch (error) {
      if (!BrokerError.is(error, 'notFound')) throw error;
    }
  }

  /** Pages are shorter than windows: the rest of the last window serves the next page. */
  private async read(offset: number, signal: AbortSignal): Promise<Window<T>> {
    if (this.latest) {
      const { window, offset: start } = this.latest;
      if (offset >= start && offset < start + window.entries.length)
        return { total: window.total, entries: window.entries.slice(offset - start) };
    }
    const window = await this.source.window(offset, signal);
    this.latest = { offset, window };
    this.remember(window.entries);
    this.follow(offset, window);
    return window;
  }

  private remember(entries: readonly Entry<T>[]): void {
    for (const entry of entries) {
      this.entries.delete(entry.name);
      this.entries.set(entry.name, entry);
    }
    for (const name of this.entries.keys()) {
      if (this.entries.size <= mostEntries) break;
      this.entries.delete(name);
    }
  }

  /** Windows read up to the end tell all names too. */
  private follow(offset: number, { entries, total }: Window<T>): void {
    if (offset === 0) this.row = [];
    if (offset !== this.row.length) return;
    this.row.push(...entries.map(({ name }) => name));
    if (this.row.length >= total) this.names = [...this.row].sort();
  }
}

/** Requests for names that were not where they should be. */
const mostStragglers = 4;

/** Smallest window of the servers known: 256 (2.9 to 2.15). */
const windowSize = 256;

/** Offsets of the windows that hold all places, which are sorted. */
function startsOf(places: readonly number[]): readonly number[] {
  const starts: number[] = [];
  for (const at of places) {
    const last = starts.at(-1);
    if (last === undefined || at >= last + windowSize) starts.push(at);
  }
  return starts;
}

/** Where a name stands, or would stand, in sorted names. */
function place(names: readonly string[], name: string): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] ?? '') < name) low = middle + 1;
    else high = middle;
  }
  return low;
}
