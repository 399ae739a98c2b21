import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { DeclarationKind } from '../../../model/declaration';
import { springDuration, springSize } from './values';
import { kafkaSpelling } from '../values';

type Role = 'producer' | 'consumer';

const isolation: OptionSpelling = {
  canonical: 'isolation.level',
  decode: (value) => (typeof value === 'string' ? value.toLowerCase().replaceAll('-', '_') : undefined),
};

/** Typed keys of `KafkaProperties` (Spring Boot 2.7, 3.5, 4.2), in the kebab form of the documentation. */
const typed: Readonly<Record<Role, readonly (readonly [key: string, spelling: OptionSpelling])[]>> = {
  producer: [
    ['acks', kafkaSpelling('acks')],
    ['retries', kafkaSpelling('retries')],
    ['batch-size', springSize('batch.size')],
    ['buffer-memory', springSize('buffer.memory')],
    ['compression-type', kafkaSpelling('compression.type')],
    // A prefix: each producer appends a suffix of its own, so no two share an id.
    ['transaction-id-prefix', kafkaSpelling('transactional.id')],
    ['bootstrap-servers', kafkaSpelling('bootstrap.servers')],
    ['client-id', kafkaSpelling('client.id')],
    ['key-serializer', kafkaSpelling('key.serializer')],
    ['value-serializer', kafkaSpelling('value.serializer')],
  ],
  consumer: [
    ['group-id', kafkaSpelling('group.id')],
    ['auto-offset-reset', kafkaSpelling('auto.offset.reset')],
    ['enable-auto-commit', kafkaSpelling('enable.auto.commit')],
    ['auto-commit-interval', springDuration('auto.commit.interval.ms')],
    ['fetch-max-wait', springDuration('fetch.max.wait.ms')],
    ['fetch-min-size', springSize('fetch.min.bytes')],
    ['heartbeat-interval', springDuration('heartbeat.interval.ms')],
    ['isolation-level', isolation],
    ['max-poll-records', kafkaSpelling('max.poll.records')],
    ['max-poll-interval', springDuration('max.poll.interval.ms')],
    ['bootstrap-servers', kafkaSpelling('bootstrap.servers')],
    ['client-id', kafkaSpelling('client.id')],
    ['key-deserializer', kafkaSpelling('key.deserializer')],
    ['value-deserializer', kafkaSpelling('value.deserializer')],
  ],
};

const common: Readonly<Record<string, OptionSpelling>> = {
  bootstrapservers: kafkaSpelling('bootstrap.servers'),
  clientid: kafkaSpelling('client.id'),
};

/** What a key under `spring.kafka` sets, and how strongly: what is nearer to the client wins. */
export interface SpringKey {
  readonly role: Role | 'common';
  readonly rank: number;
  readonly spelling: OptionSpelling;
}

/** Kebab, camel and underscore forms are one key (relaxed binding). */
export function relaxed(word: string): string {
  return word.toLowerCase().replaceAll(/[-_]/g, '');
}

/** Reads a whole key, `undefined` for one that sets no option of a client. */
export function springKey(key: string): SpringKey | undefined {
  const [spring = '', kafka = '', first = '', ...rest] = unbracketed(key).split('.');
  if (relaxed(spring) !== 'spring' || relaxed(kafka) !== 'kafka') return undefined;
  const section = relaxed(first);
  if (section === 'properties') return passedThrough('common', 1, rest);
  if (section !== 'producer' && section !== 'consumer') {
    const spelling = rest.length === 0 && Object.hasOwn(common, section) ? common[section] : undefined;
    return spelling && { role: 'common', rank: 0, spelling };
  }
  const [name = '', ...more] = rest;
  if (relaxed(name) === 'properties') return passedThrough(section, 3, more);
  const spelling =
    more.length > 0 ? undefined : typed[section].find(([known]) => relaxed(known) === relaxed(name))?.[1];
  return spelling && { role: section, rank: 2, spelling };
}

/** Brackets protect the dots of a map's key: `properties[linger.ms]`, `"[linger.ms]": 5`. */
function unbracketed(key: string): string {
  return key.replaceAll(/\.?\[([^\]]*)\]/g, '.$1');
}

function passedThrough(role: SpringKey['role'], rank: number, words: readonly string[]): SpringKey | undefined {
  const canonical = words.join('.');
  return canonical === '' ? undefined : { role, rank, spelling: kafkaSpelling(canonical) };
}

/** Spells the options of one client as Spring Boot does. */
export function springSpellings(kind: DeclarationKind): Spellings {
  const role = kind === 'kafka.producer' ? 'producer' : 'consumer';
  return {
    read: (key) => {
      const found = springKey(key);
      return found && (found.role === role || found.role === 'common') ? found.spelling : undefined;
    },
    write: (canonical) => {
      const known = typed[role].find(([, spelling]) => spelling.canonical === canonical);
      if (known) return { key: `spring.kafka.${role}.${known[0]}`, spelling: known[1] };
      return { key: `spring.kafka.${role}.properties.${canonical}`, spelling: kafkaSpelling(canonical) };
    },
  };
}
