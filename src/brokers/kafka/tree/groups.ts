import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import type { CoordinatedGroup } from '../groups/allGroups';
import { describeAll } from '../groups/describe';
import { endsOf, placed } from '../groups/ends';
import { standingsOf } from '../groups/standing';
import { requestDeadline, type TreeContext } from './context';
import type { GroupMemory } from './groupMemory';
import { groupNode } from './groupNode';
import { missingFigures } from './missingFigures';
import { namedPage } from './namedPage';
import { mapPage } from './page';

const idOf = ({ id }: CoordinatedGroup): string => id;

/**
 * Consumer groups: one request to each broker for the list, and for a page one to each coordinator for each kind of
 * group and one or two for their offsets, one for the metadata of their topics, and two to each leader of their
 * partitions. Only pages of more than a hundred groups take more.
 */
export async function listConsumerGroups(
  context: TreeContext,
  memory: GroupMemory,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { cluster, profile } = context;
  const deadline = requestDeadline('The list of consumer groups', signal);
  const { groups, failures } = await memory.forPage(page, deadline);
  const shown = namedPage(groups, idOf, page);
  const [described, standings] = await Promise.all([
    describeAll(cluster, shown.items, deadline),
    standingsOf(cluster, shown.items, undefined, deadline),
  ]);
  const ends = await endsOf(cluster, standings.answers, deadline);
  const descriptionOf = new Map(described.answers.map((group) => [group.id, group]));
  const positionsOf = new Map(
    standings.answers.map(({ group, partitions }) => [group, partitions.map((one) => placed(one, ends))]),
  );
  const missing = [...failures, ...described.failures, ...standings.failures, ...ends.failures];
  const notice = missingFigures(missing) ?? context.rightsNotice;
  const nodes = mapPage(shown, (listed) =>
    groupNode(profile, { listed, described: descriptionOf.get(listed.id), positions: positionsOf.get(listed.id) }),
  );
  return { ...nodes, ...(notice !== undefined && { notice }) };
}

/** The page from the last list, with what the list itself told. */
export function recallConsumerGroups(
  { profile }: TreeContext,
  memory: GroupMemory,
  page: PageRequest,
): Page<ResourceNode> | undefined {
  const groups = memory.recall()?.groups;
  if (!groups) return undefined;
  return mapPage(namedPage(groups, idOf, page), (listed) =>
    groupNode(profile, { listed, described: undefined, positions: undefined }),
  );
}
