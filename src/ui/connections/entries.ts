import type { ConnectionProfile } from '../../brokers/api/profile';
import { isObject } from './entryReader';

/** What is written for a connection: a profile whose `readOnly` may be left to the address. */
export type ConnectionEntry = Omit<ConnectionProfile, 'readOnly'> & {
  readonly readOnly?: boolean;
  readonly autoConnect?: boolean;
};

/** The list with the entry in the place of the one with its id, else at the end. Other entries stay as they are. */
export function withEntry(list: unknown, entry: ConnectionEntry): unknown[] {
  const entries: unknown[] = Array.isArray(list) ? [...(list as unknown[])] : [];
  const index = entries.findIndex((candidate) => entryId(candidate) === entry.id);
  if (index < 0) entries.push(entry);
  else entries[index] = entry;
  return entries;
}

/** The list without the entry of that id. */
export function withoutEntry(list: unknown, id: string): unknown[] {
  return Array.isArray(list) ? list.filter((entry) => entryId(entry) !== id) : [];
}

/** Id as {@link parseConnections} reads it: an entry without one goes by its name, or its address. */
function entryId(entry: unknown): string | undefined {
  if (!isObject(entry)) return undefined;
  const written = [entry['id'], entry['name'], entry['address']].find(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  );
  return written?.trim();
}
