import type { Options } from 'amqplib';

/** A virtual host of the suite with what stands in it. */
export interface Topology {
  readonly vhost: string;
  readonly exchanges: readonly {
    readonly name: string;
    readonly type: string;
    readonly options: Options.AssertExchange;
  }[];
  readonly queues: readonly {
    readonly name: string;
    readonly options: Options.AssertQueue;
    readonly messages: number;
    /** Messages that a consumer was given and does not acknowledge. */
    readonly held: number;
  }[];
  readonly bindings: readonly {
    readonly source: string;
    readonly to: 'queue' | 'exchange';
    readonly destination: string;
    readonly routingKey: string;
    readonly arguments?: Readonly<Record<string, unknown>>;
  }[];
}

const quorum = { durable: true, arguments: { 'x-queue-type': 'quorum' } };
const stream = { durable: true, arguments: { 'x-queue-type': 'stream' } };

/** Every type of queue and exchange, bindings of every shape. */
export const shop: Topology = {
  vhost: 'conformance',
  exchanges: [
    { name: 'orders', type: 'topic', options: { durable: true } },
    { name: 'orders.audit', type: 'fanout', options: { durable: false } },
    { name: 'orders.reports', type: 'headers', options: { durable: true, internal: true } },
    { name: 'заказы ✓', type: 'direct', options: { durable: true, alternateExchange: 'orders' } },
    { name: 'orders.temporary', type: 'direct', options: { durable: true, autoDelete: true } },
  ],
  queues: [
    { name: 'orders classic', options: { durable: true }, messages: 7, held: 3 },
    { name: 'orders quorum', options: quorum, messages: 5, held: 2 },
    { name: 'orders stream', options: stream, messages: 4, held: 0 },
    { name: 'orders empty', options: { durable: true }, messages: 0, held: 0 },
    {
      name: 'заказы ✓',
      options: { durable: true, maxPriority: 5, deadLetterExchange: 'orders.audit', messageTtl: 86_400_000 },
      messages: 1,
      held: 0,
    },
  ],
  bindings: [
    { source: 'orders', to: 'queue', destination: 'orders classic', routingKey: 'order.*.created' },
    { source: 'orders', to: 'queue', destination: 'orders quorum', routingKey: '#' },
    { source: 'orders', to: 'exchange', destination: 'orders.audit', routingKey: 'audit.#' },
    { source: 'заказы ✓', to: 'queue', destination: 'orders classic', routingKey: 'ключ %2F' },
    {
      source: 'orders.reports',
      to: 'queue',
      destination: 'orders classic',
      routingKey: '',
      arguments: { 'x-match': 'all', type: 'report', year: 2026, final: true },
    },
    // Twice between the same ends: told apart by routing key, and by arguments.
    { source: 'orders.audit', to: 'queue', destination: 'orders stream', routingKey: 'a' },
    { source: 'orders.audit', to: 'queue', destination: 'orders stream', routingKey: 'b' },
    { source: 'orders.reports', to: 'queue', destination: 'orders stream', routingKey: '', arguments: { type: 'x' } },
    { source: 'orders.reports', to: 'queue', destination: 'orders stream', routingKey: '', arguments: { type: 'y' } },
  ],
};

/** Names that a path or a query has to be careful with. */
export const oddNames: Topology = {
  vhost: 'conformance/a b %',
  exchanges: [{ name: 'x/1 %2F?&#+', type: 'topic', options: { durable: true } }],
  queues: [
    { name: 'q/1 %2F?&#+', options: { durable: true }, messages: 2, held: 0 },
    { name: '%', options: { durable: true }, messages: 0, held: 0 },
  ],
  bindings: [{ source: 'x/1 %2F?&#+', to: 'queue', destination: 'q/1 %2F?&#+', routingKey: 'k/1 %2F?&#+' }],
};

export const topologies: readonly Topology[] = [shop, oddNames];

/** What moves messages by itself stands apart, as shovels and federation make queues of their own. */
export const moves = {
  vhost: 'conformance moves',
  stream: 'moves stream',
  shovel: 'moves shovel',
  brokenShovel: 'moves broken shovel',
  upstream: 'moves upstream',
  brokenUpstream: 'moves broken upstream',
  /** Stands in URIs of the definitions, and nowhere else. */
  secret: 'moves-uri-password',
} as const;
