import type { Deadline } from '../../api/reach/deadline';
import type { NameList, Page, PageRequest, ResourceNode } from '../../api/resource';
import { kafkaErrors } from '../protocol/errorCodes';
import type { TopicMetadata } from '../protocol/metadata';
import { readTopicFigures } from '../topics/topicFigures';
import { topicTable, type TopicTable } from '../topics/topicTable';
import { requestDeadline, type TreeContext } from './context';
import { listNotice } from './missingFigures';
import { selectTopics } from './topicList';
import { topicNode } from './topicNode';

/** Partitions of a page whose figures are asked for: requests of some megabytes, however long the page. */
const mostPartitions = 100_000;

/**
 * Topics: one metadata request for all of them, and for the figures of a page two requests to each leader, one to each
 * broker with a replica, and one for configuration.
 */
export async function listTopics(
  context: TreeContext,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { cluster, profile, rightsNotice } = context;
  const deadline = requestDeadline('The list of topics', signal);
  const table = await tableFor(context, page, deadline);
  const selection = selectTopics(table, page);
  const topics = selection.indices.map((index) => table.topic(index));
  const asked = affordable(topics);
  const { figures, failures } = await readTopicFigures(cluster, asked, deadline);
  const known = new Set(asked);
  const notice = asked.length < topics.length ? tooMany : listNotice(failures, rightsNotice);
  return {
    ...pageFrom(selection),
    items: topics.map((topic) => topicNode(profile, topic, known.has(topic) ? figures(topic) : {})),
    ...(notice !== undefined && { notice }),
  };
}

/** The same list from what was read last, without figures that would cost a request. */
export function recallTopics({ topics, profile }: TreeContext, page: PageRequest): Page<ResourceNode> | undefined {
  const table = topics.recall()?.topics;
  if (!table) return undefined;
  const selection = selectTopics(table, page);
  const items = selection.indices.map((index) => topicNode(profile, table.topic(index), {}));
  return { ...pageFrom(selection), items };
}

/** Every topic's name: one request. */
export async function topicNames(
  { topics }: TreeContext,
  { internals }: Pick<PageRequest, 'internals'>,
  signal: AbortSignal,
): Promise<NameList> {
  const table = (await topics.read(requestDeadline('The list of topics', signal))).topics;
  const shown = internals === true ? table.names : table.names.filter((_, index) => !table.internal(index));
  return { names: shown, complete: true };
}

/** Named topics are asked for alone; a list is read anew for its first page. */
async function tableFor({ cluster, topics }: TreeContext, page: PageRequest, deadline: Deadline): Promise<TopicTable> {
  if (!page.names)
    return (page.cursor === undefined ? await topics.read(deadline) : await topics.recent(deadline)).topics;
  const names = page.names.slice(0, page.limit);
  if (names.length === 0) return topicTable([]);
  return topicTable((await cluster.metadata(names, deadline)).topics.filter(exists));
}

function exists({ errorCode }: TopicMetadata): boolean {
  return errorCode !== kafkaErrors.unknownTopicOrPartition && errorCode !== kafkaErrors.invalidTopic;
}

function affordable(topics: readonly TopicMetadata[]): readonly TopicMetadata[] {
  let partitions = 0;
  return topics.filter((topic) => (partitions += topic.partitions.length) <= mostPartitions);
}

const tooMany = `Figures are left out for some topics, as this part of the list has more than ${mostPartitions.toLocaleString('en-US')} partitions: filter it to see them.`;

function pageFrom({
  total,
  next,
  hiddenInternals,
}: ReturnType<typeof selectTopics>): Omit<Page<ResourceNode>, 'items'> {
  return { total, ...(next !== undefined && { next }), ...(hiddenInternals > 0 && { hiddenInternals }) };
}
