import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import { counted } from '../../api/words';
import { refOf, requestDeadline, type TreeContext } from './context';
import { namedTopic } from './namedTopic';
import { fixedPage } from './page';
import { topicHealth } from './partitionHealth';

/** Name of the folder with the groups that read a topic. */
export const readersFolder = 'readers';

/** What a topic consists of: one metadata request, which also says that the topic is still there. */
export async function listTopicFolders(
  context: TreeContext,
  topicName: string,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const topic = await namedTopic(context.cluster, topicName, requestDeadline(`The topic “${topicName}”`, signal));
  const health = topicHealth(topic.partitions);
  const folder = (name: string, label: string): ResourceNode => ({
    ref: refOf(context, 'folder', topicName, name),
    label,
    properties: [],
    hasChildren: true,
  });
  const folders: readonly ResourceNode[] = [
    {
      ...folder('partitions', 'Partitions'),
      description: counted(topic.partitions.length, 'partition'),
      ...(health && { health }),
    },
    { ...folder('configuration', 'Configuration'), list: { filter: true, names: false } },
    folder(readersFolder, 'Consumer groups'),
    folder('producers', 'Active producers'),
  ];
  return fixedPage(folders, page);
}
