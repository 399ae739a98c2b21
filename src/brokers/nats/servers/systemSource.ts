import { BrokerError } from '../../api/error';
import type { Gathering, Link, Reply } from '../link';
import { allTopics, type ServerSource, type ServerSummary } from './source';
import type { ServerBlock, SystemAnswer } from './wire';

/** Servers listened to at most. */
const mostServers = 2000;

/** Each server answers for itself; a server far away needs a moment. */
export const scattered: Gathering = { quietMs: 400, firstMs: 2500, most: mostServers };

/** Asks servers over `$SYS.REQ`, which the system account may. */
export function systemSource(link: Link): ServerSource {
  return {
    topics: allTopics,
    async servers(signal) {
      const [pinged, health] = await Promise.all([ping(link, signal), unhealthy(link, signal)]);
      return pinged.map((server) => {
        const problem = health.get(server.block.id);
        return problem === undefined ? server : { ...server, unhealthy: problem };
      });
    },
    async ask<T>(topic: string, { id, name }: ServerBlock, options: object, signal: AbortSignal): Promise<T> {
      const subject = `$SYS.REQ.SERVER.${id}.${topic}`;
      const one = { ...scattered, isLast: () => true };
      const replies = await link.gather(`The server ${name}`, subject, JSON.stringify(options), one, signal);
      const [answer] = answersOf<T>(replies);
      if (answer?.data === undefined) {
        const why = answer?.error?.description ?? 'it may have been stopped';
        throw new BrokerError('notFound', `The server ${name} gives no answer to this (${why}): refresh the list.`);
      }
      return answer.data;
    },
    close: () => undefined,
  };
}

/** The servers that answer a ping; none where the user may not ask. */
export async function ping(link: Link, signal: AbortSignal): Promise<readonly ServerSummary[]> {
  let count = 0;
  const isLast = (reply: Reply): boolean => {
    count++;
    // Each says how many servers it knows of.
    const [answer] = answersOf<unknown>([reply]);
    return count >= (answer?.statsz?.active_servers ?? Infinity);
  };
  const replies = await link.gather('The servers', '$SYS.REQ.SERVER.PING', '', { ...scattered, isLast }, signal);
  const servers = answersOf<unknown>(replies).map(({ server, statsz }) => ({
    block: server,
    ...(statsz && { stats: statsz }),
  }));
  return sorted(servers);
}

/** By id, what is wrong. */
async function unhealthy(link: Link, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const subject = '$SYS.REQ.SERVER.PING.HEALTHZ';
  const replies = await link.gather('The health of servers', subject, '', scattered, signal);
  const answers = answersOf<{ readonly status?: string; readonly error?: string }>(replies);
  return new Map(
    answers.flatMap(({ server, data }) =>
      data?.status === undefined || data.status === 'ok' ? [] : [[server.id, data.error ?? data.status] as const],
    ),
  );
}

/** Answers that are what they should be. */
export function answersOf<T>(replies: readonly Reply[]): readonly SystemAnswer<T>[] {
  return replies.flatMap(({ data }) => {
    try {
      const answer = JSON.parse(new TextDecoder().decode(data)) as Partial<SystemAnswer<T>> | null;
      return answer?.server ? [answer as SystemAnswer<T>] : [];
    } catch {
      return [];
    }
  });
}

/** By name, and each server once. */
export function sorted(servers: readonly ServerSummary[]): readonly ServerSummary[] {
  const byId = new Map(servers.map((server) => [server.block.id, server]));
  return [...byId.values()].sort((a, b) => (a.block.name < b.block.name ? -1 : a.block.name > b.block.name ? 1 : 0));
}
