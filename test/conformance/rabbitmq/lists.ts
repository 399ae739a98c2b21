import type { LabServerId } from '../../lab';
import type { ExpectedList } from '../suite';
import { clusterLists, policyLists, rightsLists } from './listsOfRights';
import { moveLists } from './listsOfMoves';
import { rabbitmqctl, rowsOf } from './opinion';
import { oddNames, shop, topologies } from './topology';

/** What the lists in the virtual hosts and at the top hold, as rabbitmqctl tells it. */
export function expectedLists(id: LabServerId): readonly ExpectedList[] {
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
          Queues: { total: (await rabbitmqctl(id, ['list_queues', '-p', vhost, 'name'])).length },
          Exchanges: { total: (await rabbitmqctl(id, ['list_exchanges', '-p', vhost, 'name'])).length },
          Bindings: {},
          Policies: {},
          Permissions: {},
        }),
      },
      { at: [vhost, 'Queues'], rows: () => rowsOf(id, 'list_queues', vhost, queueColumns) },
      { at: [vhost, 'Exchanges'], rows: () => ownExchanges(id, vhost) },
    ]),
    bindings(id, oddNames.vhost, 'Exchanges', oddNames.exchanges[0]?.name ?? ''),
    bindings(id, oddNames.vhost, 'Queues', oddNames.queues[0]?.name ?? ''),
    bindings(id, shop.vhost, 'Exchanges', 'orders'),
    bindings(id, shop.vhost, 'Queues', 'orders classic'),
    ...rightsLists(id),
    ...policyLists(id),
    ...clusterLists(id),
    ...moveLists(id),
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

/** Those that the broker did not make itself. */
async function ownExchanges(id: LabServerId, vhost: string): ReturnType<ExpectedList['rows']> {
  const all = await rowsOf(id, 'list_exchanges', vhost, exchangeColumns);
  return Object.fromEntries(Object.entries(all).filter(([name]) => name !== '' && !name.startsWith('amq.')));
}

/** Bindings of one end of which the other ends all differ, so that labels tell them apart. */
function bindings(id: LabServerId, vhost: string, folder: 'Exchanges' | 'Queues', name: string): ExpectedList {
  const [here, there] =
    folder === 'Exchanges' ? (['source', 'destination'] as const) : (['destination', 'source'] as const);
  return {
    at: [vhost, folder, name, folder === 'Exchanges' ? 'Bindings from here' : 'Bindings'],
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
