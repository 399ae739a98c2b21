import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import type { TopicMetadata } from '../protocol/metadata';
import { requestDeadline, type TreeContext } from './context';
import { readOffsets } from '../offsets';
import { mapPage, pageOf, sortedBy } from './page';
import type { Snapshot } from './snapshot';
import { topicNode } from './topicNode';
import { missingFigures } from './missingFigures';

/** Beyond this many partitions on a page their offsets are not asked for: the request itself would be megabytes. */
const mostPartitions = 5000;

/** Internal topics come last: Kafka's own, which nobody looks for first. */
function topicKey({ internal, name }: TopicMetadata): string {
  return `${internal ? 1 : 0}${name}`;
}

/** Topics: one metadata request for all of them, and two for offsets to each leader of the page's partitions. */
export async function listTopics(
  context: TreeContext,
  snapshot: Snapshot<TopicMetadata>,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { cluster, profile } = context;
  const deadline = requestDeadline('The list of topics', signal);
  const topics = await snapshot.forPage(page.cursor, async () =>
    sortedBy((await cluster.metadata(null, deadline)).topics, topicKey),
  );
  const shown = pageOf(topics, topicKey, page);
  const partitions = shown.items.reduce((sum, topic) => sum + topic.partitions.length, 0);
  if (partitions > mostPartitions) return mapPage(shown, (topic) => topicNode(profile, topic, undefined));
  const [low, high] = await Promise.all([
    readOffsets(cluster, 'earliest', shown.items, deadline),
    readOffsets(cluster, 'latest', shown.items, deadline),
  ]);
  const marks = { low: low.offsets, high: high.offsets };
  const notice = missingFigures([...low.failures, ...high.failures]) ?? context.rightsNotice;
  return { ...mapPage(shown, (topic) => topicNode(profile, topic, marks)), ...(notice !== undefined && { notice }) };
}
