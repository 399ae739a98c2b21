import type { OptionSpelling } from '../../../declarations/spellings';
import { relaxed } from '../spring-boot/keys';
import { springEnum } from '../spring-boot/values';
import { kafkaSpelling } from '../values';

/** Who takes an option: the clients of a binding, or the topic that the binder makes for it. */
export type Role = 'producer' | 'consumer' | 'topic' | 'common';

/** What a key under `spring.cloud.stream` sets, for which binding, and how strongly: what is nearer to it wins. */
export interface BindingKey {
  /** `undefined` for every binding. */
  readonly binding?: string;
  readonly role: Role;
  readonly rank: number;
  readonly spelling: OptionSpelling;
}

type Table = Readonly<Record<string, readonly [role: Role, spelling: OptionSpelling, rank?: number]>>;

/** Only where the binder's own tables do not have the option (BindingUtils.createProducerConfigs, 4.0). */
const fallback = -40;

/** Also over the binding's own table (BindingUtils.createConsumerConfigs, 4.0). */
const last = 5;

/** `KafkaBinderConfigurationProperties` of Spring Cloud Stream 3.2–5.0. */
const binderKeys: Table = {
  brokers: ['common', kafkaSpelling('bootstrap.servers')],
  'required-acks': ['producer', kafkaSpelling('acks')],
  'transaction.transaction-id-prefix': ['producer', kafkaSpelling('transactional.id')],
  'replication-factor': ['topic', kafkaSpelling('replication.factor')],
  'min-partition-count': ['topic', kafkaSpelling('partitions')],
};

/** `KafkaProducerProperties` and `KafkaConsumerProperties`, 3.2–5.0. */
const kafkaKeys: Table = {
  'producer.buffer-size': ['producer', kafkaSpelling('batch.size'), fallback],
  'producer.batch-timeout': ['producer', kafkaSpelling('linger.ms'), fallback],
  'producer.compression-type': ['producer', kafkaSpelling('compression.type'), fallback],
  'producer.sync': ['producer', kafkaSpelling('producer.sync')],
  'producer.topic.replication-factor': ['topic', kafkaSpelling('replication.factor')],
  'consumer.start-offset': ['consumer', kafkaSpelling('auto.offset.reset'), last],
  'consumer.ack-mode': ['consumer', springEnum('container.ack.mode')],
  'consumer.poll-timeout': ['consumer', kafkaSpelling('container.poll.timeout')],
  'consumer.enable-dlq': ['consumer', kafkaSpelling('dlq.enable')],
  'consumer.dlq-name': ['consumer', kafkaSpelling('dlq.topic')],
  'consumer.dlq-partitions': ['consumer', kafkaSpelling('dlq.partitions')],
  'consumer.topic.replication-factor': ['topic', kafkaSpelling('replication.factor')],
};

/** `BindingProperties`, 3.2–5.0. */
const bindingKeys: Table = {
  destination: ['common', { canonical: 'destination' }],
  binder: ['common', { canonical: 'binder' }],
  group: ['consumer', kafkaSpelling('group.id')],
  'consumer.concurrency': ['consumer', kafkaSpelling('container.concurrency')],
  'consumer.max-attempts': ['consumer', kafkaSpelling('retry.attempts')],
  'producer.partition-count': ['topic', kafkaSpelling('partitions')],
};

/** Tables of options that are passed through: where they stand, and who takes them. */
const maps = {
  binder: [
    ['configuration.', 'common'],
    ['producer-properties.', 'producer'],
    ['consumer-properties.', 'consumer'],
  ],
  kafka: [
    ['producer.configuration.', 'producer'],
    ['consumer.configuration.', 'consumer'],
    ['producer.topic.properties.', 'topic'],
    ['consumer.topic.properties.', 'topic'],
  ],
  binding: [],
} as const satisfies Readonly<Record<string, readonly (readonly [prefix: string, role: Role])[]>>;

const tables = { binder: binderKeys, kafka: kafkaKeys, binding: bindingKeys } as const;

/** Where a key stands below `spring.cloud.stream.`; `*` is the name of a binding. First match wins. */
const places: readonly (readonly [pattern: RegExp, table: keyof typeof tables, rank: number])[] = [
  [/^kafka\.binder\.(?<rest>.+)$/, 'binder', 0],
  [/^kafka\.default\.(?<rest>.+)$/, 'kafka', 10],
  [/^kafka\.bindings\.(?<binding>[^.]+)\.(?<rest>.+)$/, 'kafka', 20],
  [/^default\.(?<rest>.+)$/, 'binding', 10],
  [/^bindings\.(?<binding>[^.]+)\.(?<rest>.+)$/, 'binding', 20],
];

/** Reads a whole key, `undefined` for one that means nothing to Kafka. */
export function bindingKey(key: string): BindingKey | undefined {
  const path = /^spring\.cloud\.stream\.(.+)$/i.exec(key.replaceAll(/\.?\[([^\]]*)\]/g, '.$1'))?.[1];
  if (path === undefined) return undefined;
  for (const [pattern, table, rank] of places) {
    const { binding, rest = '' } = pattern.exec(path)?.groups ?? {};
    const found = rest === '' ? undefined : within(table, rest);
    if (found) return { ...found, rank: rank + found.rank, ...(binding !== undefined && { binding }) };
  }
  return undefined;
}

function within(table: keyof typeof tables, rest: string): Omit<BindingKey, 'binding'> | undefined {
  const known = Object.entries(tables[table]).find(([name]) => relaxed(name) === relaxed(rest))?.[1];
  if (known) return { role: known[0], rank: known[2] ?? 1, spelling: known[1] };
  for (const [prefix, role] of maps[table]) {
    const words = prefix.split('.').length - 1;
    const head = rest.split('.').slice(0, words).join('.');
    const spelling = relaxed(`${head}.`) === relaxed(prefix) ? passedThrough(head, rest) : undefined;
    if (spelling) return { role, rank: role === 'common' ? 2 : 3, spelling };
  }
  return undefined;
}

function passedThrough(head: string, rest: string): OptionSpelling | undefined {
  const canonical = rest.slice(head.length + 1);
  return canonical === '' ? undefined : kafkaSpelling(canonical);
}

/** The key with which an option of a binding is written; of every binding where none is named. */
export function spellBinding(
  role: 'producer' | 'consumer' | 'topic',
  binding: string | undefined,
  canonical: string,
): { readonly key: string; readonly spelling: OptionSpelling } | undefined {
  const known = (table: Table) =>
    Object.entries(table).find(([, [of, spelling]]) => of === role && spelling.canonical === canonical);
  const root = 'spring.cloud.stream.';
  if (binding === undefined) {
    const found = known(binderKeys);
    if (found) return { key: `${root}kafka.binder.${found[0]}`, spelling: found[1][1] };
    if (role === 'topic') return undefined;
    return { key: `${root}kafka.binder.${role}-properties.${canonical}`, spelling: kafkaSpelling(canonical) };
  }
  const own = known(kafkaKeys);
  if (own) return { key: `${root}kafka.bindings.${binding}.${own[0]}`, spelling: own[1][1] };
  const generic = known(bindingKeys);
  if (generic) return { key: `${root}bindings.${binding}.${generic[0]}`, spelling: generic[1][1] };
  const table = role === 'topic' ? 'producer.topic.properties' : `${role}.configuration`;
  return { key: `${root}kafka.bindings.${binding}.${table}.${canonical}`, spelling: kafkaSpelling(canonical) };
}
