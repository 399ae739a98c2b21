import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';

function plain(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value) };
}

/** Settings of Karafka besides `kafka` (lib/karafka/setup/config.rb of 2.0 to 2.6), times in milliseconds. */
export const appSettings = spellings({
  client_id: plain('client.id'),
  group_id: plain('group.id'),
  consumer_group: plain('group.id'),
  initial_offset: plain('auto.offset.reset'),
  concurrency: plain('container.concurrency'),
  max_messages: plain('client.batch.max'),
  max_wait_time: plain('client.batch.wait'),
  shutdown_timeout: plain('client.shutdown'),
  'pause.timeout': plain('retry.backoff'),
  pause_timeout: plain('retry.backoff'),
  'pause.max_timeout': plain('retry.backoff.max'),
  pause_max_timeout: plain('retry.backoff.max'),
});

/** Settings of WaterDrop besides `kafka` (lib/waterdrop/config.rb of 2.0 to 2.10). */
export const producerSettings = spellings({
  max_payload_size: plain('client.max.payload'),
  max_wait_timeout: plain('client.wait'),
});

/** A topic among the routes (lib/karafka/routing/features/declaratives/topic.rb); other keys are the topic's own. */
export const topicSpellings = spellings(
  { partitions: plain('partitions'), replication_factor: plain('replication.factor') },
  {
    read: (key) => (key.includes('.') ? plain(key) : undefined),
    write: (canonical) => (canonical.includes('.') ? { key: canonical, spelling: plain(canonical) } : undefined),
  },
);

/** A message as `produce_sync` and its like take it. */
export const messageSpellings = spellings({ topic: plain('topic'), key: plain('key'), partition: plain('partition') });
