import { driver } from '../../../src/brokers/rabbitmq';
import { labServer, port, tools, type LabServerId } from '../../lab';
import type { Access, ConformanceTarget, ExpectedList } from '../suite';
import { administrator, type TestUser } from './management';
import { rabbitmqctl, rowsOf, serverInfo } from './opinion';
import { seed } from './seed';
import { shop, oddNames, topologies } from './topology';

/** How a user is let in: the suite's administrator, whom seeding makes, or another. */
export function accessTo(id: LabServerId, vhost: string, user: TestUser = administrator): Access {
  const { host, httpUrl = '' } = labServer(id);
  return {
    profile: {
      address: `amqp://${host}:${port(id, 'amqp')}/${encodeURIComponent(vhost)}`,
      managementUrl: httpUrl,
      authentication: 'password',
      username: user.username,
    },
    secrets: { password: user.password },
  };
}

/** The lab's user with the tag monitoring, who may read in the virtual host `/` and no other. */
export function monitorOf(id: LabServerId): TestUser {
  const user = labServer(id).credentials.others?.['monitor'];
  if (!user) throw new Error(`${id} has no user for monitoring.`);
  return user;
}

export const wrongPassword = ({ profile }: Access): Access => ({ profile, secrets: { password: 'not-the-password' } });

/** A server with plain AMQP on which everything is tested. */
export function plainTarget(id: LabServerId): ConformanceTarget {
  return {
    server: id,
    driver,
    access: () => accessTo(id, shop.vhost),
    info: () => serverInfo(id),
    wrongCredentials: wrongPassword,
    steps: ['address', 'lookup', 'tcp', 'authentication', 'authorisation', 'managementApi'],
    seed: () => seed(id),
    lists: expectedLists(id),
    traces: () => traces(id),
    aimedAt: ({ profile, secrets = {} }, host, to) => ({
      profile: { ...profile, address: `amqp://${host}:${to}`, managementUrl: `http://${host}:${to}` },
      secrets,
    }),
  };
}

function expectedLists(id: LabServerId): readonly ExpectedList[] {
  const own = topologies.map(({ vhost }) => vhost);
  return [
    {
      at: [],
      only: ({ label }) => own.includes(label),
      rows: async () => {
        const rows = await Promise.all(own.map(async (vhost) => [vhost, await sums(id, vhost)] as const));
        return Object.fromEntries(rows);
      },
    },
    ...own.flatMap((vhost): readonly ExpectedList[] => [
      {
        at: [vhost],
        rows: async () => ({
          Exchanges: { total: (await rabbitmqctl(id, ['list_exchanges', '-p', vhost, 'name'])).length },
          Queues: { total: (await rabbitmqctl(id, ['list_queues', '-p', vhost, 'name'])).length },
        }),
      },
      { at: [vhost, 'Queues'], rows: () => rowsOf(id, 'list_queues', vhost, queueColumns) },
      { at: [vhost, 'Exchanges'], rows: () => exchangeRows(id, vhost) },
    ]),
    bindings(id, oddNames.vhost, 'Exchanges', oddNames.exchanges[0]?.name ?? ''),
    bindings(id, oddNames.vhost, 'Queues', oddNames.queues[0]?.name ?? ''),
    bindings(id, shop.vhost, 'Exchanges', 'orders'),
    bindings(id, shop.vhost, 'Queues', 'orders classic'),
  ];
}

const queueColumns = {
  type: 'type',
  state: 'state',
  messages: 'messages',
  messages_ready: 'ready',
  messages_unacknowledged: 'unacked',
  consumers: 'consumers',
  durable: 'durable',
  auto_delete: 'autoDelete',
};

const exchangeColumns = { type: 'type', durable: 'durable', auto_delete: 'autoDelete', internal: 'internal' };

async function exchangeRows(id: LabServerId, vhost: string): ReturnType<ExpectedList['rows']> {
  const { '': unnamed = {}, ...named } = await rowsOf(id, 'list_exchanges', vhost, exchangeColumns);
  return { '(AMQP default)': unnamed, ...named };
}

/** Bindings of one end of which the other ends all differ, so that labels tell them apart. */
function bindings(id: LabServerId, vhost: string, folder: 'Exchanges' | 'Queues', name: string): ExpectedList {
  const [here, there] =
    folder === 'Exchanges' ? (['source', 'destination'] as const) : (['destination', 'source'] as const);
  return {
    at: [vhost, folder, name],
    rows: async () => {
      const all = await rabbitmqctl(id, ['list_bindings', '-p', vhost]);
      const own = all.filter((row) => row[`${here}_name`] === name && row['source_name'] !== '');
      return Object.fromEntries(
        own.map((row) => [
          String(row[`${there}_name`]),
          {
            source: String(row['source_name']),
            destination: String(row['destination_name']),
            destinationType: String(row['destination_kind']),
            routingKey: String(row['routing_key']),
            ...argumentsOf(row['arguments']),
          },
        ]),
      );
    },
  };
}

/** An AMQP table as `rabbitmqctl` prints it, `[name, type, value]` for each, as properties of the tree. */
function argumentsOf(table: unknown): Record<string, string | number | boolean> {
  const entries = table as readonly (readonly [string, string, string | number | boolean])[];
  return Object.fromEntries(entries.map(([name, , value]) => [`arguments.${name}`, value]));
}

async function sums(id: LabServerId, vhost: string): Promise<Record<string, number>> {
  const rows = await rabbitmqctl(id, [
    'list_queues',
    '-p',
    vhost,
    'messages',
    'messages_ready',
    'messages_unacknowledged',
  ]);
  const sum = (column: string): number => rows.reduce((total, row) => total + Number(row[column]), 0);
  return { messages: sum('messages'), ready: sum('messages_ready'), unacked: sum('messages_unacknowledged') };
}

/** Everything that looking could leave behind: objects, consumers, delivered messages, connections. */
async function traces(id: LabServerId): Promise<unknown> {
  const columns = ['name', 'messages_ready', 'messages_unacknowledged', 'consumers'];
  const [objects, queues, connections] = await Promise.all([
    tools.rabbitmqctl(id, ['--quiet', 'export_definitions', '-']),
    rabbitmqctl(id, ['list_queues', '-p', shop.vhost, ...columns]),
    rabbitmqctl(id, ['list_connections', 'pid', 'vhost']),
  ]);
  return {
    objects: JSON.parse(objects) as unknown,
    queues,
    connections: connections.filter(({ vhost }) => vhost === shop.vhost),
  };
}
