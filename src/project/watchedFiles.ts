import { basename } from 'node:path';
import { manifests } from '../language/versions';
import { sourceEndings } from './languageIds';
import { configFileName } from './project';

/** Endings of `.brokerscope.json` and of every manifest. */
const projectEndings = ['csproj', 'gradle', 'json', 'kts', 'lock', 'mod', 'props', 'toml', 'txt', 'xml', 'yaml', 'yml'];

/** Every file whose change can change a finding in another one: sources, configuration, manifests. */
export const watchedFiles = `**/*.{${[...new Set([...sourceEndings, ...projectEndings])].sort().join(',')}}`;

/** Whether a file decides what holds for the documents below its folder. */
export function isProjectFile(path: string): boolean {
  const name = basename(path);
  return name === configFileName || manifests.some((manifest) => manifest.matches(name));
}
