import type { Page, PageRequest } from '../../api/resource';
import { namedPage } from '../tree/namedPage';

/** Later pages, names and searches are cut from the list that was read last, for this long. */
const keepMs = 30_000;

/** Names of a list that a service answers whole and in one request, sorted by code units. */
export class RememberedNames {
  private kept: readonly string[] | undefined;
  private until = 0;

  constructor(
    private readonly ask: (signal: AbortSignal) => Promise<readonly string[]>,
    private readonly now: () => number = Date.now,
  ) {}

  /** Reads them now. */
  async read(signal: AbortSignal): Promise<readonly string[]> {
    this.kept = (await this.ask(signal)).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    this.until = this.now() + keepMs;
    return this.kept;
  }

  /** One page; the first of a list is read anew. */
  async page(page: PageRequest, signal: AbortSignal): Promise<Page<string>> {
    const fresh = page.cursor === undefined && !page.names;
    return namedPage(fresh ? await this.read(signal) : await this.recent(signal), (name) => name, page);
  }

  /** The same page of the names read last, whatever their age. */
  recall(page: PageRequest): Page<string> | undefined {
    return this.kept && namedPage(this.kept, (name) => name, page);
  }

  /** The names read last where they are young enough, else read now. */
  async recent(signal: AbortSignal): Promise<readonly string[]> {
    return this.kept && this.now() < this.until ? this.kept : this.read(signal);
  }
}
