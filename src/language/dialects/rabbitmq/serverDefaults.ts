import type { DialectDefaults } from '../../model/dialect';

/**
 * What a server does with keys that rabbitmq.conf leaves out: deps/rabbit/Makefile and priv/schema of rabbitmq-server, tags
 * v3.10.8 to v4.3.5, and what 3.10.8 and 4.3.6 answered.
 */
export const serverDefaults: DialectDefaults = {
  'rabbitmq.server': {
    heartbeat: [{ value: 60 }],
    frame_max: [{ value: 131_072 }],
    max_channels_per_connection: [{ value: 2047 }],
    max_connections: [{ value: 'infinity' }],
    'vm_memory_high_watermark.relative': [
      { until: '4.0', value: 0.4 },
      { since: '4.0', value: 0.6 },
    ],
    'disk_free_limit.absolute': [{ value: 50_000_000 }],
    max_message_size: [
      { until: '4.0', value: 134_217_728 },
      { since: '4.0', value: 16_777_216 },
    ],
    consumer_timeout: [{ value: 1_800_000 }],
    consumer_disconnected_timeout: [{ since: '4.3', value: 60_000 }],
    default_user: [{ value: 'guest' }],
    default_pass: [{ value: 'guest' }],
    default_vhost: [{ value: '/' }],
    'quorum_queue.initial_cluster_size': [{ since: '4.0', value: 3 }],
    'quorum_queue.commands_soft_limit': [{ since: '4.0', value: 32 }],
    'quorum_queue.property_equivalence.relaxed_checks_on_redeclaration': [{ since: '3.13', value: false }],
    'classic_queue.default_version': [
      { until: '4.0', value: 1 },
      { since: '4.0', value: 2 },
    ],
    cluster_partition_handling: [{ until: '4.3', value: 'ignore' }],
    cluster_keepalive_interval: [{ value: 10_000 }],
    collect_statistics_interval: [{ value: 5000 }],
    handshake_timeout: [{ value: 10_000 }],
    ssl_handshake_timeout: [{ value: 5000 }],
    queue_leader_locator: [{ since: '3.13', value: 'client-local' }],
    anonymous_login_user: [{ since: '4.0', value: 'guest' }],
    anonymous_login_pass: [{ since: '4.0', value: 'guest' }],
    vm_memory_calculation_strategy: [{ value: 'rss' }],
  },
};
