import { readProperties } from '../../../language/syntax/properties';
import type { L10n } from '../../l10n';
import { isObject } from '../entryReader';
import type { ImportedDraft, ImportFile } from './draft';
import { parsedYaml, scalar } from './parsedYaml';

/** What one profile of a Spring Boot or Quarkus application sets: keys with their words joined by dots. */
export interface ApplicationKeys {
  /** Empty where it holds for all profiles. */
  readonly profile: string;
  readonly keys: ReadonlyMap<string, string>;
}

/** What reads the keys of one framework. */
export type KeyReader = (
  keys: ReadonlyMap<string, string>,
  name: string,
  file: ImportFile,
  l10n: L10n,
) => readonly (ImportedDraft | string | undefined)[];

/** Reads `application.properties` or `application.yaml`, profile by profile. */
export function applicationKeys(path: string, text: string): readonly ApplicationKeys[] {
  if (/\.ya?ml$/i.test(path)) return parsedYaml(text).flatMap((document) => byProfile(flat(document)));
  // Spring separates documents of a properties file by a line `#---`.
  return text.split(/^[#!]---[ \t]*$/m).flatMap((document) => byProfile(readProperties(document)));
}

interface Key {
  readonly key: string;
  readonly value: string;
}

/** Spring names the profile of a document in a key, Quarkus before each key (`%dev.`). */
function byProfile(keys: readonly Key[]): readonly ApplicationKeys[] {
  const document =
    keys.find(({ key }) => key === 'spring.config.activate.on-profile' || key === 'spring.profiles')?.value ?? '';
  const profiles = new Map<string, Map<string, string>>();
  for (const { key, value } of keys) {
    const [, profile = document, plain = key] = /^"?%([\w,-]+)"?\.(.+)$/.exec(key) ?? [];
    const found = profiles.get(profile) ?? new Map<string, string>();
    // Lists: brokers[0], brokers[1].
    const [, list = plain, index] = /^(.+)\[(\d+)\]$/.exec(plain) ?? [];
    found.set(list, index !== undefined && found.has(list) ? `${found.get(list) ?? ''},${value}` : value);
    profiles.set(profile, found);
  }
  return [...profiles].map(([profile, own]) => ({ profile, keys: own }));
}

/** Deeper tables are not read. */
const maxDepth = 40;

function flat(value: unknown, prefix: readonly string[] = []): readonly Key[] {
  if (prefix.length > maxDepth) return [];
  if (Array.isArray(value)) {
    const items = value.flatMap((one: unknown) => scalar(one) ?? []);
    return items.length > 0 ? [{ key: prefix.join('.'), value: items.join(',') }] : [];
  }
  if (!isObject(value)) {
    const text = scalar(value);
    return text === undefined || prefix.length === 0 ? [] : [{ key: prefix.join('.'), value: text }];
  }
  // Quarkus: a key `~` stands for the table it is in.
  return Object.entries(value).flatMap(([key, one]) => flat(one, key === '~' ? prefix : [...prefix, key]));
}
