import { XMLParser } from 'fast-xml-parser';
import { type ManifestReader, list, pinned, table, tolerant } from './manifest';
import type { PinnedVersions } from './manifest';

const xml = new XMLParser({
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreAttributes: false,
  attributeNamePrefix: '',
});

type Reference = readonly [name: unknown, version: unknown];

/** Parts of a library that are released together, by the name of the whole; a project may refer to either. */
const wholes: readonly (readonly [part: RegExp, whole: string])[] = [
  [/^NATS\.Client\.(Core|JetStream|KeyValueStore|ObjectStore|Services|Simplified|Hosting)$/, 'NATS.Net'],
  [/^NATS\.Extensions\.Microsoft\.DependencyInjection$/, 'NATS.Net'],
  [/^MassTransit$/, 'MassTransit.RabbitMQ'],
];

/** Versions of packages, and of the libraries that they are parts of where none is given for the whole. */
function versionsOf(references: readonly Reference[]): PinnedVersions {
  const named = references.flatMap(([name, version]) => (typeof name === 'string' ? [[name, version] as const] : []));
  const parts = named.flatMap(([name, version]) => {
    const whole = wholes.find(([part]) => part.test(name))?.[1];
    return whole === undefined ? [] : [[whole, version] as const];
  });
  return new Map([...pinned(parts), ...pinned(named)]);
}

/** `*.csproj` and `Directory.Packages.props`: NuGet takes the lowest version that a plain number allows. */
export const csproj: ManifestReader = {
  matches: (name) => name.endsWith('.csproj') || name === 'Directory.Packages.props',
  rank: 0,
  read: tolerant((text) => {
    const groups = list(table(table(xml.parse(text))['Project'])['ItemGroup']).map(table);
    const references = groups.flatMap((group) => [
      ...list(group['PackageReference']),
      ...list(group['PackageVersion']),
    ]);
    return versionsOf(references.map(table).map((item) => [item['Include'], item['Version']] as const));
  }),
};

/** `packages.config` of projects of the older form: exact versions. */
export const packagesConfig: ManifestReader = {
  matches: (name) => name === 'packages.config',
  rank: 0,
  read: tolerant((text) => {
    const packages = list(table(table(xml.parse(text))['packages'])['package']).map(table);
    return versionsOf(packages.map((item) => [item['id'], item['version']] as const));
  }),
};

/** `packages.lock.json`, versions 1 and 2: what was resolved for each framework. */
export const packagesLock: ManifestReader = {
  matches: (name) => name === 'packages.lock.json',
  rank: 1,
  read: tolerant((text) => {
    const frameworks = Object.values(table(table(JSON.parse(text))['dependencies'])).map(table);
    const resolved = frameworks.flatMap((packages) =>
      Object.entries(packages).map(([name, item]) => [name, table(item)['resolved']] as const),
    );
    const versions = new Map<string, Set<unknown>>();
    for (const [name, version] of resolved) versions.set(name, (versions.get(name) ?? new Set()).add(version));
    // Frameworks that resolve a package differently leave its version open.
    return versionsOf(
      [...versions].flatMap(([name, found]) => (found.size === 1 ? [[name, [...found][0]] as const] : [])),
    );
  }),
};
