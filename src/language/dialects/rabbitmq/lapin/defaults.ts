import type { DialectDefaults } from '../../../model/dialect';

/** Every option is `false` by default (src/generated/channel.rs of 2.5.5 to 4.7.4), also `requeue`; recovery is off (4.x). */
export const lapinDefaults: DialectDefaults = {
  'rabbitmq.connection': { 'automatic-recovery': [{ value: false }] },
  'rabbitmq.queue': {
    passive: [{ value: false }],
    durable: [{ value: false }],
    exclusive: [{ value: false }],
    'auto-delete': [{ value: false }],
  },
  'rabbitmq.exchange': {
    passive: [{ value: false }],
    durable: [{ value: false }],
    'auto-delete': [{ value: false }],
    internal: [{ value: false }],
  },
  'rabbitmq.publish': {
    mandatory: [{ value: false }],
    immediate: [{ value: false }],
    'delivery-mode': [{ value: 1 }],
  },
  'rabbitmq.consume': {
    'no-local': [{ value: false }],
    'no-ack': [{ value: false }],
    exclusive: [{ value: false }],
  },
  'rabbitmq.get': { 'no-ack': [{ value: false }] },
  'rabbitmq.qos': { global: [{ value: false }] },
  'rabbitmq.ack': { multiple: [{ value: false }] },
  'rabbitmq.nack': { multiple: [{ value: false }], requeue: [{ value: false }] },
};
