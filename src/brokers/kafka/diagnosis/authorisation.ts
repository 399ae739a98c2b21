import { BrokerError } from '../../api/error';
import { listGroups } from '../protocol/listGroups';
import { metadata } from '../protocol/metadata';
import { clusterRights } from '../clusterRights';
import type { BrokerSocket } from '../transport/brokerSocket';
import type { TransportOptions } from '../transport/options';
import { counted } from '../../api/words';

/** What the user may see. @throws BrokerError `denied` where that is nothing at all. */
export async function checkRights(
  socket: BrokerSocket,
  options: TransportOptions,
  signal: AbortSignal,
): Promise<string> {
  const deadline = { signal, timeoutMs: options.dialTimeoutMs, what: 'The list of what may be seen' };
  const { mayDescribe } = await clusterRights(socket, options, deadline);
  if (mayDescribe === undefined) return 'This version of Kafka does not say what a user may see.';
  if (mayDescribe) return 'The cluster may be described.';
  const [{ topics }, { groups }] = await Promise.all([
    socket.ask(metadata, { topics: null }, deadline),
    socket.ask(listGroups, undefined, deadline),
  ]);
  const user = options.sasl?.who ?? 'this user';
  if (topics.length + groups.length === 0) {
    throw new BrokerError(
      'denied',
      `Kafka lets ${user} in but no topic, group or cluster may be described: ask for an ACL that allows Describe.`,
    );
  }
  return `${counted(topics.length, 'topic')} and ${counted(groups.length, 'group')} on this broker may be described, the cluster may not.`;
}
