import type { OptionValue } from '../../model/declaration';
import type { OptionSpelling, Spellings } from '../../declarations/spellings';

/** Keys whose value is text even where it looks like a number or a boolean (kafka-configdef 4.3: STRING, LIST, CLASS, PASSWORD). */
const textKeys =
  /^(client\.id|client\.rack|group\.id|group\.instance\.id|transactional\.id|bootstrap\.servers|sasl\.username|sasl\.password|sasl\.jaas\.config|ssl\..*(password|key|location|certificates?|chain))$/;

/**
 * A value of a Kafka option as every dialect gives it to rules: numbers and booleans where the text has them quoted,
 * `acks` always as text: `all`, `1`, `0` (ProducerConfig parses `-1` as `all`, 2.8–4.3).
 */
export function canonicalKafkaValue(key: string, value: OptionValue): OptionValue {
  if (key === 'acks') return canonicalAcks(value);
  if (typeof value !== 'string' || textKeys.test(key)) return value;
  const trimmed = value.trim();
  if (/^[+-]?\d{1,15}$/.test(trimmed)) return Number(trimmed);
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true';
  return key === 'group.protocol' ? trimmed.toLowerCase() : trimmed;
}

function canonicalAcks(value: OptionValue): OptionValue {
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  const text = String(value).trim();
  return text === '-1' || text === 'all' ? 'all' : text;
}

/** A Kafka option under the name it has in the Java client. */
export function kafkaSpelling(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => canonicalKafkaValue(canonical, value) };
}

/** Spells Kafka options as the Java client does. */
export const kafkaSpellings: Spellings = {
  read: kafkaSpelling,
  write: (canonical) => ({ key: canonical, spelling: kafkaSpelling(canonical) }),
};
