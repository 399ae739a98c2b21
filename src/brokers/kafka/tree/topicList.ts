import type { PageRequest } from '../../api/resource';
import type { TopicTable } from '../topics/topicTable';
import { pageOf } from './page';

/** Which topics a page of the list shows, as numbers into the table. */
export interface TopicSelection {
  readonly indices: readonly number[];
  readonly total: number;
  readonly next?: string;
  /** Kafka's own that would have been listed too. */
  readonly hiddenInternals: number;
}

/** One page out of all topics, without a request. Kafka's own come last: nobody looks for them first. */
export function selectTopics(table: TopicTable, page: PageRequest): TopicSelection {
  if (page.names) return named(table, page.names.slice(0, page.limit));
  const holds = holding(page.filter);
  const [own, internal]: [number[], number[]] = [[], []];
  let index = 0;
  for (const name of table.names) {
    if (holds(name)) (table.internal(index) ? internal : own).push(index);
    index++;
  }
  const listed = page.internals === true ? own.concat(internal) : own;
  const key = (index: number): string => `${table.internal(index) ? 1 : 0}${table.names[index] ?? ''}`;
  const { items, total = 0, next } = pageOf(listed, key, page);
  const hiddenInternals = page.internals === true ? 0 : internal.length;
  return { indices: items, total, hiddenInternals, ...(next !== undefined && { next }) };
}

function named(table: TopicTable, names: readonly string[]): TopicSelection {
  const indices = names.map((name) => table.indexOf(name)).filter((index) => index !== undefined);
  return { indices, total: indices.length, hiddenInternals: 0 };
}

/** Tells whether a name holds the text, in any case. */
export function holding(text: string | undefined): (name: string) => boolean {
  if (text === undefined || text === '') return () => true;
  // Without a copy of each name in lower case, of which a long list would make many.
  const wanted = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i');
  return (name) => wanted.test(name);
}
