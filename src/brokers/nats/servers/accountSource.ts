import { BrokerError } from '../../api/error';
import type { Link, Reply } from '../link';
import { answersOf, scattered, sorted } from './systemSource';
import type { MonitoringTopic, ServerSource } from './source';
import type { Connz, ServerBlock } from './wire';

const subject = '$SYS.REQ.ACCOUNT.PING.CONNZ';

const notice =
  'Only what the own account may see: its connections on each server. Routes, gateways, leaf nodes and figures of servers need a user of the system account, or the address of the monitoring port in the connection (http://host:8222).';

const nothing =
  'This user may not even ask for the connections of the account: connect as a user of the system account, or enter the address of the monitoring port in the connection (http://host:8222).';

/** What every user may learn: each server answers with the connections of the user's account (nats-server 2.9 to 2.15). */
export function accountSource(link: Link): ServerSource {
  return {
    notice,
    topics: new Set<MonitoringTopic>(['CONNZ']),
    async servers(signal) {
      try {
        const replies = await link.gather('The servers', subject, JSON.stringify({ limit: 1 }), scattered, signal);
        const servers = answersOf<Connz>(replies).map(({ server, data }) => ({
          block: server,
          ...(data && { ownConnections: data.total }),
        }));
        if (servers.length > 0) return sorted(servers);
      } catch (error) {
        if (!BrokerError.is(error, 'denied')) throw error;
      }
      throw new BrokerError('denied', nothing);
    },
    async ask<T>(topic: MonitoringTopic, server: ServerBlock, options: object, signal: AbortSignal): Promise<T> {
      if (topic !== 'CONNZ') throw new BrokerError('unsupported', notice);
      // The filter takes names that only begin alike, so that the right answer is chosen here.
      const body = JSON.stringify({ ...options, server_name: server.name });
      const isLast = (reply: Reply): boolean => answersOf([reply])[0]?.server.id === server.id;
      const replies = await link.gather('The connections', subject, body, { ...scattered, isLast }, signal);
      const answer = answersOf<T>(replies).find((one) => one.server.id === server.id);
      if (answer?.data === undefined)
        throw new BrokerError('notFound', `The server ${server.name} does not answer any more: refresh the list.`);
      return answer.data;
    },
    close: () => undefined,
  };
}
