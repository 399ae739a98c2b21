import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import type { Area } from '../../api/tree/area';
import { counted, description } from '../../api/words';
import { kafkaTool } from '../commands';
import { noQuorum } from '../cluster/quorum';
import { noReassignments } from '../cluster/reassignments';
import { describeQuorum } from '../protocol/describeQuorum';
import { listPartitionReassignments } from '../protocol/listPartitionReassignments';
import { clusterCommands } from './clusterCommands';
import { describeClusterNode } from './clusterDetails';
import { configEntryView } from './configs';
import { refOf, requestDeadline, type TreeContext } from './context';
import { fixedPage } from './page';
import { describeVoter, listVoters } from './quorum';
import { describeReassignment, listReassignments } from './reassignments';

/** The cluster itself: its quorum of controllers, and what is on its way between brokers. */
export function clusterArea(context: TreeContext): Area {
  const { tools } = context;
  const quorumCommand = kafkaTool(tools, 'kafka-metadata-quorum', 'describe', '--replication');
  const reassignmentsCommand = kafkaTool(tools, 'kafka-reassign-partitions', '--list');
  return {
    folders: [{ name: 'cluster', label: 'Cluster' }],
    views: {
      'folder/cluster': {
        children: (_ref, page, signal) => listParts(context, page, signal),
        describe: (_ref, signal) => describeClusterNode(context, signal),
        commands: () => clusterCommands(tools),
      },
      cluster: {
        describe: (_ref, signal) => describeClusterNode(context, signal),
        commands: () => clusterCommands(tools),
      },
      'folder/quorum': {
        children: (_ref, page, signal) => listVoters(context, page, signal),
        commands: () => [quorumCommand],
      },
      quorumVoter: {
        describe: ({ path: [id = ''] }, signal) => describeVoter(context, id, signal),
        commands: () => [quorumCommand],
      },
      'folder/reassignments': {
        children: (_ref, page, signal) => listReassignments(context, page, signal),
        commands: () => [reassignmentsCommand],
      },
      reassignment: {
        describe: ({ path: [topic = '', partition = ''] }, signal) =>
          describeReassignment(context, [topic, partition], signal),
        commands: () => [reassignmentsCommand],
      },
      // Shared by topics and brokers.
      configEntry: configEntryView(context),
    },
    finders: [],
  };
}

/** One metadata request; what the brokers are too old for is greyed. */
async function listParts(context: TreeContext, page: PageRequest, signal: AbortSignal): Promise<Page<ResourceNode>> {
  const { cluster } = context;
  const deadline = requestDeadline('The cluster', signal);
  const { clusterId, brokers, controllerId } = await cluster.metadata([], deadline);
  const folder = async (
    name: string,
    label: string,
    api: Parameters<typeof cluster.supports>[1],
    tooOld: string,
  ): Promise<ResourceNode> => {
    const node = { ref: refOf(context, 'folder', 'cluster', name), label, properties: [] };
    const there = await cluster.supports(controllerId, api, deadline);
    return there ? { ...node, hasChildren: true } : { ...node, hasChildren: false, unavailable: tooOld };
  };
  const id = clusterId ?? '';
  const itself: ResourceNode = {
    ref: refOf(context, 'cluster', id),
    label: id,
    ...description(counted(brokers.length, 'broker')),
    properties: [
      { key: 'clusterId', label: 'Cluster id', value: id },
      { key: 'brokers', label: 'Brokers', value: brokers.length, unit: 'count' },
    ],
    hasChildren: false,
  };
  const [quorum, reassignments] = await Promise.all([
    folder('quorum', 'Quorum', describeQuorum, noQuorum),
    folder('reassignments', 'Reassignments', listPartitionReassignments, noReassignments),
  ]);
  return fixedPage([itself, quorum, reassignments], page);
}
