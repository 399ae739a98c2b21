import { BrokerError } from '../../../api/error';
import type { ResourceDetails } from '../../../api/details';
import type { ResourceNode, ResourceRef } from '../../../api/resource';
import type { Area } from '../../../api/tree/area';
import { asObject, nameOf, type JsonObject } from '../../management/json';
import { readAll, slice } from '../../management/paging';
import { curl, rabbitmqadmin, rabbitmqctl } from '../commands';
import { lastOf, namesOf, refOf, type TreeContext } from '../context';
import { groupable } from '../lists/folder';
import { holds, lastName } from '../lists/names';
import type { RowMemory } from '../lists/rowMemory';
import { wholeView } from '../lists/wholeList';
import { toNodes } from '../lists/toNodes';
import { part } from '../sections';
import { permissionFacts, permissionNode, permissionOf, userColumns, userNode, type PermissionSide } from './userNodes';

/** Users and what they may do. All of it is shown to administrators only (3.10.8 and 4.3.6). */
export function userArea(context: TreeContext, memory: RowMemory): Area {
  const { client, target } = context;

  // Read whole: 3.10.8 ignores `page=` here, which 4.3.6 heeds.
  const users = async (signal: AbortSignal): Promise<readonly ResourceNode[]> => {
    const all = await readAll(client, { segments: ['users'], query: { columns: userColumns } }, signal);
    return toNodes(all, (json) => userNode(context, json));
  };

  /** Permissions and topic permissions, as one list. */
  const permissions = async (side: PermissionSide, name: string, signal: AbortSignal) => {
    const from = side === 'vhost' ? 'vhosts' : 'users';
    const absent = { reason: 'notFound', sentence: `“${name}” is no longer there: refresh the tree.` } as const;
    const lists = ['permissions', 'topic-permissions'].map((list) =>
      readAll(client, { segments: [from, name, list], absent }, signal),
    );
    return (await Promise.all(lists)).flat();
  };
  const permissionRows = async (side: PermissionSide, name: string, signal: AbortSignal) =>
    toNodes(await permissions(side, name, signal), (json) => permissionNode(context, side, json));

  const describePermission = async (ref: ResourceRef, signal: AbortSignal): Promise<Omit<ResourceDetails, 'ref'>> => {
    const { user, vhost, exchange } = permissionOf(ref);
    const all = await permissions('user', user, signal);
    const one = all.find((json) => nameOf(json, 'vhost') === vhost && nameOf(json, 'exchange') === exchange);
    const label = `${user} in ${vhost}`;
    if (!one) throw new BrokerError('notFound', `The permission of ${label} is no longer there: refresh the tree.`);
    return { label, sections: part('Permission', permissionFacts(context, one)) };
  };

  return {
    folders: [{ name: 'users', label: 'Users', list: groupable }],
    views: {
      'folder/users': {
        ...wholeView(memory, async (_, signal) => ({ rows: await users(signal) })),
        commands: () => [
          ...rabbitmqadmin(target, { v2: ['users', 'list'], v1: ['list', 'users', 'name', 'tags'] }),
          rabbitmqctl('list_users'),
        ],
      },
      user: {
        children: async (ref, page, signal) => slice(await permissionRows('user', lastOf(ref), signal), page),
        describe: async (ref, signal) => {
          const name = lastOf(ref);
          const absent = { reason: 'notFound', sentence: `User “${name}” is no longer there: refresh.` } as const;
          const request = { segments: ['users', name], query: { columns: userColumns }, absent };
          const [json, rows] = await Promise.all([
            client.get(request, signal).then((answer): JsonObject => asObject(answer) ?? {}),
            permissions('user', name, signal),
          ]);
          const node = userNode(context, { name, ...json });
          return {
            label: name,
            sections: [...part('User', node?.properties ?? []), ...permissionTable(context, rows)],
          };
        },
        commands: (ref) => [
          rabbitmqctl('list_user_permissions', lastOf(ref)),
          rabbitmqctl('list_user_topic_permissions', lastOf(ref)),
          curl(target, { segments: ['users', lastOf(ref), 'permissions'] }),
        ],
      },
      'folder/permissions': {
        ...wholeView(memory, async (ref, signal) => ({
          rows: await permissionRows('vhost', namesOf(ref).vhost, signal),
        })),
        commands: (ref) => [
          rabbitmqctl('list_permissions', '--vhost', namesOf(ref).vhost),
          rabbitmqctl('list_topic_permissions', '--vhost', namesOf(ref).vhost),
          curl(target, { segments: ['vhosts', namesOf(ref).vhost, 'permissions'] }),
        ],
      },
      permission: {
        describe: describePermission,
        commands: (ref) => [rabbitmqctl('list_user_permissions', permissionOf(ref).user)],
      },
    },
    finders: [
      async (text, limit, signal) => {
        if (text === '') return [];
        const ancestors = [refOf(context, 'folder', 'users')];
        const found = (await users(signal)).filter((row) => holds(lastName(row), text));
        return found.slice(0, limit).map(({ ref, label }) => ({ ref, label, location: 'Users', ancestors }));
      },
    ],
  };
}

function permissionTable(context: TreeContext, all: readonly JsonObject[]): ResourceDetails['sections'] {
  if (all.length === 0) return [];
  const columns = [
    { key: 'vhost', label: 'Virtual host' },
    { key: 'exchange', label: 'Topic exchange' },
    { key: 'configure', label: 'May configure' },
    { key: 'write', label: 'May write' },
    { key: 'read', label: 'May read' },
  ];
  const rows = all.map((json) => ({
    cells: columns.map(({ key }) => nameOf(json, key)),
    link: refOf(context, 'vhost', nameOf(json, 'vhost') ?? ''),
  }));
  return [{ title: 'Permissions', table: { columns, rows } }];
}
