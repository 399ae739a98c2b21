import { dirname, join } from 'node:path';
import type { Config, ConfigProblem } from '../language/config/config';
import { type ConfigNames, parseConfig } from '../language/config/parseConfig';
import type { Versions } from '../language/model/versions';
import { manifests } from '../language/versions';
import { fileNamesIn, readTextFile } from './fileTree';

/** Name of the configuration file; the nearest above a document counts. */
export const configFileName = '.brokerscope.json';

/** A configuration file as found. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
}

/** What the folders above a document say about it. */
export interface ProjectSettings {
  readonly config: ConfigFile | undefined;
  /** From the configuration file, else from the nearest manifest that pins a version. */
  readonly versions: Versions;
}

const none: Versions = new Map();

/**
 * Reads configuration and manifests from the folders above a document, each folder once. Where files may have changed
 * since, `forget` makes it read again.
 */
export class Project {
  private readonly settings = new Map<string, ProjectSettings>();
  private readonly pinnedIn = new Map<string, Versions>();
  private readonly configs = new Map<string, ConfigFile | undefined>();

  /** `fixedConfig` is used for every document instead of the nearest one. */
  constructor(
    private readonly names: ConfigNames,
    private readonly fixedConfig?: string,
  ) {}

  /** Settings for a document at this absolute path. */
  settingsFor(path: string): ProjectSettings {
    const folder = dirname(path);
    const known = this.settings.get(folder);
    if (known) return known;
    const config = this.readConfig(this.fixedConfig ?? nearestConfig(folder));
    const versions = new Map([...this.pinnedAbove(folder), ...(config?.config.versions ?? none)]);
    const settings = { config, versions };
    this.settings.set(folder, settings);
    return settings;
  }

  forget(): void {
    this.settings.clear();
    this.pinnedIn.clear();
    this.configs.clear();
  }

  private readConfig(path: string | undefined): ConfigFile | undefined {
    if (path === undefined) return undefined;
    if (!this.configs.has(path)) {
      const text = readTextFile(path);
      this.configs.set(path, text === undefined ? undefined : { path, text, ...parseConfig(text, this.names) });
    }
    return this.configs.get(path);
  }

  /** Nearer folders win name by name; the folder of the repository is the last one looked at. */
  private pinnedAbove(folder: string): Versions {
    const known = this.pinnedIn.get(folder);
    if (known) return known;
    const fileNames = fileNamesIn(folder);
    const above = fileNames.includes('.git') || dirname(folder) === folder ? none : this.pinnedAbove(dirname(folder));
    const versions = new Map([...above, ...pinnedByFiles(folder, fileNames)]);
    this.pinnedIn.set(folder, versions);
    return versions;
  }
}

function nearestConfig(folder: string): string | undefined {
  const candidate = join(folder, configFileName);
  if (fileNamesIn(folder).includes(configFileName)) return candidate;
  return dirname(folder) === folder ? undefined : nearestConfig(dirname(folder));
}

function pinnedByFiles(folder: string, fileNames: readonly string[]): Versions {
  const readers = fileNames.flatMap((name) =>
    manifests.filter((reader) => reader.matches(name)).map((reader) => ({ name, reader })),
  );
  readers.sort((a, b) => a.reader.rank - b.reader.rank);
  const byRank = new Map<number, Map<string, string | undefined>>();
  for (const { name, reader } of readers) {
    const versions = byRank.get(reader.rank) ?? new Map<string, string | undefined>();
    byRank.set(reader.rank, versions);
    for (const [library, version] of reader.read(readTextFile(join(folder, name)) ?? '')) {
      // Two files of one folder that disagree: which of them a document goes by, nobody says.
      versions.set(library, versions.has(library) && versions.get(library) !== version ? undefined : version);
    }
  }
  const merged = new Map<string, string>();
  for (const versions of byRank.values()) {
    for (const [library, version] of versions) {
      if (version === undefined) merged.delete(library);
      else merged.set(library, version);
    }
  }
  return merged;
}
