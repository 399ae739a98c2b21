import type { DialectDefaults } from '../../../model/dialect';

const off = [{ value: false }] as const;

/** normalize.ts, Consumer.ts, Connection.ts and Channel.ts of 5.0; flags that are left out are sent as AMQP's false. */
export const rabbitmqClientDefaults: DialectDefaults = {
  'rabbitmq.connection': {
    heartbeat: [{ value: 60 }],
    'frame-max': [{ value: 8192 }],
    'channel-max': [{ value: 2047 }],
    'connection-timeout': [{ value: 10000 }],
    'acquire-timeout': [{ value: 20000 }],
    'network-recovery-interval': [{ value: 1000 }],
    'network-recovery-max-interval': [{ value: 30000 }],
    'automatic-recovery': [{ value: true }],
    host: [{ value: 'localhost' }],
    'virtual-host': [{ value: '/' }],
  },
  'rabbitmq.channel': { confirms: off, 'max-attempts': [{ value: 1 }] },
  'rabbitmq.qos': { global: off },
  'rabbitmq.queue': { durable: off, exclusive: off, 'auto-delete': off, passive: off },
  'rabbitmq.exchange': {
    type: [{ value: 'direct' }],
    durable: off,
    internal: off,
    'auto-delete': off,
    passive: off,
  },
  'rabbitmq.publish': {
    exchange: [{ value: '' }],
    mandatory: off,
    immediate: off,
    'delivery-mode': [{ value: 1 }],
  },
  'rabbitmq.consume': {
    'no-ack': off,
    exclusive: off,
    'no-local': off,
    'default-requeue-rejected': [{ value: true }],
  },
  'rabbitmq.get': { 'no-ack': off },
  'rabbitmq.ack': { multiple: off },
  'rabbitmq.nack': { multiple: off, requeue: [{ value: true }] },
};
