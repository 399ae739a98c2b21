import type { BrokerKind } from '../../base/brokerKind';
import type { Page, PageRequest, ResourceNode, ResourceRef } from './resource';

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
  /** Closes every socket. Never throws. */
  close(): Promise<void>;
}
