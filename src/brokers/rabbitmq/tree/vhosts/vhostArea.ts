import type { ResourceNode } from '../../../api/resource';
import type { Area } from '../../../api/tree/area';
import type { ApiRequest } from '../../management/client';
import { readPage, slice, type ObjectPage } from '../../management/paging';
import { curl, rabbitmqadmin, rabbitmqctl } from '../commands';
import { namesOf, type TreeContext } from '../context';
import { ownExchanges } from '../exchanges/exchangeNode';
import { filterable, folder, groupable } from '../lists/folder';
import { holds, lastName } from '../lists/names';
import type { RowMemory } from '../lists/rowMemory';
import { wholeView } from '../lists/wholeList';
import { describeVhost } from './describeVhost';
import type { VhostDirectory } from './vhostDirectory';

/** Virtual hosts: the lists below each, what is known of it, and how it is found. */
export function vhostArea(context: TreeContext, memory: RowMemory, directory: VhostDirectory): Area {
  return {
    folders: [],
    views: {
      'folder/vhosts': wholeView(memory, async (_, signal) => ({ rows: await directory.rows(signal) })),
      vhost: {
        children: async (ref, page, signal) => slice(await vhostFolders(context, namesOf(ref).vhost, signal), page),
        describe: (ref, signal) => describeVhost(context, ref, signal),
        commands: (ref) => [
          ...rabbitmqadmin(context.target, { v2: ['vhosts', 'list'], v1: ['list', 'vhosts', 'name', 'messages'] }),
          rabbitmqctl('list_vhosts', 'name', 'tracing', 'cluster_state'),
          curl(context.target, { segments: ['vhosts', namesOf(ref).vhost] }),
        ],
      },
    },
    finders: [
      async (text, limit, signal) => {
        if (text === '') return [];
        const rows = await directory.rows(signal);
        const ancestors = await directory.above(signal);
        return rows
          .filter((row) => holds(lastName(row), text))
          .slice(0, limit)
          .map(({ ref, label }) => ({ ref, label, location: 'Virtual hosts', ancestors }));
      },
    ],
  };
}

/** The lists below a virtual host; of queues and exchanges a page of one item tells how many there are. */
async function vhostFolders(
  context: TreeContext,
  vhost: string,
  signal: AbortSignal,
): Promise<readonly ResourceNode[]> {
  const count = (list: string, filter: ApiRequest['query'] = {}): Promise<ObjectPage> => {
    const query = { columns: 'name', disable_stats: true, ...filter };
    return readPage(context.client, { segments: [list, vhost], query, vhost }, { limit: 1 }, signal);
  };
  const [queues, exchanges] = await Promise.all([
    count('queues'),
    count('exchanges', { name: `${ownExchanges}.`, use_regex: true }),
  ]);
  return [
    folder(context, [vhost, 'queues'], 'Queues', { total: queues.total, list: groupable }),
    folder(context, [vhost, 'exchanges'], 'Exchanges', {
      total: exchanges.all,
      shown: exchanges.total,
      list: groupable,
    }),
    folder(context, [vhost, 'bindings'], 'Bindings'),
    folder(context, [vhost, 'policies'], 'Policies', { list: filterable }),
    folder(context, [vhost, 'permissions'], 'Permissions', { list: filterable }),
  ];
}
