import type { DialectDefaults } from '../../../model/dialect';

const off = [{ value: false }] as const;

/**
 * What RabbitMQ.Client leaves to itself, 5.2 to 7.2: optional parameters of IModelExensions.cs and IChannelExtensions.cs,
 * properties of ConnectionFactory.cs, CreateChannelOptions.cs. Who leaves `exclusive` or `autoDelete` out gets them.
 */
export const defaults: DialectDefaults = {
  'rabbitmq.queue': {
    queue: [{ value: '' }],
    durable: off,
    exclusive: [{ value: true }],
    'auto-delete': [{ value: true }],
    passive: off,
  },
  'rabbitmq.exchange': { durable: off, 'auto-delete': off, internal: off, passive: off },
  'rabbitmq.publish': { mandatory: off, 'delivery-mode': [{ value: 1 }] },
  'rabbitmq.consume': { 'no-ack': off, exclusive: off, 'no-local': off },
  'rabbitmq.channel': { confirms: off, transactional: off },
  'rabbitmq.connection': {
    host: [{ value: 'localhost' }],
    username: [{ value: 'guest' }],
    password: [{ value: 'guest' }],
    'virtual-host': [{ value: '/' }],
    tls: off,
    heartbeat: [{ value: 60 }],
    'channel-max': [{ value: 2047 }],
    'connection-timeout': [{ value: 30000 }],
    'automatic-recovery': [{ value: true }],
    'network-recovery-interval': [{ value: 5000 }],
  },
};
