import { basename } from 'node:path';
import { manifests } from '../language/versions';
import { sourceEndings } from '../language/languageIds';
import { configFileName } from './project';

/** Endings of `.brokerscope.json`, of every manifest, and of sources that are told by their names. */
const projectEndings = [
  'conf',
  'config',
  'csproj',
  'gradle',
  'hcl',
  'json',
  'kts',
  'lock',
  'mod',
  'props',
  'sbt',
  'toml',
  'txt',
  'xml',
  'yaml',
  'yml',
];

const endings = [...new Set([...sourceEndings, ...projectEndings])].sort();

/** Globs of every file whose change can change a finding in another one: sources, configuration, manifests. */
export const watchedFiles: readonly string[] = [
  `**/*.{${endings.join(',')}}`,
  '**/{.env,.env.*,Dockerfile,Dockerfile.*,Containerfile}',
];

/** Whether a file decides what holds for the documents below its folder. */
export function isProjectFile(path: string): boolean {
  const name = basename(path);
  return name === configFileName || manifests.some((manifest) => manifest.matches(name));
}
