import type { DialectDefaults } from '../../../model/dialect';

/** Signatures of AMQPChannel.php, AMQPMessage.php and AMQPStreamConnection.php, 2.12.3 and 3.7.3. */
export const phpAmqplibDefaults: DialectDefaults = {
  'rabbitmq.connection': {
    'virtual-host': [{ value: '/' }],
    'connection-timeout': [{ value: 3000 }],
  },
  'rabbitmq.queue': {
    queue: [{ value: '' }],
    passive: [{ value: false }],
    durable: [{ value: false }],
    exclusive: [{ value: false }],
    'auto-delete': [{ value: true }],
  },
  'rabbitmq.exchange': {
    passive: [{ value: false }],
    durable: [{ value: false }],
    'auto-delete': [{ value: true }],
    internal: [{ value: false }],
  },
  'rabbitmq.binding': { 'routing-key': [{ value: '' }] },
  'rabbitmq.publish': {
    exchange: [{ value: '' }],
    'routing-key': [{ value: '' }],
    mandatory: [{ value: false }],
    immediate: [{ value: false }],
    'delivery-mode': [{ value: 1 }],
  },
  'rabbitmq.consume': {
    queue: [{ value: '' }],
    'no-local': [{ value: false }],
    'no-ack': [{ value: false }],
    exclusive: [{ value: false }],
  },
  'rabbitmq.get': { queue: [{ value: '' }], 'no-ack': [{ value: false }] },
  'rabbitmq.ack': { multiple: [{ value: false }] },
  // `$message->reject()` requeues, `$message->nack()`, `basic_nack` and `basic_recover` do not.
  'rabbitmq.nack': { multiple: [{ value: false }] },
};
