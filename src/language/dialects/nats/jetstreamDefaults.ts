import type { DialectDefaults } from '../../model/dialect';

const stream = {
  retention: [{ value: 'limits' }],
  storage: [{ value: 'file' }],
  num_replicas: [{ value: 1 }],
  max_age: [{ value: 0 }],
  max_bytes: [{ value: -1 }],
  max_msgs: [{ value: -1 }],
  max_msgs_per_subject: [{ value: -1 }],
  max_consumers: [{ value: -1 }],
  max_msg_size: [{ value: -1 }],
  discard: [{ value: 'old' }],
} as const;

const consumer = {
  deliver_policy: [{ value: 'all' }],
  replay_policy: [{ value: 'instant' }],
  ack_wait: [{ value: 30_000_000_000 }],
  max_deliver: [{ value: -1 }],
} as const;

/**
 * What nats-server 2.14 makes of fields that a client leaves out (server/stream.go checkStreamCfg, server/consumer.go
 * setConsumerConfigDefaults). The duplicate window has no fixed one: two minutes, or `max_age` where that is shorter.
 */
export function jetstreamDefaults(ackPolicy: 'none' | 'explicit'): DialectDefaults {
  return { 'nats.stream': stream, 'nats.consumer': { ...consumer, ack_policy: [{ value: ackPolicy }] } };
}
