import type { ResourceDetails } from '../../api/details';
import type { ProfileId } from '../../api/profile';
import type { Property, ResourceNode } from '../../api/resource';
import { counted, description } from '../../api/words';
import { refOf } from '../context';
import { moment, properties } from '../tree/facts';
import type { ConnectionInfo } from './wire';

/** Subscriptions shown of one connection. */
const mostSubscriptions = 1000;

/** A connection of a server as the tree shows it. */
export function connectionNode(profile: ProfileId, server: string, info: ConnectionInfo): ResourceNode {
  const program = [info.lang, info.version].filter(Boolean).join(' ');
  const other = info.kind === undefined || info.kind === 'Client' ? undefined : info.kind.toLowerCase();
  return {
    ref: refOf(profile, 'connection', server, String(info.cid)),
    label: nameOf(info),
    ...description(other, program, addressOf(info), counted(info.subscriptions ?? 0, 'subscription')),
    properties: connectionFacts(info),
    hasChildren: false,
    ...(other !== undefined && { variant: other }),
  };
}

/** All that is known of a connection, subscriptions included. */
export function connectionDetails(info: ConnectionInfo): Omit<ResourceDetails, 'ref'> {
  const subjects = [...(info.subscriptions_list ?? [])].sort();
  return {
    label: nameOf(info),
    sections: [
      { title: 'Connection', properties: connectionFacts(info) },
      ...(subjects.length > 0
        ? [
            {
              title: 'Subscriptions',
              table: {
                columns: [{ key: 'subject', label: 'Subject' }],
                rows: subjects.slice(0, mostSubscriptions).map((subject) => ({ cells: [subject] })),
                total: subjects.length,
              },
            },
          ]
        : []),
    ],
  };
}

/** Without the user: for one that signs in by token, nats-server 2.9 gives the token in its place. */
function connectionFacts(info: ConnectionInfo): readonly Property[] {
  return properties(
    ['name', 'Name', info.name],
    ['cid', 'Identifier', info.cid],
    ['kind', 'Kind', info.kind],
    ['account', 'Account', info.account],
    ['address', 'Address', addressOf(info)],
    ['language', 'Client library', info.lang],
    ['version', 'Version', info.version],
    ['subscriptions', 'Subscriptions', info.subscriptions, 'count'],
    ['pendingBytes', 'Bytes waiting to be sent', info.pending_bytes, 'bytes'],
    ['inMessages', 'Messages published', info.in_msgs, 'count'],
    ['outMessages', 'Messages delivered', info.out_msgs, 'count'],
    ['inBytes', 'Bytes published', info.in_bytes, 'bytes'],
    ['outBytes', 'Bytes delivered', info.out_bytes, 'bytes'],
    ['rtt', 'Round trip', info.rtt],
    ['idle', 'Idle for', info.idle],
    ['stalls', 'Stalls', info.stalls, 'count'],
    ['tls', 'TLS', [info.tls_version, info.tls_cipher_suite].filter(Boolean).join(', ')],
    ['mqtt', 'MQTT client', info.mqtt_client],
    ['start', 'Connected', moment(info.start), 'timestamp'],
    ['lastActivity', 'Last activity', moment(info.last_activity), 'timestamp'],
  );
}

function nameOf({ name, cid }: ConnectionInfo): string {
  return name === undefined || name === '' ? `Connection ${cid}` : name;
}

function addressOf({ ip, port }: ConnectionInfo): string | undefined {
  return ip === undefined ? undefined : `${ip}:${port}`;
}
