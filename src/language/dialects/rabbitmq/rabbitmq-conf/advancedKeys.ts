import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';

const prefix = 'advanced.';

/** Keys of applications, as paths from the application on: `rabbit.consumer_timeout`. */
const paths: Spellings = {
  read: (key) => ({ canonical: prefix + key }),
  write: (canonical) =>
    canonical.startsWith(prefix) ? { key: canonical.slice(prefix.length), spelling: { canonical } } : undefined,
};

/** Those of RabbitMQ itself that only advanced.config can set or that are set there most (PROJECT_ENV of rabbit, 4.3). */
const known = [
  ...['consumer_timeout', 'heartbeat', 'frame_max', 'channel_max', 'tcp_listeners', 'ssl_listeners', 'ssl_options'],
  ...['loopback_users', 'default_user', 'default_pass', 'default_vhost', 'default_permissions', 'default_user_tags'],
  ...['vm_memory_high_watermark', 'disk_free_limit', 'cluster_partition_handling', 'cluster_nodes', 'auth_backends'],
  ...['auth_mechanisms', 'collect_statistics_interval', 'hipe_compile', 'max_message_size', 'quorum_cluster_size'],
  ...['credit_flow_default_credit', 'queue_index_embed_msgs_below', 'tcp_listen_options', 'default_consumer_prefetch'],
];

/** Keys of advanced.config. */
export const advancedKeys: Spellings = spellings(
  Object.fromEntries(known.map((key) => [`rabbit.${key}`, `${prefix}rabbit.${key}`])),
  paths,
);
