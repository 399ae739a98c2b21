import type { DialectDefaults } from '../../../model/dialect';

/** Sources: Channel.java, ConnectionFactory.java and AMQP.java of amqp-client 5.9.0, 5.16.0 and 5.25.0. */
export const rabbitmqJavaDefaults: DialectDefaults = {
  'rabbitmq.connection': {
    host: [{ value: 'localhost' }],
    username: [{ value: 'guest' }],
    password: [{ value: 'guest' }],
    'virtual-host': [{ value: '/' }],
    tls: [{ value: false }],
    heartbeat: [{ value: 60 }],
    'channel-max': [{ value: 2047 }],
    'frame-max': [{ value: 0 }],
    'connection-timeout': [{ value: 60000 }],
    'network-recovery-interval': [{ value: 5000 }],
    'automatic-recovery': [{ value: true }],
  },
  'rabbitmq.channel': { confirms: [{ value: false }], transactional: [{ value: false }] },
  'rabbitmq.qos': { 'prefetch-size': [{ value: 0 }], global: [{ value: false }] },
  'rabbitmq.queue': {
    durable: [{ value: false }],
    exclusive: [{ value: false }],
    'auto-delete': [{ value: false }],
    passive: [{ value: false }],
  },
  'rabbitmq.exchange': {
    durable: [{ value: false }],
    'auto-delete': [{ value: false }],
    internal: [{ value: false }],
    passive: [{ value: false }],
  },
  'rabbitmq.publish': {
    mandatory: [{ value: false }],
    immediate: [{ value: false }],
    // A message without the property is transient (AMQP 0-9-1, basic class, delivery-mode).
    'delivery-mode': [{ value: 1 }],
  },
  'rabbitmq.consume': {
    'no-ack': [{ value: false }],
    exclusive: [{ value: false }],
    'no-local': [{ value: false }],
  },
};
