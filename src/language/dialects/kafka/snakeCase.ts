import { spellings } from '../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../declarations/spellings';
import { canonicalKafkaValue } from './values';

/** Names of kafka-python and aiokafka that are not the Java client's with underscores for dots. */
const renamed: Readonly<Record<string, string>> = {
  max_batch_size: 'batch.size',
  rebalance_timeout_ms: 'group.rebalance.timeout.ms',
  receive_buffer_bytes: 'receive.buffer.bytes',
  send_buffer_bytes: 'send.buffer.bytes',
  key_serializer: 'key.serializer',
  sasl_plain_username: 'sasl.username',
  sasl_plain_password: 'sasl.password',
  ssl_cafile: 'ssl.ca.location',
  ssl_certfile: 'ssl.certificate.location',
  ssl_keyfile: 'ssl.key.location',
  ssl_password: 'ssl.key.password',
  partitioner: 'partitioner.class',
};

function option(name: string): OptionSpelling {
  const canonical = renamed[name] ?? name.replaceAll('_', '.');
  return {
    canonical,
    // None is no compression, but otherwise leaves the default; infinity is what Java has as its largest integer.
    decode: (value) => {
      if (value === null) return canonical === 'compression.type' ? 'none' : undefined;
      if (value === Infinity) return 2147483647;
      return canonical === 'bootstrap.servers' && Array.isArray(value)
        ? value.join(',')
        : canonicalKafkaValue(canonical, value);
    },
    encode: (value) => {
      if (canonical === 'compression.type' && value === 'none') return { code: 'None' };
      return canonical === 'acks' && value !== 'all' ? Number(value) : value;
    },
  };
}

/** Booleans that Java spells as the name of an algorithm. */
const hostnameCheck: OptionSpelling = {
  canonical: 'ssl.endpoint.identification.algorithm',
  decode: (value) => (typeof value === 'boolean' ? (value ? 'https' : '') : undefined),
  encode: (value) => value !== '' && value !== 'none',
};

/**
 * Keyword arguments of kafka-python and aiokafka: the Java client's keys with underscores for dots, but for a few. What
 * is not in the list is read too, for a client refuses it; it is never written.
 */
export function snakeCaseSpellings(names: readonly string[]): Spellings {
  const rows = Object.fromEntries(names.map((name) => [name, option(name)]));
  const table = names.includes('ssl_check_hostname') ? { ...rows, ssl_check_hostname: hostnameCheck } : rows;
  return spellings(table, { read: option, write: () => undefined });
}
