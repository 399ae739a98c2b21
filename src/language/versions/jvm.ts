import { XMLParser } from 'fast-xml-parser';
import { parse } from 'smol-toml';
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
      properties,
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
    return withManaged(pinned([['spring-boot-starter-parent', boot?.[1]], ...pairs]), {});
  },
};

/** A library whose version Spring Boot manages, and the property that overrides it. */
interface Managed {
  readonly property: string;
  /** By minor version of Spring Boot. */
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * Properties of the published spring-boot-dependencies, first release of each line; later patches stay in the same minor
 * version.
 */
const managedBySpringBoot: Readonly<Record<string, Managed>> = {
  'kafka-clients': {
    property: 'kafka.version',
    versions: {
      ...{ '2.7': '3.1.1', '3.0': '3.3.1', '3.1': '3.4.0', '3.2': '3.6.0', '3.3': '3.7.0', '3.4': '3.8.1' },
      ...{ '3.5': '3.9.1', '4.0': '4.1.1', '4.1': '4.2.1' },
    },
  },
  'amqp-client': {
    property: 'rabbit-amqp-client.version',
    versions: {
      ...{ '2.7': '5.14.2', '3.0': '5.16.0', '3.1': '5.17.0', '3.2': '5.19.0', '3.3': '5.21.0', '3.4': '5.22.0' },
      ...{ '3.5': '5.25.0', '4.0': '5.27.1' },
    },
  },
  'spring-rabbit': {
    property: 'spring-amqp.version',
    versions: {
      ...{ '2.7': '2.4.5', '3.0': '3.0.0', '3.1': '3.0.4', '3.2': '3.1.0', '3.3': '3.1.5', '3.4': '3.2.0' },
      ...{ '3.5': '3.2.5', '4.0': '4.0.0' },
    },
  },
};

function withManaged(declared: PinnedVersions, properties: Readonly<Record<string, unknown>>): PinnedVersions {
  const boot = declared.get('spring-boot-starter-parent') ?? declared.get('spring-boot-dependencies');
  const minor = boot === undefined ? '' : (/^\d+\.\d+/.exec(boot)?.[0] ?? '');
  const managed = Object.entries(managedBySpringBoot).flatMap(([library, { property, versions }]) => {
    const overridden = properties[property];
    const version = typeof overridden === 'string' ? overridden : versions[minor];
    return version === undefined ? [] : [[library, version] as const];
  });
  // Whichever way it is brought in, its configuration is that of one Spring Boot.
  return new Map([...managed, ...declared, ...(boot === undefined ? [] : [['spring-boot', boot] as const])]);
}

/** `build.sbt`: `"org.apache.kafka" % "kafka-clients" % "3.9.1"`. */
export const sbt: ManifestReader = {
  matches: (name) => name === 'build.sbt',
  rank: 0,
  read: (text) =>
    pinned(
      [...text.matchAll(/"[\w.-]+"\s*%{1,3}\s*"([\w.-]+)"\s*%\s*"([^"]+)"/g)].map(
        (match) => [match[1], match[2]] as const,
      ),
    ),
};

/** Gradle's version catalog, `libs.versions.toml`: coordinates as text or in parts, versions by name. */
export const versionCatalog: ManifestReader = {
  matches: (name) => name === 'libs.versions.toml',
  rank: 0,
  read: tolerant((text) => {
    const catalog = table(parse(text));
    const versions = table(catalog['versions']);
    const resolve = (version: unknown): unknown => {
      const name = table(version)['ref'];
      return typeof name === 'string' ? versions[name] : version;
    };
    const libraries = Object.values(table(catalog['libraries'])).map(
      (library): readonly [string | undefined, unknown] => {
        if (typeof library === 'string') return [library.split(':')[1], library.split(':')[2]];
        const { module, name, version } = table(library);
        const artifact = typeof module === 'string' ? module.split(':')[1] : name;
        return [typeof artifact === 'string' ? artifact : undefined, resolve(version)];
      },
    );
    const boot = Object.values(table(catalog['plugins']))
      .map(table)
      .find(({ id }) => id === 'org.springframework.boot');
    return withManaged(pinned([['spring-boot-starter-parent', resolve(boot?.['version'])], ...libraries]), {});
  }),
};
