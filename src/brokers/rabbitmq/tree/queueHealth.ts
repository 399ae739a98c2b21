import type { ResourceHealth } from '../../api/resource';

/** What the health of a queue is judged by. */
export interface QueueHealthFacts {
  readonly state?: string | undefined;
  /** Nodes that hold a copy; absent for a classic queue. */
  readonly members?: readonly string[] | undefined;
  readonly online?: readonly string[] | undefined;
}

/**
 * States that mean that a queue does not do its work (rabbit_amqqueue.erl and the management UI of 3.10 and 4.3).
 * `running`, `idle` and `flow` are ordinary, and of a state that is not listed nothing is claimed.
 */
const badStates = new Map<string, ResourceHealth>(
  Object.entries({
    down: { level: 'error', reason: 'Down: the node that holds the queue is not running.' },
    crashed: { level: 'error', reason: 'Crashed: the reason is in the log of the server.' },
    stopped: { level: 'error', reason: 'Stopped: its virtual host is not running on the node of the queue.' },
    terminated: {
      level: 'error',
      reason: 'Terminated: the queue process ended; the reason is in the log of the server.',
    },
    minority: {
      level: 'error',
      reason: 'Minority: too few of its members are online to accept or deliver messages; start the other nodes.',
    },
    timeout: { level: 'warning', reason: 'The queue did not answer the server in time.' },
  }),
);

/**
 * Only what is wrong whatever the queue is for. Messages without a consumer are no fault: a dead-letter queue, a
 * stream and a delay queue are meant to hold them.
 */
export function queueHealth({ state, members, online }: QueueHealthFacts): ResourceHealth | undefined {
  const bad = state === undefined ? undefined : badStates.get(state);
  if (bad) return bad;
  if (!members || !online) return undefined;
  const offline = members.filter((member) => !online.includes(member));
  if (offline.length === 0) return undefined;
  return {
    level: 'warning',
    reason: `${online.length} of ${members.length} members online: ${offline.join(', ')} missing.`,
  };
}
