import { XMLParser } from 'fast-xml-parser';
import { type ManifestReader, type PinnedVersions, list, pinned, table, tolerant } from './manifest';

const xml = new XMLParser({ parseTagValue: false, ignoreAttributes: true });

/** `pom.xml`: dependencies and managed ones by artifact id; `${…}` is looked up in the file's own properties. */
export const pomXml: ManifestReader = {
  matches: (name) => name === 'pom.xml',
  rank: 0,
  read: tolerant((text) => {
    const project = table(table(xml.parse(text))['project']);
    const properties = table(project['properties']);
    const resolve = (version: unknown): unknown =>
      typeof version === 'string'
        ? version.replace(/^\$\{([^}]+)\}$/, (_, key: string) => String(properties[key]))
        : version;
    const declared = [
      ...list(project['parent']),
      ...list(table(table(project['dependencyManagement'])['dependencies'])['dependency']),
      ...list(table(project['dependencies'])['dependency']),
    ].map(table);
    return withManaged(
      pinned(declared.map((item) => [item['artifactId'] as string | undefined, resolve(item['version'])] as const)),
      typeof properties['kafka.version'] === 'string' ? properties['kafka.version'] : undefined,
    );
  }),
};

/** `build.gradle` and `build.gradle.kts`: coordinates in strings, and the Spring Boot plugin. */
export const gradle: ManifestReader = {
  matches: (name) => name === 'build.gradle' || name === 'build.gradle.kts',
  rank: 0,
  read: (text) => {
    const coordinates = [...text.matchAll(/['"][\w.-]+:([\w.-]+):([^'"$@:]+)(?:@\w+)?['"]/g)];
    const boot = /id\s*\(?\s*['"]org\.springframework\.boot['"]\s*\)?\s*version\s*\(?\s*['"]([^'"]+)['"]/.exec(text);
    const pairs = coordinates.map((match) => [match[1], match[2]] as const);
    return withManaged(pinned([['spring-boot-starter-parent', boot?.[1]], ...pairs]), undefined);
  },
};

/**
 * `kafka-clients` that Spring Boot manages: property `kafka.version` of the published spring-boot-dependencies, first
 * release of each line; later patches stay in the same minor version.
 */
const kafkaClientsOfSpringBoot: Readonly<Record<string, string>> = {
  '2.7': '3.1.1',
  '3.0': '3.3.1',
  '3.1': '3.4.0',
  '3.2': '3.6.0',
  '3.3': '3.7.0',
  '3.4': '3.8.1',
  '3.5': '3.9.1',
  '4.0': '4.1.1',
  '4.1': '4.2.1',
};

function withManaged(declared: PinnedVersions, overridden: string | undefined): PinnedVersions {
  const boot = declared.get('spring-boot-starter-parent') ?? declared.get('spring-boot-dependencies');
  // Whichever way it is brought in, its configuration is that of one Spring Boot.
  const versions = boot === undefined ? declared : new Map([...declared, ['spring-boot', boot]]);
  if (versions.has('kafka-clients')) return versions;
  const minor = boot === undefined ? undefined : /^\d+\.\d+/.exec(boot)?.[0];
  const managed = overridden ?? (minor === undefined ? undefined : kafkaClientsOfSpringBoot[minor]);
  return managed === undefined ? versions : new Map([...versions, ['kafka-clients', managed]]);
}
