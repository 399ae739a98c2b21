import { parse } from 'smol-toml';
import { type ManifestReader, list, pinned, table, tolerant } from './manifest';

/** PyPI compares names without regard to case, `-`, `_` and `.` (PEP 503). */
function normalised(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** One requirement line; only `==` and `===` pin (PEP 440), and `==2.*` does not. */
function requirement(line: unknown): readonly [string | undefined, unknown] {
  const match = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*\(?={2,3}\s*([^\s;,)#]+)\s*\)?\s*(?:[;#].*)?$/.exec(
    typeof line === 'string' ? line : '',
  );
  return match?.[1] === undefined ? [undefined, undefined] : [normalised(match[1]), match[2]];
}

/** `requirements.txt`, `requirements-dev.txt`, `constraints.txt` and their like. */
export const requirementsTxt: ManifestReader = {
  matches: (name) => /^(requirements|constraints).*\.txt$/.test(name),
  rank: 0,
  read: (text) =>
    pinned(
      text
        .replace(/\\\r?\n/g, ' ')
        .split(/\r?\n/)
        .map((line) => requirement(line.replace(/\s--hash=.*$/, ''))),
    ),
};

/** `pyproject.toml`: PEP 621 dependencies, and Poetry's table, where a bare version pins. */
export const pyprojectToml: ManifestReader = {
  matches: (name) => name === 'pyproject.toml',
  rank: 0,
  read: tolerant((text) => {
    const file = table(parse(text));
    const project = table(file['project']);
    const optional = Object.values(table(project['optional-dependencies'])).flatMap(list);
    const poetry = Object.entries(table(table(table(file['tool'])['poetry'])['dependencies'])).map(
      ([name, value]) => [normalised(name), typeof value === 'string' ? value : table(value)['version']] as const,
    );
    return pinned([...[...optional, ...list(project['dependencies'])].map(requirement), ...poetry]);
  }),
};

/** `poetry.lock`, `uv.lock` and `pdm.lock`: one table for each package. A name with two versions stays unknown. */
export const pythonLocks: ManifestReader = {
  matches: (name) => name === 'poetry.lock' || name === 'uv.lock' || name === 'pdm.lock',
  rank: 1,
  read: tolerant((text) => {
    const versions = new Map<string, Set<unknown>>();
    for (const item of list(table(parse(text))['package']).map(table)) {
      const name = typeof item['name'] === 'string' ? normalised(item['name']) : '';
      versions.set(name, (versions.get(name) ?? new Set()).add(item['version']));
    }
    return pinned([...versions].flatMap(([name, found]) => (found.size === 1 ? [[name, [...found][0]] as const] : [])));
  }),
};

/** `Pipfile.lock`: `"pika": {"version": "==1.3.2"}`, what is only for development first. */
export const pipfileLock: ManifestReader = {
  matches: (name) => name === 'Pipfile.lock',
  rank: 1,
  read: tolerant((text) => {
    const lock = table(JSON.parse(text));
    const packages = ['develop', 'default'].flatMap((group) => Object.entries(table(lock[group])));
    return pinned(
      packages.map(([name, entry]) => {
        const version = table(entry)['version'];
        return [normalised(name), typeof version === 'string' ? version.replace(/^==/, '') : undefined] as const;
      }),
    );
  }),
};
