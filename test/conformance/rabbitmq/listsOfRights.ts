import type { LabServerId } from '../../lab';
import type { ExpectedList } from '../suite';
import { administrator } from './management';
import { rabbitmqctl, type Row } from './opinion';
import { shop } from './topology';

type Rows = Awaited<ReturnType<ExpectedList['rows']>>;

/** Rows of a tool by the name in one column, each as properties of the tree. */
export function rowsBy(
  rows: readonly Row[],
  name: string,
  properties: (row: Row) => Readonly<Record<string, unknown>>,
): Rows {
  return Object.fromEntries(rows.map((row) => [String(row[name]), properties(row)])) as Rows;
}

const rightsOf = ({ configure, write, read }: Row): Row => ({
  ...(configure !== undefined && { configure }),
  ...{ write, read },
});

/** Users, permissions and topic permissions. */
export function rightsLists(id: LabServerId): readonly ExpectedList[] {
  return [
    {
      at: ['Users'],
      rows: async () =>
        rowsBy(await rabbitmqctl(id, ['list_users']), 'user', ({ tags }) => {
          return { tags: (tags as readonly string[]).join(', ') || 'none' };
        }),
    },
    {
      at: ['Users', administrator.username],
      only: ({ variant }) => variant !== 'topic',
      rows: async () =>
        rowsBy(await rabbitmqctl(id, ['list_user_permissions', administrator.username]), 'vhost', rightsOf),
    },
    {
      at: [shop.vhost, 'Permissions'],
      only: ({ variant }) => variant !== 'topic',
      rows: async () => rowsBy(await rabbitmqctl(id, ['list_permissions', '-p', shop.vhost]), 'user', rightsOf),
    },
    {
      at: [shop.vhost, 'Permissions'],
      only: ({ variant }) => variant === 'topic',
      rows: async () =>
        rowsBy(await rabbitmqctl(id, ['list_topic_permissions', '-p', shop.vhost]), 'user', (row) => {
          return { ...rightsOf(row), exchange: row['exchange'] };
        }),
    },
  ];
}

/** Policies of users and operators, with what they set. */
export function policyLists(id: LabServerId): readonly ExpectedList[] {
  const told = (row: Row): Row => ({
    pattern: row['pattern'],
    applyTo: row['apply-to'],
    priority: row['priority'],
    ...Object.fromEntries(
      Object.entries(JSON.parse(String(row['definition'])) as Row).map(([key, value]) => [`definition.${key}`, value]),
    ),
  });
  return (['list_policies', 'list_operator_policies'] as const).map((command) => ({
    at: [shop.vhost, 'Policies'],
    only: ({ ref }) => ref.kind === (command === 'list_policies' ? 'policy' : 'operatorPolicy'),
    rows: async () => rowsBy(await rabbitmqctl(id, [command, '-p', shop.vhost]), 'name', told),
  }));
}

/** Nodes with their alarms, feature flags, and deprecated features in use where the version tells them. */
export function clusterLists(id: LabServerId): readonly ExpectedList[] {
  const older = id === 'rabbitmq-3.10';
  return [
    {
      at: ['Cluster'],
      only: ({ ref }) => ref.kind === 'node',
      rows: async () => {
        const [status] = [await rabbitmqctl(id, ['cluster_status'])].flat();
        const running = (status?.['running_nodes'] ?? []) as readonly string[];
        const alarms = (status?.['alarms'] ?? []) as readonly unknown[];
        const none = alarms.length === 0 && { memoryAlarm: false, diskAlarm: false };
        return rowsBy(
          running.map((name) => ({ name })),
          'name',
          () => ({ running: true, ...none }),
        );
      },
    },
    {
      at: ['Cluster', 'Feature flags'],
      rows: async () =>
        rowsBy(await rabbitmqctl(id, ['list_feature_flags', 'name', 'state']), 'name', ({ state }) => ({ state })),
    },
    {
      at: ['Cluster', 'Deprecated features in use'],
      rows: async () =>
        older
          ? {}
          : rowsBy(await rabbitmqctl(id, ['list_deprecated_features', '--used']), 'name', ({ state }) => ({ state })),
    },
  ];
}
