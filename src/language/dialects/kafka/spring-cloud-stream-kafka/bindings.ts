import type { FileEntry } from '../../../declarations/fileDeclaration';
import { roleByKeys } from '../roles';
import type { BindingKey, Role } from './keys';

/** A line of the text with what it sets. */
export type KnownEntry = BindingKey & { readonly entry: FileEntry };

/** A binding with everything that is said of it, and what that makes of it. */
export interface Binding {
  /** `undefined` where the text speaks of the binder alone. */
  readonly name: string | undefined;
  /** In the order in which they apply. */
  readonly entries: readonly KnownEntry[];
  /** What their keys set. */
  readonly keys: ReadonlyMap<string, BindingKey>;
  readonly roles: ReadonlySet<Role>;
  /** Whether other bindings take what is said of all of them, too. */
  readonly shares: boolean;
}

/** The bindings that are Kafka's, `others` where the text speaks of another broker's binder. Where it names none, what it says of the binder stands for those that others name. */
export function bindings(known: readonly KnownEntry[], others: boolean): readonly Binding[] {
  const byName = new Map<string, KnownEntry[]>();
  const general: KnownEntry[] = [];
  for (const entry of known) {
    if (entry.binding === undefined) general.push(entry);
    else if (byName.get(entry.binding)?.push(entry) === undefined) byName.set(entry.binding, [entry]);
  }
  if (byName.size === 0 && general.length > 0) {
    return [{ name: undefined, ...ordered(general), roles: rolesOf(general), shares: false }];
  }
  const found = [...byName].filter(([, own]) => isOfKafka(own, others));
  return found.map(([name, own]) => ({
    name,
    ...ordered([...general, ...own]),
    roles: rolesOf(own, name),
    shares: found.length > 1,
  }));
}

/** A binding may name its binder; where there are several, one that does not is Kafka's if Kafka's keys say so. */
function isOfKafka(own: readonly KnownEntry[], others: boolean): boolean {
  const binder = own.findLast(({ spelling }) => spelling.canonical === 'binder')?.entry.value;
  if (binder !== undefined) return /kafka/i.test(JSON.stringify(binder));
  return !others || own.some(({ entry }) => /\.kafka\.bindings\./i.test(entry.key));
}

function ordered(entries: readonly KnownEntry[]): Pick<Binding, 'entries' | 'keys'> {
  return {
    entries: entries.toSorted((a, b) => a.rank - b.rank),
    keys: new Map(entries.map((each) => [each.entry.key, each])),
  };
}

/** Functional bindings say in their name which way they go: `orders-out-0`. */
function rolesOf(entries: readonly KnownEntry[], name = ''): ReadonlySet<Role> {
  const roles = new Set(entries.map((entry) => entry.role).filter((role) => role !== 'common'));
  const byName = /-(in|out)-\d+$/.exec(name)?.[1];
  if (byName !== undefined) roles.add(byName === 'in' ? 'consumer' : 'producer');
  if (roles.size === 0) {
    const byKeys = roleByKeys(entries.map((entry) => entry.spelling.canonical));
    if (byKeys !== undefined) roles.add(byKeys === 'kafka.producer' ? 'producer' : 'consumer');
  }
  return roles;
}
