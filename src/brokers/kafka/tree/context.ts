import type { ProfileId } from '../../api/profile';
import type { Deadline } from '../../api/reach/deadline';
import type { ResourceKind, ResourceRef } from '../../api/resource';
import type { ToolAccess } from '../commands';
import type { TopicStore } from '../topics/topicStore';
import type { Cluster } from '../transport/cluster';

/** What a list of the tree is made with. */
export interface TreeContext {
  readonly profile: ProfileId;
  readonly cluster: Cluster;
  readonly topics: TopicStore;
  /** How Kafka's own tools are let in. */
  readonly tools: ToolAccess;
  /** Said under a list where the user's rights may hide a part of it. */
  readonly rightsNotice: string | undefined;
}

/** For each request of a list; a busy broker with many topics takes seconds. */
const requestTimeoutMs = 10_000;

/** `what` begins the sentence of a timeout: `The list of topics`. */
export function requestDeadline(what: string, signal: AbortSignal): Deadline {
  return { signal, timeoutMs: requestTimeoutMs, what };
}

export function refOf(context: Pick<TreeContext, 'profile'>, kind: ResourceKind, ...path: string[]): ResourceRef {
  return { profile: context.profile, kind, path };
}
