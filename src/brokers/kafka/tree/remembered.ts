import type { Deadline } from '../../api/reach/deadline';

/** Later pages, names and searches are cut from what was read last, for this long. */
const keepMs = 30_000;

/** A whole list that arrives in a few requests, kept as it was when it was last read. */
export class Remembered<T> {
  private kept: T | undefined;
  private readAt = 0;

  constructor(
    private readonly readNow: (deadline: Deadline) => Promise<T>,
    private readonly now: () => number = Date.now,
  ) {}

  async read(deadline: Deadline): Promise<T> {
    this.kept = await this.readNow(deadline);
    this.readAt = this.now();
    return this.kept;
  }

  /** The last list where it is young enough, else a new one. */
  async recent(deadline: Deadline, maxAgeMs = keepMs): Promise<T> {
    return this.kept !== undefined && this.now() - this.readAt < maxAgeMs ? this.kept : this.read(deadline);
  }

  /** For a page: a first one is read anew, a later one and a choice of names are cut from the last list. */
  async forPage(
    page: { readonly cursor?: string; readonly names?: readonly string[] },
    deadline: Deadline,
  ): Promise<T> {
    return page.cursor === undefined && !page.names ? this.read(deadline) : this.recent(deadline);
  }

  /** The last list, whatever its age, without a request. */
  recall(): T | undefined {
    return this.kept;
  }
}
