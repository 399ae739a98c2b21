import type { Area } from '../../../api/tree/area';
import { readAll, slice } from '../../management/paging';
import { curl, rabbitmqadmin, rabbitmqctl } from '../commands';
import { lastOf, type TreeContext } from '../context';
import { folder } from '../lists/folder';
import { toNodes } from '../lists/toNodes';
import { shown } from '../parameters';
import { describeCluster } from './describeCluster';
import { describeNode } from './describeNode';
import { deprecatedFeatures, featureFlags, featureViews } from './features';
import { nodeColumns, nodeNode } from './nodeNode';

/** The cluster: its nodes, and the features of its version. */
export function clusterArea(context: TreeContext): Area {
  const { target } = context;
  const flags = featureViews(context, featureFlags);
  const deprecated = featureViews(context, deprecatedFeatures);
  return {
    folders: [{ name: 'cluster', label: 'Cluster' }],
    views: {
      'folder/cluster': {
        // Nodes are shown to users with the tag monitoring; the features to others as well.
        children: async (_, page, signal) => {
          const request = { segments: ['nodes'], query: { columns: nodeColumns } };
          const { items, notice } = await shown(readAll(context.client, request, signal), 'Nodes');
          const nodes = toNodes(items, (json) => nodeNode(context, json));
          const folders = [
            folder(context, ['cluster', 'featureFlags'], 'Feature flags'),
            folder(context, ['cluster', 'deprecatedFeatures'], 'Deprecated features in use'),
          ];
          return { ...slice([...nodes, ...folders], page), ...(notice !== undefined && { notice }) };
        },
        describe: (_, signal) => describeCluster(context, signal),
        commands: () => [
          ...rabbitmqadmin(target, { v2: ['show', 'overview'], v1: ['show', 'overview'] }),
          rabbitmqctl('cluster_status'),
          curl(target, { segments: ['overview'] }),
        ],
      },
      node: {
        describe: (ref, signal) => describeNode(context, ref, signal),
        commands: (ref) => [
          ...rabbitmqadmin(target, {
            v2: ['show', 'memory_breakdown_in_bytes', '--node', lastOf(ref)],
            v1: ['list', 'nodes', 'name', 'running', 'mem_used', 'mem_limit', 'disk_free'],
          }),
          rabbitmqctl('--node', lastOf(ref), 'status'),
          curl(target, { segments: ['nodes', lastOf(ref)] }),
        ],
      },
      'folder/featureFlags': flags.list,
      featureFlag: flags.one,
      'folder/deprecatedFeatures': deprecated.list,
      deprecatedFeature: deprecated.one,
    },
    finders: [],
  };
}
