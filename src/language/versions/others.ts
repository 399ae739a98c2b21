import { parse } from 'smol-toml';
import { type ManifestReader, list, pinned, table, tolerant } from './manifest';

/** `go.mod`: minimal version selection makes the required version the one in use, unless a replacement is named. */
export const goMod: ManifestReader = {
  matches: (name) => name === 'go.mod',
  rank: 0,
  read: (text) => {
    const replaced = new Set(
      [...text.matchAll(/^\s*(?:replace\s+)?(\S+)(?:\s+v\S+)?\s+=>/gm)].map((match) => match[1]),
    );
    const required = [...text.matchAll(/^\s*(?:require\s+)?([\w.-]+\.[\w-]+\/\S+)\s+(v\S+)/gm)];
    return pinned(required.filter((match) => !replaced.has(match[1])).map((match) => [match[1], match[2]] as const));
  },
};

/** `Cargo.lock`, where one version of the crate is locked. */
export const cargoLock: ManifestReader = {
  matches: (name) => name === 'Cargo.lock',
  rank: 1,
  read: tolerant((text) => {
    const crates = list(table(parse(text))['package']).map(table);
    const count = new Map<unknown, number>();
    for (const crate of crates) count.set(crate['name'], (count.get(crate['name']) ?? 0) + 1);
    return pinned(
      crates
        .filter((crate) => count.get(crate['name']) === 1)
        .map((crate) => [crate['name'] as string | undefined, crate['version']] as const),
    );
  }),
};

/** `Cargo.toml`: only `=1.2.3` pins, a bare version is a caret range. */
export const cargoToml: ManifestReader = {
  matches: (name) => name === 'Cargo.toml',
  rank: 0,
  read: tolerant((text) => {
    const dependencies = Object.entries(table(table(parse(text))['dependencies']));
    return pinned(
      dependencies.map(([name, value]) => {
        const version = typeof value === 'string' ? value : table(value)['version'];
        return [name, typeof version === 'string' ? /^=\s*(.+)$/.exec(version)?.[1] : undefined] as const;
      }),
    );
  }),
};

/** The platform that a gem with native code was built for: `0.20.0-x86_64-linux-gnu`. */
const platform = /-(x86|x64|aarch64|arm|universal|java)[\w-]*$/;

/** `Gemfile.lock`: the resolved gems stand four spaces deep. */
export const gemfileLock: ManifestReader = {
  matches: (name) => name === 'Gemfile.lock',
  rank: 1,
  read: (text) => {
    const gems = [...text.matchAll(/^ {4}(\S+) \(([^)]+)\)$/gm)];
    return pinned(gems.map((match) => [match[1], match[2]?.replace(platform, '')] as const));
  },
};

/** `composer.lock`: what was installed, for development too. */
export const composerLock: ManifestReader = {
  matches: (name) => name === 'composer.lock',
  rank: 1,
  read: tolerant((text) => {
    const lock = table(JSON.parse(text));
    const packages = [...list(lock['packages']), ...list(lock['packages-dev'])].map(table);
    return pinned(packages.map((item) => [item['name'] as string | undefined, item['version']] as const));
  }),
};

/** `composer.json`: only exact versions. */
export const composerJson: ManifestReader = {
  matches: (name) => name === 'composer.json',
  rank: 0,
  read: tolerant((text) => pinned(Object.entries(table(table(JSON.parse(text))['require'])))),
};
