import type { DialectDefaults } from '../../../model/dialect';

/** lib/api_args.js and lib/connect.js of amqplib 0.8 to 2.3.1. The heartbeat is the server's unless it is given. */
export const amqplibDefaults: DialectDefaults = {
  'rabbitmq.connection': {
    // RabbitMQ 4.1 and later refuse less than 8192.
    'frame-max': [
      { until: '0.10.7', value: 4096 },
      { since: '0.10.7', value: 131072 },
    ],
    'channel-max': [{ value: 0 }],
    'automatic-recovery': [{ value: false }],
    host: [{ value: 'localhost' }],
    'virtual-host': [{ value: '/' }],
    username: [{ value: 'guest' }],
  },
  'rabbitmq.qos': { global: [{ value: false }] },
  'rabbitmq.queue': {
    durable: [{ value: true }],
    exclusive: [{ value: false }],
    'auto-delete': [{ value: false }],
    passive: [{ value: false }],
  },
  'rabbitmq.exchange': {
    durable: [{ value: true }],
    'auto-delete': [{ value: false }],
    internal: [{ value: false }],
    passive: [{ value: false }],
  },
  'rabbitmq.publish': {
    mandatory: [{ value: false }],
    immediate: [{ value: false }],
    'delivery-mode': [{ value: 1 }],
  },
  'rabbitmq.consume': {
    'no-ack': [{ value: false }],
    exclusive: [{ value: false }],
    'no-local': [{ value: false }],
  },
  'rabbitmq.get': { 'no-ack': [{ value: false }] },
  'rabbitmq.ack': { multiple: [{ value: false }] },
  'rabbitmq.nack': { multiple: [{ value: false }], requeue: [{ value: true }] },
};
