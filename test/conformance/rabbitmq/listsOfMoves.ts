import type { LabServerId } from '../../lab';
import type { ExpectedList } from '../suite';
import { rowsBy } from './listsOfRights';
import { rabbitmqctl } from './opinion';
import { moves } from './topology';

const own = (row: Readonly<Record<string, unknown>>): boolean => row['vhost'] === moves.vhost;

/** Shovels, federation, and who talks to a stream over the stream protocol. */
export function moveLists(id: LabServerId): readonly ExpectedList[] {
  const stream = [moves.vhost, 'Queues', moves.stream];
  return [
    {
      at: ['Shovels'],
      only: ({ ref }) => ref.path[0] === moves.vhost,
      rows: async () =>
        rowsBy((await rabbitmqctl(id, ['shovel_status'])).filter(own), 'name', (row) => ({
          state: row['state'],
          type: row['type'],
          ...(row['state'] === 'running' && { source: row['source'], destination: row['destination'] }),
        })),
    },
    {
      at: ['Federation'],
      only: ({ ref }) => ref.path[0] === moves.vhost,
      rows: async () =>
        rowsBy((await rabbitmqctl(id, ['federation_status'])).filter(own), 'upstream', () => ({ links: 1 })),
    },
    {
      at: ['Federation', moves.upstream],
      rows: async () => {
        const links = (await rabbitmqctl(id, ['federation_status'])).filter(own);
        return rowsBy(
          links.filter((row) => row['upstream'] === moves.upstream),
          'exchange',
          (row) => ({ status: row['status'], uri: row['uri'], upstreamName: row['upstream_exchange'] }),
        );
      },
    },
    {
      at: [...stream, 'Stream publishers'],
      rows: async () =>
        rowsBy(await rabbitmqctl(id, ['list_stream_publishers', '-p', moves.vhost]), 'reference', (row) => ({
          publisher: row['publisher_id'],
          published: row['messages_published'],
          confirmed: row['messages_confirmed'],
        })),
    },
    {
      at: [...stream, 'Consumers'],
      rows: async () => {
        // The tool leaves out consumers of streams; what the stream plugin tells stands in.
        const rows = await rabbitmqctl(id, ['list_stream_consumers', '-p', moves.vhost]);
        return Object.fromEntries(
          rows.map((row) => [`stream.subid-${String(row['subscription_id'])}`, { active: true }]),
        );
      },
    },
  ];
}
