import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import { counted, description } from '../../api/words';
import { typeOf } from '../groups/describe';
import { readersOf, type TopicReader } from '../groups/readersOf';
import { refOf, requestDeadline, type TreeContext } from './context';
import { lagText } from './groupNode';
import { groupTopicNode } from './groupTopics';
import { missingFigures } from './missingFigures';
import { namedTopic } from './namedTopic';
import { mapPage, pageOf } from './page';

/** Last of the path, so that the row differs from the topic's row under the group. */
const underTopic = 'reader';

/** Consumer groups that read a topic, with their lag on it; partitions stand under each as under the group itself. */
export async function listTopicReaders(
  context: TreeContext,
  topicName: string,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { cluster } = context;
  const deadline = requestDeadline(`The list of consumer groups of the topic “${topicName}”`, signal);
  const topic = await namedTopic(cluster, topicName, deadline);
  const { answers, failures } = await readersOf(cluster, topic, deadline);
  const notice = missingFigures(failures) ?? context.rightsNotice;
  const nodes = mapPage(
    pageOf(answers, ({ group }) => group.id, page),
    (reader) => readerNode(context, topicName, reader),
  );
  return { ...nodes, ...(notice !== undefined && { notice }) };
}

function readerNode(context: TreeContext, topic: string, reader: TopicReader): ResourceNode {
  const { group, described, positions, total, members } = reader;
  const kind = typeOf(group);
  const state = described?.state ?? group.state;
  const ref = refOf(context, 'groupTopic', group.id, topic, underTopic);
  const node = groupTopicNode(ref, group.id, { positions: [...positions.values()], kind });
  return {
    ...node,
    ...description(
      kind === 'classic' ? undefined : kind,
      state,
      members === 0 ? undefined : counted(members, 'member'),
      lagText(total, kind),
    ),
    properties: [
      ...(state === undefined ? [] : [{ key: 'state', label: 'State', value: state }]),
      { key: 'type', label: 'Type', value: kind },
      { key: 'members', label: 'Members that read the topic', value: members, unit: 'count' },
      ...node.properties,
    ],
    variant: kind,
  };
}
