import type { DialectDefaults } from '../../../model/dialect';

const off = [{ value: false }];

/**
 * Defaults of pika 1.0.1 to 1.4.4, the same in all (signatures of pika/channel.py and
 * pika/adapters/blocking_connection.py). Unset, the heartbeat is the server's, and a blocked connection waits for ever.
 */
export const pikaDefaults: DialectDefaults = {
  'rabbitmq.connection': {
    host: [{ value: 'localhost' }],
    'virtual-host': [{ value: '/' }],
    'frame-max': [{ value: 131072 }],
    'channel-max': [{ value: 65535 }],
    'connection-timeout': [{ value: 10000 }],
    'max-attempts': [{ value: 1 }],
    tls: off,
    'automatic-recovery': off,
  },
  'rabbitmq.channel': { confirms: off, transactional: off },
  'rabbitmq.qos': { 'prefetch-count': [{ value: 0 }], 'prefetch-size': [{ value: 0 }], global: off },
  'rabbitmq.queue': { durable: off, exclusive: off, 'auto-delete': off, passive: off },
  'rabbitmq.exchange': {
    type: [{ value: 'direct' }],
    durable: off,
    'auto-delete': off,
    internal: off,
    passive: off,
  },
  'rabbitmq.publish': { mandatory: off, 'delivery-mode': [{ value: 1 }] },
  'rabbitmq.consume': { 'no-ack': off, exclusive: off },
  'rabbitmq.get': { 'no-ack': off },
  'rabbitmq.ack': { multiple: off },
  'rabbitmq.nack': { multiple: off, requeue: [{ value: true }] },
};
