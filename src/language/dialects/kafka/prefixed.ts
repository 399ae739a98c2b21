import type { Spellings } from '../../declarations/spellings';
import { kafkaSpelling } from './values';

/** Kafka's own keys behind a prefix: `producer.override.acks`. */
export function prefixedSpellings(prefix: string): Spellings {
  return {
    read: (key) => {
      const canonical = key.startsWith(prefix) ? key.slice(prefix.length) : '';
      return canonical === '' ? undefined : kafkaSpelling(canonical);
    },
    write: (canonical) => ({ key: prefix + canonical, spelling: kafkaSpelling(canonical) }),
  };
}
