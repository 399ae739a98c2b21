import { parse } from 'yaml';
import { type ManifestReader, list, pinned, table, tolerant } from './manifest';

/** `package.json`: only exact versions. */
export const packageJson: ManifestReader = {
  matches: (name) => name === 'package.json',
  rank: 0,
  read: tolerant((text) => {
    const manifest = table(JSON.parse(text));
    return pinned([
      ...Object.entries(table(manifest['devDependencies'])),
      ...Object.entries(table(manifest['dependencies'])),
    ]);
  }),
};

/** `package-lock.json` and `npm-shrinkwrap.json`, lock file versions 2 and 3 by path, 1 by name. */
export const packageLock: ManifestReader = {
  matches: (name) => name === 'package-lock.json' || name === 'npm-shrinkwrap.json',
  rank: 1,
  read: tolerant((text) => {
    const lock = table(JSON.parse(text));
    const byName = Object.entries(table(lock['dependencies']));
    const byPath = Object.entries(table(lock['packages'])).flatMap(([path, entry]) => {
      // Only the top level: a copy nested under another package is not what the project imports.
      const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
      return name === undefined ? [] : [[name, entry] as const];
    });
    return pinned([...byName, ...byPath].map(([name, entry]) => [name, table(entry)['version']] as const));
  }),
};

/** `pnpm-lock.yaml`: the importers' direct dependencies, lock file versions 6 and 9. */
export const pnpmLock: ManifestReader = {
  matches: (name) => name === 'pnpm-lock.yaml',
  rank: 1,
  read: tolerant((text) => {
    const importer = table(table(table(parse(text))['importers'])['.']);
    return pinned(
      list([importer['devDependencies'], importer['dependencies']]).flatMap((group) =>
        Object.entries(table(group)).map(
          ([name, entry]) => [name, String(table(entry)['version']).replace(/\(.*$/, '')] as const,
        ),
      ),
    );
  }),
};

/** `yarn.lock`, both the classic and the YAML form. A name with two versions stays unknown. */
export const yarnLock: ManifestReader = {
  matches: (name) => name === 'yarn.lock',
  rank: 1,
  read: (text) => {
    const versions = new Map<string, Set<unknown>>();
    for (const [, name, version] of text.matchAll(
      /^"?((?:@[^/\s"]+\/)?[^@\s"]+)@[^\n]*:\n\s+version:? "?([^"\s]+)/gm,
    )) {
      if (name !== undefined) versions.set(name, (versions.get(name) ?? new Set()).add(version));
    }
    return pinned([...versions].flatMap(([name, found]) => (found.size === 1 ? [[name, [...found][0]] as const] : [])));
  },
};
