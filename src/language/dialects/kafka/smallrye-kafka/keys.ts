import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { OptionValue } from '../../../model/declaration';
import { kafkaSpelling } from '../values';

/** Which way a channel goes. */
export type Direction = 'incoming' | 'outgoing';

/** Attributes of the connector (@ConnectorAttribute of KafkaConnector 4.36) that are options of something else. */
const connector: Readonly<Record<Direction, Spellings>> = {
  outgoing: spellings({
    'max-inflight-messages': kafkaSpelling('connector.max.inflight'),
    waitForWriteCompletion: kafkaSpelling('connector.wait.write'),
    'close-timeout': kafkaSpelling('connector.close.timeout'),
  }),
  incoming: spellings({
    'commit-strategy': kafkaSpelling('connector.commit.strategy'),
    'failure-strategy': kafkaSpelling('connector.failure.strategy'),
    'throttled.unprocessed-record-max-age.ms': kafkaSpelling('connector.throttled.max.age'),
    'dead-letter-queue.topic': kafkaSpelling('dlq.topic'),
    'poll-timeout': kafkaSpelling('connector.poll.timeout'),
    partitions: kafkaSpelling('container.concurrency'),
    topic: { canonical: 'topics', decode: (value) => (typeof value === 'string' ? [value] : undefined) },
    topics: { canonical: 'topics', decode: split, encode: String },
  }),
};

/** Attributes without a dash that are the connector's own. Kafka's keys have none, so the others are told by theirs. */
const ownWords = new Set([
  ...['connector', 'topic', 'topics', 'pattern', 'enabled', 'batch', 'retry', 'broadcast', 'partition', 'key', 'merge'],
  ...['concurrency', 'assign', 'requests', 'host', 'port', 'lazy'],
]);

/** Spells the options of a channel's client: every attribute that is not the connector's is Kafka's. */
export const channelSpellings: Readonly<Record<Direction, Spellings>> = {
  incoming: spellings({}, { ...passing('incoming'), names: connector.incoming.names ?? new Map() }),
  outgoing: spellings({}, { ...passing('outgoing'), names: connector.outgoing.names ?? new Map() }),
};

/** Spells the topic that an outgoing channel writes to. */
export const topicSpellings: Spellings = spellings({ topic: { canonical: 'topic' } });

function passing(direction: Direction): Spellings {
  return {
    read: (attribute) => {
      const own = connector[direction].read(attribute);
      return own ?? (attribute.includes('-') || ownWords.has(attribute) ? undefined : kafkaSpelling(attribute));
    },
    write: (canonical) =>
      connector[direction].write(canonical) ?? { key: canonical, spelling: kafkaSpelling(canonical) },
  };
}

function split(value: OptionValue): OptionValue | undefined {
  return typeof value === 'string' ? value.split(/\s*,\s*/) : undefined;
}
