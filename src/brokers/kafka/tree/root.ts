import type { ProfileId } from '../../api/profile';
import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import { refOf } from './context';
import { mapPage, numberKey, pageOf } from './page';

/** The folders at the top by their name in references, in the order in which they are shown. */
export const folderLabels = { topics: 'Topics', groups: 'Consumer groups', brokers: 'Brokers' } as const;
export type Folder = keyof typeof folderLabels;
const folders = Object.keys(folderLabels) as Folder[];

/** The top level, which costs no request. */
export function listRoot(profile: ProfileId, page: PageRequest): Page<ResourceNode> {
  const key = (folder: Folder): string => numberKey(folders.indexOf(folder));
  return mapPage(pageOf(folders, key, page), (folder) => ({
    ref: refOf({ profile }, 'folder', folder),
    label: folderLabels[folder],
    properties: [],
    hasChildren: true,
  }));
}
