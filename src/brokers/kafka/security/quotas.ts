import type { Deadline } from '../../api/reach/deadline';
import { describeClientQuotas, type ClientQuota } from '../protocol/describeClientQuotas';
import type { Cluster } from '../transport/cluster';
import { askCluster } from './ask';

/** A quota with the name its row goes by. */
export interface NamedQuota extends ClientQuota {
  readonly name: string;
}

/** Every quota, by name: one request. @throws BrokerError `denied` or `unsupported`. */
export async function readQuotas(cluster: Cluster, deadline: Deadline): Promise<readonly NamedQuota[]> {
  const subject = { what: 'Quotas', since: '2.6', right: 'DescribeConfigs on the cluster' };
  const { quotas } = await askCluster(cluster, describeClientQuotas, undefined, subject, deadline);
  return quotas.map((quota) => ({ ...quota, name: quotaName(quota) })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `user alice, client-id importer`; `every other user` for the default of users. */
export function quotaName({ entity }: Pick<ClientQuota, 'entity'>): string {
  return [...entity]
    .sort((a, b) => order(a.type) - order(b.type))
    .map(({ type, name }) => (name === null ? `every other ${type}` : `${type} ${name}`))
    .join(', ');
}

function order(type: string): number {
  return ['user', 'client-id', 'ip'].indexOf(type);
}
