import type { Deadline } from '../../api/reach/deadline';
import type { GroupMember } from '../protocol/describedGroup';
import type { Cluster } from '../transport/cluster';
import { describeOne } from './describe';
import { coordinatorOf, goneGroup, type NamedGroup } from './oneGroup';

/** Members of one group: two requests. @throws BrokerError `notFound`, `denied` or `unreachable`. */
export async function readMembers(
  cluster: Cluster,
  { id, kind }: NamedGroup,
  deadline: Deadline,
): Promise<readonly GroupMember[]> {
  const coordinator = await coordinatorOf(cluster, id, deadline);
  const described = await describeOne(cluster, { id, coordinator, kind }, deadline);
  if (!described) throw goneGroup(id);
  return described.members;
}
