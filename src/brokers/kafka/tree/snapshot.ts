/** Pages after the first are cut from the list that the first was cut from, for this long. */
const keepMs = 30_000;

/** A whole list that arrived in one request, kept for the pages after the first. */
export class Snapshot<T> {
  private kept: { readonly list: readonly T[]; readonly until: number } | undefined;

  constructor(private readonly now: () => number = Date.now) {}

  /** The list for a page: read anew for the first page (no cursor), or where the kept one is too old. */
  async forPage(cursor: string | undefined, read: () => Promise<readonly T[]>): Promise<readonly T[]> {
    if (cursor !== undefined && this.kept && this.now() < this.kept.until) return this.kept.list;
    const list = await read();
    this.kept = { list, until: this.now() + keepMs };
    return list;
  }
}
