import type { Declaration, DeclarationKind } from '../../../src/language/model/declaration';
import type { TextEdit } from '../../../src/language/model/text';

type Primitive = string | number | boolean;

/** Options to write, by what is declared: fixes of rules write these, and some more. */
const values: Readonly<Partial<Record<DeclarationKind, Readonly<Record<string, readonly Primitive[]>>>>> = {
  'kafka.producer': {
    acks: ['all', '1'],
    'enable.idempotence': [true, false],
    retries: [7],
    'max.in.flight.requests.per.connection': [5],
    'delivery.timeout.ms': [120000],
    'linger.ms': [3],
    'compression.type': ['lz4'],
    'transactional.id': ['tx'],
  },
  'kafka.send': { acks: ['all', '0'], 'enable.idempotence': [false], 'compression.type': ['zstd'] },
  'kafka.consumer': {
    'heartbeat.interval.ms': [2000],
    'session.timeout.ms': [30000],
    'isolation.level': ['read_committed'],
    'group.id': ['shop'],
  },
  'kafka.topic': { partitions: [12], 'replication.factor': [3], 'min.insync.replicas': [2] },
  'kafka.subscribe': { 'group.id': ['shop'] },
  'kafka.admin': { 'request.timeout.ms': [30000], 'security.protocol': ['SASL_SSL'] },
  'kafka.streams': { 'processing.guarantee': ['exactly_once_v2'], 'num.standby.replicas': [1] },
  'kafka.broker': {
    'min.insync.replicas': [2],
    'auto.create.topics.enable': [false, true],
    'log.retention.ms': [3600000],
    'listener.security.protocol.map': ['PLAINTEXT:PLAINTEXT'],
    'sasl.mechanism.inter.broker.protocol': ['PLAIN'],
  },
  'kafka.connect': { 'config.storage.replication.factor': [3], 'exactly.once.source.support': ['enabled'] },
  'kafka.connector': { 'tasks.max': [4], 'errors.log.enable': [true], 'errors.tolerance': ['none'] },
  'rabbitmq.queue': {
    durable: [true, false],
    'x-delivery-limit': [5],
    'x-message-ttl': [60000],
    'x-queue-type': ['stream'],
  },
  'rabbitmq.exchange': { durable: [true, false], 'alternate-exchange': ['lost-and-found'], type: ['fanout'] },
  'rabbitmq.binding': { 'routing-key': ['order.#'] },
  'rabbitmq.publish': { 'routing-key': ['order.paid'], mandatory: [true], 'delivery-mode': [2], expiration: ['5000'] },
  'rabbitmq.connection': { heartbeat: [30], 'frame-max': [131072] },
  'rabbitmq.get': { 'no-ack': [false] },
  'rabbitmq.qos': { 'prefetch-count': [50], global: [false] },
  'rabbitmq.consume': { 'no-ack': [false], 'x-stream-offset': ['last'], 'x-priority': [5] },
  'rabbitmq.nack': { requeue: [false], multiple: [true] },
  'rabbitmq.ack': { multiple: [true] },
  'rabbitmq.policy': { 'definition.message-ttl': [60000], pattern: ['^orders$'], priority: [3] },
  'rabbitmq.virtual-host': { 'default-queue-type': ['quorum'], 'limit.max-queues': [50] },
  'rabbitmq.user': { password: ['pa"ss'] },
  'rabbitmq.permission': { configure: ['^shop$'] },
  'rabbitmq.server': {
    heartbeat: [30],
    'vm_memory_high_watermark.relative': [0.6],
    'log.console.formatter.single_line': [true, false],
    max_channels_per_connection: [64],
    default_pass: ['pa#ss'],
    'advanced.rabbit.heartbeat': [30],
    'env.RABBITMQ_DEFAULT_VHOST': ['shop'],
  },
  'nats.server': {
    max_payload: [1_048_576],
    ping_interval: [45_000_000_000],
    server_name: ['n1'],
    'jetstream.store_dir': ['/data/js'],
    'jetstream.sync_interval': [120_000_000_000],
    'cluster.name': ['shop'],
    'accounts.SHOP.jetstream.enabled': [false],
  },
  'nats.stream': { max_age: [3_600_000_000_000], duplicate_window: [120_000_000_000], num_replicas: [3] },
  'nats.consumer': { ack_wait: [45_000_000_000], max_deliver: [4], inactive_threshold: [1_500_000_000] },
  'nats.publish': { subject: ['orders.paid'] },
  'nats.connection': { max_reconnects: [-1], reconnect_wait: [1_000_000_000] },
  'nats.kv': { history: [5], ttl: [60_000_000_000] },
  'nats.fetch': { batch: [10], timeout: [2_000_000_000] },
};

/** The changes to try on a declaration. */
export function trials(declaration: Declaration): readonly (readonly [key: string, value: Primitive])[] {
  return Object.entries(values[declaration.kind] ?? {}).flatMap(([key, each]) =>
    each.map((value) => [key, value] as const),
  );
}

/** The text after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((result, { newText, span }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}

/** What a declaration says, without where it says it. */
export function optionsOf(declaration: Declaration): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...declaration.written].map(([key, option]) => {
      if (option.how === 'written') return [key, option.value];
      return [key, option.how === 'template' ? { template: option.parts } : { unknowable: true }];
    }),
  );
}
