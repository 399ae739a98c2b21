import type { ServerBlock, ServerStats } from './wire';

/** What a server can be asked for. */
export type MonitoringTopic = 'VARZ' | 'CONNZ' | 'ROUTEZ' | 'GATEWAYZ' | 'LEAFZ' | 'JSZ';

/** A server that answers. */
export interface ServerSummary {
  readonly block: ServerBlock;
  readonly stats?: ServerStats;
  /** Connections of the user's own account on it, where no more may be seen. */
  readonly ownConnections?: number;
  /** What `/healthz` says where it is not well. */
  readonly unhealthy?: string;
}

/** A way to learn about servers. Which one there is depends on rights and on the profile. */
export interface ServerSource {
  /** One sentence on what is hidden this way, and what would help; absent where nothing is. */
  readonly notice?: string;
  /** Of these it can tell; the others need another way. */
  readonly topics: ReadonlySet<MonitoringTopic>;
  servers(signal: AbortSignal): Promise<readonly ServerSummary[]>;
  /** @throws BrokerError `notFound` where the server does not answer, `unsupported` for a topic of another way. */
  ask<T>(topic: MonitoringTopic, server: ServerBlock, options: object, signal: AbortSignal): Promise<T>;
  close(): void;
}

/** Everything, which a system account and the monitoring port tell. */
export const allTopics: ReadonlySet<MonitoringTopic> = new Set(['VARZ', 'CONNZ', 'ROUTEZ', 'GATEWAYZ', 'LEAFZ', 'JSZ']);
