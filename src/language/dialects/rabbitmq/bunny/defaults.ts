import type { DialectDefaults } from '../../../model/dialect';

/** lib/bunny/session.rb, channel.rb, queue.rb, exchange.rb and transport.rb of 2.24.0 and 3.2.0. The heartbeat is the server's. */
export const bunnyDefaults: DialectDefaults = {
  'rabbitmq.connection': {
    host: [{ value: '127.0.0.1' }],
    username: [{ value: 'guest' }],
    'virtual-host': [{ value: '/' }],
    'frame-max': [{ value: 131072 }],
    'automatic-recovery': [{ value: true }],
    'network-recovery-interval': [{ value: 5000 }],
    'connection-timeout': [{ value: 30000 }],
  },
  'rabbitmq.queue': {
    queue: [{ value: '' }],
    durable: [{ value: false }],
    exclusive: [{ value: false }],
    'auto-delete': [{ value: false }],
    passive: [{ value: false }],
  },
  'rabbitmq.exchange': {
    type: [{ value: 'direct' }],
    durable: [{ value: false }],
    'auto-delete': [{ value: false }],
    internal: [{ value: false }],
    passive: [{ value: false }],
  },
  'rabbitmq.publish': { 'delivery-mode': [{ value: 2 }], mandatory: [{ value: false }] },
  'rabbitmq.consume': { 'no-ack': [{ value: true }], exclusive: [{ value: false }] },
  'rabbitmq.get': { 'no-ack': [{ value: true }] },
  'rabbitmq.qos': { global: [{ value: false }] },
  'rabbitmq.ack': { multiple: [{ value: false }] },
  'rabbitmq.nack': { multiple: [{ value: false }], requeue: [{ value: false }] },
};
