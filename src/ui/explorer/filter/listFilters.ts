/** What narrows a list: names that hold a text, or exactly one name that was gone to. */
export interface ListFilter {
  readonly text: string;
  readonly exact: boolean;
}

/** The filters of lists by the keys of their rows. They stay when rows go and come back. */
export class ListFilters {
  private readonly filters = new Map<string, ListFilter>();

  get(key: string): ListFilter | undefined {
    return this.filters.get(key);
  }

  /** Tells whether that changes anything. An empty text is no filter. */
  set(key: string, filter: ListFilter | undefined): boolean {
    const before = this.filters.get(key);
    const after = filter?.text === '' ? undefined : filter;
    if (before?.text === after?.text && before?.exact === after?.exact) return false;
    if (after) this.filters.set(key, after);
    else this.filters.delete(key);
    return true;
  }
}
