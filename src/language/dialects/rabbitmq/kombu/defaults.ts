import type { DialectDefaults } from '../../../model/dialect';

const off = [{ value: false }];
const on = [{ value: true }];

/** Defaults of kombu 5.2.4 and 5.7.0, the same in both (kombu/entity.py, kombu/messaging.py, kombu/connection.py). */
export const kombuDefaults: DialectDefaults = {
  'rabbitmq.connection': { heartbeat: [{ value: 0 }], 'connection-timeout': [{ value: 5000 }], tls: off },
  'rabbitmq.channel': { confirms: off, transactional: off },
  'rabbitmq.queue': { durable: on, exclusive: off, 'auto-delete': off },
  'rabbitmq.exchange': { type: [{ value: 'direct' }], durable: on, 'auto-delete': off, passive: off },
  'rabbitmq.publish': { mandatory: off, immediate: off, 'delivery-mode': [{ value: 2 }] },
  'rabbitmq.consume': { 'no-ack': off },
  'rabbitmq.qos': { 'prefetch-count': [{ value: 0 }], 'prefetch-size': [{ value: 0 }], global: off },
  'rabbitmq.ack': { multiple: off },
  'rabbitmq.nack': { multiple: off },
};
