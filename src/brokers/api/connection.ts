import type { BrokerKind } from '../../base/brokerKind';
import type { CommandLine } from './commandLine';
import type { ResourceDetails } from './details';
import type { FoundResource, NameList, Page, PageRequest, ResourceNode, ResourceRef } from './resource';
import type { SubjectTap } from './subjectTap';

/** What a broker says about itself when it is connected to. */
export interface BrokerInfo {
  /** As the server names itself: `RabbitMQ`, `Apache Kafka`, `NATS`. */
  readonly product: string;
  /** Server version, or a range where the protocol tells no more (`4.0 or later`). */
  readonly version: string;
}

/**
 * An open connection to one broker. Everything here reads; nothing here leaves a trace on the broker.
 * Every call takes a signal, and every failure is a `BrokerError`.
 */
export interface BrokerConnection {
  readonly kind: BrokerKind;
  readonly info: BrokerInfo;
  /** Returns when the broker has answered a cheap request over the path that `listChildren` uses. */
  ping(signal: AbortSignal): Promise<void>;
  /** The resources under `parent`, or the top level. Costs a number of requests that does not grow with the list. */
  listChildren(parent: ResourceRef | undefined, page: PageRequest, signal: AbortSignal): Promise<Page<ResourceNode>>;
  /**
   * The same page from what was read before, without a request and without what would cost one; `undefined` where
   * nothing was. What a filter shows while it is typed.
   */
  recallChildren(parent: ResourceRef | undefined, page: PageRequest): Page<ResourceNode> | undefined;
  /** Every name under a list with `list.names`, for grouping; a number of requests that grows with pages only. */
  listNames(parent: ResourceRef, page: Pick<PageRequest, 'internals'>, signal: AbortSignal): Promise<NameList>;
  /** Everything that is known of one resource, read now. @throws BrokerError `notFound` where it is gone. */
  describe(ref: ResourceRef, signal: AbortSignal): Promise<ResourceDetails>;
  /** Resources whose name holds the text, in any case, at most `limit`: what a user looks for by name, of every kind. */
  find(text: string, limit: number, signal: AbortSignal): Promise<readonly FoundResource[]>;
  /** Commands of the broker's own tools that show the same; the likeliest first, none where there is no such tool. */
  commandLines(ref: ResourceRef): readonly CommandLine[];
  /** Watches live subjects on request. Absent where the broker has none. */
  readonly subjectTap?: SubjectTap;
  /** Closes every socket. Never throws. */
  close(): Promise<void>;
}
