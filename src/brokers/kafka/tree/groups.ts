import type { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import { allGroups, type CoordinatedGroup } from '../groups/allGroups';
import { committedOfAll } from '../groups/committed';
import { describeAll } from '../groups/describe';
import { positionOf, totalLag, type TotalLag } from '../groups/lag';
import type { GroupOffsets } from '../protocol/offsetFetch';
import type { Cluster } from '../transport/cluster';
import { requestDeadline, type TreeContext } from './context';
import { groupNode } from './groupNode';
import { readOffsets, type OffsetTable } from '../offsets';
import { mapPage, pageOf, sortedBy } from './page';
import type { Snapshot } from './snapshot';
import { missingFigures } from './missingFigures';

/**
 * Consumer groups: one request to each broker for the list, and for a page at most three to each coordinator, one for
 * the metadata of its topics, and one to each leader of their partitions.
 */
export async function listConsumerGroups(
  context: TreeContext,
  snapshot: Snapshot<CoordinatedGroup>,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { cluster, profile } = context;
  const deadline = requestDeadline('The list of consumer groups', signal);
  const failures: BrokerError[] = [];
  const key = ({ id }: CoordinatedGroup): string => id;
  const groups = await snapshot.forPage(page.cursor, async () => {
    const listed = await allGroups(cluster, deadline);
    failures.push(...listed.failures);
    return sortedBy(listed.answers, key);
  });
  const shown = pageOf(groups, key, page);
  const [described, committed] = await Promise.all([
    describeAll(cluster, shown.items, deadline),
    committedOfAll(cluster, shown.items, deadline),
  ]);
  const ends = await endsOf(cluster, committed.answers, deadline);
  failures.push(...described.failures, ...committed.failures, ...ends.failures);
  const descriptions = new Map(described.answers.map((group) => [group.id, group]));
  const totals = new Map(committed.answers.map((group) => [group.group, totalOf(group, ends.offsets)]));
  const notice = missingFigures(failures) ?? context.rightsNotice;
  const nodes = mapPage(shown, (listed) =>
    groupNode(profile, { listed, described: descriptions.get(listed.id), total: totals.get(listed.id) }),
  );
  return { ...nodes, ...(notice !== undefined && { notice }) };
}

/** The ends of every partition that one of the groups has committed an offset for. */
async function endsOf(
  cluster: Cluster,
  committed: readonly GroupOffsets[],
  deadline: Deadline,
): ReturnType<typeof readOffsets> {
  const wanted = new Map<string, Set<number>>();
  for (const { topic, partition } of committed.flatMap(({ offsets }) => offsets)) {
    wanted.set(topic, (wanted.get(topic) ?? new Set()).add(partition));
  }
  const { topics } = wanted.size === 0 ? { topics: [] } : await cluster.metadata([...wanted.keys()], deadline);
  const asked = topics.map((topic) => ({
    ...topic,
    partitions: topic.partitions.filter(({ partition }) => wanted.get(topic.name)?.has(partition)),
  }));
  return readOffsets(cluster, 'latest', asked, deadline);
}

function totalOf({ offsets }: GroupOffsets, ends: OffsetTable): TotalLag {
  return totalLag(
    offsets.map(({ topic, partition, offset }) => positionOf(offset, undefined, ends.get(topic, partition))),
  );
}
