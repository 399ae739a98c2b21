import type { ResourceHealth } from '../../../api/resource';
import { nameOf, textOf, textsOf, type JsonObject } from '../../management/json';

/** What the health of a queue is judged by. */
export interface QueueHealthFacts {
  readonly state?: string | undefined;
  /** Node of the leader; empty where its process is not alive, absent where the server does not tell. */
  readonly leader?: string | undefined;
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

/** Those facts of what the API tells of a queue. */
export function queueHealthOf(json: JsonObject): ResourceHealth | undefined {
  return queueHealth({
    state: textOf(json, 'state'),
    leader: nameOf(json, 'leader'),
    members: textsOf(json, 'members'),
    online: textsOf(json, 'online'),
  });
}

/**
 * Only what is wrong whatever the queue is for. Messages without a consumer are no fault: a dead-letter queue, a
 * stream and a delay queue are meant to hold them.
 */
export function queueHealth({ state, leader, members, online }: QueueHealthFacts): ResourceHealth | undefined {
  const bad = state === undefined ? undefined : badStates.get(state);
  if (bad) return bad;
  if (!members || members.length === 0 || !online) return undefined;
  const offline = members.filter((member) => !online.includes(member));
  const present = `${members.length - offline.length} of ${members.length} members online`;
  if (offline.length * 2 >= members.length) {
    return { level: 'error', reason: `No majority: ${present}, ${offline.join(', ')} missing; start the other nodes.` };
  }
  if (leader === '') {
    return { level: 'error', reason: `No leader: ${present}, and none of them leads; messages are not accepted.` };
  }
  return offline.length === 0 ? undefined : { level: 'warning', reason: `${present}: ${offline.join(', ')} missing.` };
}
