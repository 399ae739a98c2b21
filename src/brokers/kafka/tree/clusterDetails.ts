import type { DetailsSection, DetailsTable, ResourceDetails } from '../../api/details';
import { formatEndpoint } from '../../api/endpoint';
import type { Property, ResourceHealth } from '../../api/resource';
import { counted } from '../../api/words';
import { partitionFaults, type BrokerLoad } from '../cluster/brokerLoad';
import { readOverview, type ClusterOverview } from '../cluster/overview';
import type { ApiVersionsResponse } from '../protocol/apiVersions';
import type { TopicTable } from '../topics/topicTable';
import { brokerVersion } from '../version';
import { apiTable } from './apiTable';
import { brokerHealth } from './brokerNode';
import { loadsOf } from './brokers';
import { refOf, requestDeadline, type TreeContext } from './context';
import { quorumProperties, quorumTable } from './quorum';

/** Brokers whose versions are compared: a socket to each is needed. */
const mostCompared = 12;

/** Everything about the cluster. */
export async function describeClusterNode(
  context: TreeContext,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const { cluster, rightsNotice } = context;
  const deadline = requestDeadline('The description of the cluster', signal);
  const overview = await readOverview(cluster, deadline);
  const live = overview.brokers.filter(({ fenced }) => !fenced).map(({ id }) => id);
  const { topics: table } = await context.topics.read(deadline);
  const [loads, { answers: abilities }] = await Promise.all([
    loadsOf(context, overview, deadline),
    cluster.gather(async (id) => [id, await cluster.abilities(id, deadline)] as const, live.slice(0, mostCompared)),
  ]);
  const faults = faultsOf(table);
  return {
    label: overview.clusterId,
    ...(faults.health && { health: faults.health }),
    sections: [
      {
        title: 'Cluster',
        properties: [...clusterProperties(context, overview, abilities), ...faults.properties],
        ...(rightsNotice !== undefined && { notice: rightsNotice }),
      },
      { title: 'Brokers', table: brokerTable(context, overview, loads) },
      quorumSection(context, overview),
      ...featureSections(abilities),
      { title: 'Requests the brokers understand', table: apiTable(abilities) },
    ],
  };
}

type Abilities = readonly (readonly [id: number, abilities: ApiVersionsResponse])[];

function clusterProperties(
  context: TreeContext,
  { clusterId, brokers, controller, quorumProblem, quorum }: ClusterOverview,
  abilities: Abilities,
): readonly Property[] {
  const versions = [...new Set(abilities.map(([, one]) => brokerVersion(one)))];
  const fenced = brokers.filter((broker) => broker.fenced).length;
  const zookeeper = quorum === undefined && controller !== undefined && quorumProblem !== undefined;
  const leads = brokers.some(({ id }) => id === controller);
  return [
    { key: 'clusterId', label: 'Cluster id', value: clusterId },
    ...(versions.length === 0 ? [] : [{ key: 'version', label: 'Version', value: versions.join(', ') }]),
    ...(quorum || zookeeper
      ? [{ key: 'mode', label: 'Controlled by', value: quorum ? 'KRaft' : 'ZooKeeper, or a version before 3.3' }]
      : []),
    ...(controller === undefined || controller < 0
      ? []
      : [
          {
            ...{ key: 'controller', label: 'Active controller', value: controller },
            ...(leads && { link: refOf(context, 'broker', String(controller)) }),
          },
        ]),
    { key: 'brokers', label: 'Live brokers', value: brokers.length - fenced, unit: 'count' },
    ...(fenced === 0 ? [] : [{ key: 'fenced', label: 'Fenced brokers', value: fenced, unit: 'count' } as const]),
  ];
}

/** Counts over all topics the user may see. */
function faultsOf(table: TopicTable): { readonly properties: readonly Property[]; readonly health?: ResourceHealth } {
  const { partitions, offline, underReplicated } = partitionFaults(table.partitions());
  const count = (key: string, label: string, value: number): Property => ({ key, label, value, unit: 'count' });
  const properties = [
    count('topics', 'Topics', table.names.length),
    count('partitions', 'Partitions', partitions),
    count('offlinePartitions', 'Partitions without a leader', offline),
    count('underReplicated', 'Under-replicated partitions', underReplicated),
  ];
  const all = counted(partitions, 'partition');
  if (offline > 0) {
    const reason = `${offline.toLocaleString('en')} of ${all} without a leader: no reads or writes there.`;
    return { properties, health: { level: 'error', reason } };
  }
  if (underReplicated === 0) return { properties };
  const reason = `${underReplicated.toLocaleString('en')} of ${all} under-replicated: fewer replicas in sync than assigned.`;
  return { properties, health: { level: 'warning', reason } };
}

function brokerTable(
  context: TreeContext,
  { brokers, controller }: ClusterOverview,
  loads: ReadonlyMap<number, BrokerLoad> | undefined,
): DetailsTable {
  const columns = [
    { key: 'id', label: 'Broker' },
    { key: 'address', label: 'Advertised address' },
    { key: 'rack', label: 'Rack' },
    { key: 'controller', label: 'Controller' },
    { key: 'leaders', label: 'Partitions it leads', unit: 'count' },
    { key: 'replicas', label: 'Replicas', unit: 'count' },
    { key: 'leaderSkew', label: 'Leader skew', unit: 'percent' },
  ] as const;
  const rows = brokers.map((broker) => {
    const { id, host, port, rack } = broker;
    const load = loads?.get(id);
    const health = brokerHealth(broker);
    return {
      cells: [
        ...[id, formatEndpoint({ host, port }), rack ?? undefined],
        ...[controller === undefined ? undefined : id === controller],
        ...[load?.leaders, load?.replicas, load?.leaderSkew],
      ],
      link: refOf(context, 'broker', String(id)),
      ...(health && { health }),
    };
  });
  return { columns, rows };
}

function quorumSection(context: TreeContext, { quorum, quorumProblem }: ClusterOverview): DetailsSection {
  if (!quorum) return { title: 'Quorum', ...(quorumProblem !== undefined && { notice: quorumProblem }) };
  return { title: 'Quorum', properties: quorumProperties(quorum), table: quorumTable(context, quorum) };
}

/** Levels the cluster agreed on, beside the highest that the software of the first broker knows. */
function featureSections(abilities: Abilities): readonly DetailsSection[] {
  const [first] = abilities;
  if (!first) return [];
  const { supportedFeatures, finalizedFeatures } = first[1];
  const names = [...new Set([...finalizedFeatures.keys(), ...supportedFeatures.keys()])].sort();
  if (names.length === 0) return [];
  const columns = [
    { key: 'feature', label: 'Feature' },
    { key: 'level', label: 'Level in force' },
    { key: 'highest', label: 'Highest level of the software' },
  ];
  const rows = names.map((name) => ({
    cells: [name, finalizedFeatures.get(name) ?? 0, supportedFeatures.get(name)],
  }));
  return [{ title: 'Features', table: { columns, rows } }];
}
