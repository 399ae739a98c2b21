import { BrokerError } from '../../api/error';
import type { PageRequest } from '../../api/resource';

/** One thing of a list. A cluster knows the name of what it cannot reach at the moment, and nothing else. */
export interface Entry<T> {
  readonly name: string;
  readonly info?: T;
}

/** What one list request answers: some entries from an offset on, out of a total. */
export interface Window<T> {
  readonly entries: readonly Entry<T>[];
  readonly total: number;
}

/** Some names of a list from an offset on, out of a total. */
export interface NameWindow {
  readonly names: readonly string[];
  readonly total: number;
}

/** A page of entries; `next` is the cursor of the page after it. */
export interface EntryPage<T> {
  readonly entries: readonly Entry<T>[];
  readonly next?: string;
  /** Over all pages; not known where some entries were passed over. */
  readonly total?: number;
  /** How many were passed over, where the page is the whole list. */
  readonly passedOver?: number;
}

/**
 * Fills a page from windows of the server's own size. The cursor is the server's offset, so that a page costs as many
 * requests as it spans windows, however long the list.
 */
export async function readPage<T>(
  read: (offset: number) => Promise<Window<T>>,
  page: PageRequest,
  accept?: (entry: Entry<T>) => boolean,
): Promise<EntryPage<T>> {
  const entries: Entry<T>[] = [];
  const start = offsetOf(page.cursor);
  let offset = start;
  for (;;) {
    const window = await read(offset);
    const total = accept ? {} : { total: window.total };
    for (const entry of window.entries) {
      if (accept?.(entry) ?? true) {
        if (entries.length === page.limit) return { entries, next: String(offset), ...total };
        entries.push(entry);
      }
      offset++;
    }
    if (window.entries.length === 0 || offset >= window.total)
      return { entries, ...total, ...(accept && start === 0 && { passedOver: offset - entries.length }) };
  }
}

/** The offset that a cursor stands for. @throws BrokerError `protocol` */
export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new BrokerError('protocol', 'The place in this list is not known any more: refresh the list.');
}
