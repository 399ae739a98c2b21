import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import type { Deadline } from '../../api/reach/deadline';
import { brokerLoads, type BrokerLoad } from '../cluster/brokerLoad';
import { readOverview, type ClusterOverview } from '../cluster/overview';
import { brokerNode } from './brokerNode';
import { requestDeadline, type TreeContext } from './context';
import { mapPage, numberKey, pageOf } from './page';

/**
 * Brokers with what they carry: three requests, and the metadata of all topics, which is shared with the list of topics
 * where that was read lately.
 */
export async function listBrokers(
  context: TreeContext,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const deadline = requestDeadline('The list of brokers', signal);
  const overview = await readOverview(context.cluster, deadline);
  const loads = await loadsOf(context, overview, deadline);
  const shown = pageOf(overview.brokers, ({ id }) => numberKey(id), page);
  const nodes = mapPage(shown, (broker) =>
    brokerNode(context.profile, { broker, controller: overview.controller, load: loads?.get(broker.id) }),
  );
  return { ...nodes, ...(context.rightsNotice !== undefined && { notice: context.rightsNotice }) };
}

/** Counts may be this old, so that opening both lists at once asks for all topics once. */
const countsAgeMs = 3000;

/** Unknown where the user may not see all topics: counts over a part of them would be wrong. */
export async function loadsOf(
  { topics, rightsNotice }: TreeContext,
  { brokers }: Pick<ClusterOverview, 'brokers'>,
  deadline: Deadline,
): Promise<ReadonlyMap<number, BrokerLoad> | undefined> {
  if (rightsNotice !== undefined) return undefined;
  const { topics: table } = await topics.recent(deadline, countsAgeMs);
  return brokerLoads(
    table,
    brokers.filter(({ fenced }) => !fenced).map(({ id }) => id),
  );
}
