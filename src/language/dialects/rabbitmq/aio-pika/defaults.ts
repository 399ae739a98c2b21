import type { DialectDefaults } from '../../../model/dialect';

const off = [{ value: false }];
const on = [{ value: true }];

/**
 * Defaults of aio-pika 7.2.0, 8.3.0 and 10.2.1, the same in all (signatures; aiormq/connection.py asks for a heartbeat of
 * 60 s itself). Unlike `nack`, `reject` does not requeue unless it is told to.
 */
export const aioPikaDefaults: DialectDefaults = {
  'rabbitmq.connection': {
    host: [{ value: 'localhost' }],
    'virtual-host': [{ value: '/' }],
    heartbeat: [{ value: 60 }],
    tls: off,
  },
  'rabbitmq.channel': { confirms: on, transactional: off },
  'rabbitmq.qos': { 'prefetch-count': [{ value: 0 }], 'prefetch-size': [{ value: 0 }], global: off },
  'rabbitmq.queue': { durable: off, exclusive: off, 'auto-delete': off, passive: off },
  'rabbitmq.exchange': {
    type: [{ value: 'direct' }],
    durable: off,
    'auto-delete': off,
    internal: off,
    passive: off,
  },
  'rabbitmq.publish': { mandatory: on, immediate: off, 'delivery-mode': [{ value: 1 }] },
  'rabbitmq.consume': { 'no-ack': off, exclusive: off },
  'rabbitmq.get': { 'no-ack': off },
  'rabbitmq.ack': { multiple: off },
  'rabbitmq.nack': { multiple: off, requeue: on },
};
