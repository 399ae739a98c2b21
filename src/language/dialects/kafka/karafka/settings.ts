import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';

import { clientOptions } from '../../clientOptions';

function plain(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value) };
}

/** Groups of settings, `oauth.…` and `internal.…`, of which nothing is checked. */
const nested: Spellings = {
  read: (key) => (key.includes('.') ? plain(`client.${key}`) : undefined),
  write: () => undefined,
};

/** Settings of Karafka besides `kafka` (lib/karafka/setup/config.rb of 2.0 to 2.6), times in milliseconds. */
export const appSettings = spellings(
  {
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
    ...clientOptions([
      ...[
        'license',
        'logger',
        'monitor',
        'consumer_persistence',
        'producer',
        'strict_topics_namespacing',
        'consumer_mapper',
      ],
      ...['strict_declarative_topics', 'worker_thread_priority', 'pause_with_exponential_backoff'],
    ]),
  },
  nested,
);

/** Settings of WaterDrop besides `kafka` (lib/waterdrop/config.rb of 2.0 to 2.10). */
export const producerSettings = spellings(
  {
    max_payload_size: plain('client.max.payload'),
    max_wait_timeout: plain('client.wait'),
    ...clientOptions([
      ...['id', 'logger', 'monitor', 'deliver', 'client_class', 'middleware', 'statistics_decorator', 'wait_timeout'],
      ...['wait_on_queue_full', 'wait_backoff_on_queue_full', 'wait_timeout_on_queue_full'],
      ...[
        'instrument_on_wait_queue_full',
        'wait_backoff_on_transaction_command',
        'max_attempts_on_transaction_command',
      ],
      ...['reload_on_transaction_fatal_error', 'reload_on_idempotent_fatal_error', 'non_reloadable_errors'],
      ...['wait_backoff_on_idempotent_fatal_error', 'max_attempts_on_idempotent_fatal_error'],
      ...['wait_backoff_on_transaction_fatal_error', 'max_attempts_on_transaction_fatal_error'],
      ...['wait_timeout_on_transaction_abort', 'idle_disconnect_timeout'],
    ]),
  },
  nested,
);

/** A topic among the routes (lib/karafka/routing/features/declaratives/topic.rb); other keys are the topic's own. */
export const topicSpellings = spellings(
  { partitions: plain('partitions'), replication_factor: plain('replication.factor'), ...clientOptions(['active']) },
  {
    read: (key) => (key.includes('.') ? plain(key) : undefined),
    write: (canonical) => (canonical.includes('.') ? { key: canonical, spelling: plain(canonical) } : undefined),
  },
);

/** A message as `produce_sync` and its like take it. */
export const messageSpellings = spellings({
  topic: plain('topic'),
  key: plain('key'),
  partition: plain('partition'),
  ...clientOptions(['payload', 'partition_key', 'headers', 'timestamp', 'label']),
});
