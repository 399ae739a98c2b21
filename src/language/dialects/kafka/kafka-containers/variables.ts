import type { Spellings } from '../../../declarations/spellings';
import { kafkaSpelling } from '../values';
import type { KafkaImage } from './images';

/** Variables of the images themselves, which become no key (KafkaDockerWrapper.scala 4.1; Confluent's images 8.2). */
const ofTheImage =
  /^(KAFKA|CONNECT)_(HEAP_OPTS|OPTS|JMX_.*|LOG4J_.*|LOG4J2_.*|VERSION|GC_LOG_OPTS|JVM_PERFORMANCE_OPTS|HOME|DEBUG|CLUSTER_ID|TOOLS_.*|LOGS_.*|CLASSPATH|USER|NATIVE_.*|MODE)$/;

/** Key under which a declaration of servers says how many there are. */
export const brokerCount = 'broker.count';

/** Spells Kafka's keys as an image's variables. */
export function variableSpellings({ escapes, prefix }: KafkaImage): Spellings {
  return {
    read: (name) => {
      if (name === brokerCount) return { canonical: brokerCount };
      if (!name.startsWith(prefix) || name === prefix || ofTheImage.test(name)) return undefined;
      return kafkaSpelling(keyOf(name.slice(prefix.length), escapes));
    },
    write: (canonical) => {
      const name = nameOf(canonical, escapes);
      return name === undefined ? undefined : { key: prefix + name, spelling: kafkaSpelling(canonical) };
    },
  };
}

function keyOf(name: string, escapes: boolean): string {
  const lower = name.toLowerCase();
  if (!escapes) return lower.replaceAll('_', '.');
  return lower.replaceAll(/_+/g, (run) => ({ 1: '.', 2: '_', 3: '-' })[run.length] ?? run.replaceAll('_', '.'));
}

function nameOf(key: string, escapes: boolean): string | undefined {
  const upper = key.toUpperCase();
  if (!escapes) return /[_-]/.test(key) ? undefined : upper.replaceAll('.', '_');
  return upper.replaceAll(/[._-]/g, (char) => ({ '.': '_', _: '__' })[char] ?? '___');
}
