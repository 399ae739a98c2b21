import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { DeclarationKind } from '../../../model/declaration';
import { kafkaNames } from '../prefixed';
import { kafkaSpelling } from '../values';
import { typedKeys } from './typedKeys';

/** Sections of `spring.kafka` that configure a client each; the listener's are its consumers' too. */
export const roles = {
  producer: 'kafka.producer',
  consumer: 'kafka.consumer',
  admin: 'kafka.admin',
  streams: 'kafka.streams',
} as const satisfies Readonly<Record<string, DeclarationKind>>;

export type Role = keyof typeof roles;

/** What a key under `spring.kafka` sets, and how strongly: what is nearer to the client wins. */
export interface SpringKey {
  readonly role: Role | 'common';
  readonly rank: number;
  readonly spelling: OptionSpelling;
}

/** Kebab, camel and underscore forms are one key (relaxed binding). */
export function relaxed(word: string): string {
  return word.toLowerCase().replaceAll(/[-_]/g, '');
}

const byRelaxedPath = new Map(Object.entries(typedKeys).map(([path, spelling]) => [relaxed(path), { path, spelling }]));
const byVariable = new Map([...byRelaxedPath].map(([path, row]) => [path.replaceAll('.', ''), row]));

/** Reads a whole key, `undefined` for one that sets no option of a client. */
export function springKey(key: string): SpringKey | undefined {
  const [spring = '', kafka = '', ...rest] = unbracketed(key).split('.');
  if (relaxed(spring) !== 'spring' || relaxed(kafka) !== 'kafka') return undefined;
  return passedThrough(rest) ?? typed(byRelaxedPath.get(relaxed(rest.join('.'))));
}

/** Reads the name of an environment variable: dashes are left out or written as underscores. */
export function springVariable(name: string): SpringKey | undefined {
  if (!name.startsWith('SPRING_KAFKA_')) return undefined;
  const words = name.toLowerCase().split('_').slice(2);
  return passedThrough(words) ?? typed(byVariable.get(words.join('')));
}

/** The client whose section a key stands in, whether it is one of its options or not. */
export function springSection(key: string): Role | undefined {
  const [spring = '', kafka = '', section = ''] = key.split('.').map(relaxed);
  return spring === 'spring' && kafka === 'kafka' && Object.hasOwn(roles, section) ? (section as Role) : undefined;
}

/** Brackets protect the dots of a map's key: `properties[linger.ms]`, `"[linger.ms]": 5`. */
function unbracketed(key: string): string {
  return key.replaceAll(/\.?\[([^\]]*)\]/g, '.$1');
}

function typed(row: { readonly path: string; readonly spelling: OptionSpelling } | undefined): SpringKey | undefined {
  if (!row) return undefined;
  const role = roleOf(row.path);
  return { role, rank: role === 'common' ? 0 : 2, spelling: row.spelling };
}

function roleOf(path: string): SpringKey['role'] {
  const section = path.split('.')[0] ?? '';
  if (section === 'listener' || section === 'retry') return 'consumer';
  return Object.hasOwn(roles, section) ? (section as Role) : 'common';
}

function passedThrough(words: readonly string[]): SpringKey | undefined {
  const [first = '', second = ''] = words.map(relaxed);
  const isRole = Object.hasOwn(roles, first);
  if (first !== 'properties' && !(isRole && second === 'properties')) return undefined;
  const canonical = words.slice(isRole ? 2 : 1).join('.');
  if (canonical === '') return undefined;
  return { role: isRole ? (first as Role) : 'common', rank: isRole ? 3 : 1, spelling: kafkaSpelling(canonical) };
}

/** Spells the options of one client as Spring Boot does. */
export function springSpellings(role: Role): Spellings {
  return rolesSpellings(role, springKey, (path) => `spring.kafka.${path}`);
}

/** Spells them as environment variables. */
export function springVariables(role: Role): Spellings {
  return rolesSpellings(role, springVariable, (path) =>
    `spring.kafka.${path}`.replaceAll('-', '').replaceAll('.', '_').toUpperCase(),
  );
}

function rolesSpellings(
  role: Role,
  read: (key: string) => SpringKey | undefined,
  spell: (path: string) => string,
): Spellings {
  const own = Object.entries(typedKeys).filter(([path]) => roleOf(path) === role);
  return {
    read: (key) => {
      const found = read(key);
      return found && (found.role === role || found.role === 'common') ? found.spelling : undefined;
    },
    write: (canonical) => {
      const known = own.find(([, spelling]) => spelling.canonical === canonical);
      if (known) return { key: spell(known[0]), spelling: known[1] };
      return { key: spell(`${role}.properties.${canonical}`), spelling: kafkaSpelling(canonical) };
    },
    get names() {
      const typed = own.map(([path, spelling]) => [spell(path), spelling] as const);
      return new Map([...kafkaNames(roles[role], (key) => spell(`${role}.properties.${key}`)), ...typed]);
    },
  };
}
