import type { CommandLine } from '../../../api/commandLine';
import type { ResourceRef } from '../../../api/ref';
import type { ResourceNode } from '../../../api/resource';
import type { Area } from '../../../api/tree/area';
import { countOf, nameOf, textOf } from '../../management/json';
import { slice } from '../../management/paging';
import { curl, rabbitmqadmin, rabbitmqctl } from '../commands';
import { namesOf, refOf, type TreeContext } from '../context';
import { findInVhosts } from '../lists/findInVhosts';
import { folder } from '../lists/folder';
import { pagedView } from '../lists/pagedList';
import type { RowMemory } from '../lists/rowMemory';
import type { VhostDirectory } from '../vhosts/vhostDirectory';
import { describeQueue, readQueue } from './describeQueue';
import { queueNode, queueQuery } from './queueNode';

/** Queues and streams of a virtual host. Their figures are as old as the server's statistics: 5 s by default. */
export function queueArea(context: TreeContext, memory: RowMemory, directory: VhostDirectory): Area {
  return {
    folders: [],
    views: {
      'folder/queues': {
        ...pagedView(context, memory, {
          request: (ref) => {
            const { vhost } = namesOf(ref);
            return { segments: ['queues', vhost], query: queueQuery, vhost };
          },
          node: (ref, json) => queueNode(context, namesOf(ref).vhost, json),
        }),
        commands: (ref) => listCommands(context, namesOf(ref).vhost),
      },
      queue: {
        children: async (ref, page, signal) => slice(await queueFolders(context, ref, signal), page),
        describe: (ref, signal) => describeQueue(context, ref, signal),
        commands: (ref) => queueCommands(context, ref),
      },
    },
    finders: [
      findInVhosts(context, directory, {
        list: 'queues',
        label: 'Queues',
        found: (json, vhost) => {
          const name = nameOf(json, 'name') ?? '';
          return { ref: refOf(context, 'queue', vhost, name), label: name };
        },
      }),
    ],
  };
}

/** What stands under a queue: more under a stream. One request, which says so where the queue is gone. */
async function queueFolders(
  context: TreeContext,
  ref: ResourceRef,
  signal: AbortSignal,
): Promise<readonly ResourceNode[]> {
  const { vhost, name } = namesOf(ref);
  const json = await readQueue(context, ref, signal, { columns: 'type,consumers' });
  const path = [vhost, name];
  return [
    folder(context, [...path, 'consumers'], 'Consumers', { total: countOf(json, 'consumers') }),
    folder(context, [...path, 'queueBindings'], 'Bindings'),
    ...(textOf(json, 'type') === 'stream'
      ? [
          folder(context, [...path, 'streamConsumers'], 'Stream consumers'),
          folder(context, [...path, 'streamPublishers'], 'Stream publishers'),
        ]
      : []),
  ];
}

const columns = ['name', 'type', 'state', 'messages_ready', 'messages_unacknowledged', 'consumers', 'policy'];

function listCommands({ target }: TreeContext, vhost: string): readonly CommandLine[] {
  return [
    ...rabbitmqadmin(target, { v2: ['queues', 'list'], v1: ['list', 'queues', ...columns], vhost }),
    rabbitmqctl('list_queues', '--vhost', vhost, ...columns),
    curl(target, { segments: ['queues', vhost], query: { page: 1, page_size: 100 } }),
  ];
}

function queueCommands({ target }: TreeContext, ref: ResourceRef): readonly CommandLine[] {
  const { vhost, name } = namesOf(ref);
  return [
    ...rabbitmqadmin(target, { v2: ['queues', 'show', '--name', name], vhost }),
    curl(target, { segments: ['queues', vhost, name] }),
    rabbitmqctl('list_queues', '--vhost', vhost, ...columns, 'arguments'),
  ];
}
