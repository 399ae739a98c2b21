import { foldersByBroker } from './folders';

/** Where rules live, below the repository. */
export const rulesFolder = 'src/language/rules';

/** Ids of the rules that have a folder, sorted. */
export function ruleIds(repository: string): readonly string[] {
  return foldersByBroker(repository, rulesFolder);
}
