import type { DialectDefaults } from '../../../model/dialect';

const off = [{ value: false }];
const on = [{ value: true }];

/**
 * Defaults of Celery 5.2.7, 5.5.3 and 5.7.0 (celery/app/defaults.py); queues, exchanges and messages are kombu's. Celery
 * acknowledges before it runs a task.
 */
export const celeryDefaults: DialectDefaults = {
  'rabbitmq.connection': {
    heartbeat: [{ value: 120 }],
    'connection-timeout': [{ value: 4000 }],
    'automatic-recovery': on,
    'max-attempts': [{ value: 100 }],
    tls: off,
  },
  'rabbitmq.channel': { confirms: off },
  'rabbitmq.consume': {
    'prefetch-multiplier': [{ value: 4 }],
    'acks-late': off,
    'no-ack': off,
  },
  'rabbitmq.queue': {
    queue: [{ value: 'celery' }],
    durable: on,
    exclusive: off,
    'auto-delete': off,
    'x-queue-type': [{ since: '5.5.0', value: 'classic' }],
  },
  'rabbitmq.exchange': { type: [{ value: 'direct' }], durable: on, 'auto-delete': off },
  'rabbitmq.publish': { 'delivery-mode': [{ value: 2 }], mandatory: off },
};
