import { defineCodeDialect } from '../../../declarations/codeDialect';
import { ecmascriptLanguages } from '../../languages';
import { nestSignal, nestTransports } from '../../nestTransports';
import { amqplibDefaults } from '../amqplib/defaults';
import { transportDeclarations } from './transport';

/** The RabbitMQ transport of NestJS: one object declares a queue, how it is consumed, and what is sent to it. */
export default defineCodeDialect({
  id: 'nestjs-rmq',
  broker: 'rabbitmq',
  label: 'NestJS RabbitMQ transport',
  library: '@nestjs/microservices',
  // Exchanges came with 11.0; 11.1.3 names a queue `default` where none is named, 11.1.6 leaves it to the server.
  supportedVersions: ['10.4.15', '11.1.3', '12.1.1'],
  defaults: {
    'rabbitmq.connection': {
      ...amqplibDefaults['rabbitmq.connection'],
      'frame-max': [],
      heartbeat: [{ value: 5 }],
      'max-attempts': [{ value: -1 }],
    },
    'rabbitmq.queue': {
      ...amqplibDefaults['rabbitmq.queue'],
      queue: [
        { until: '11.1.6', value: 'default' },
        { since: '11.1.6', value: '' },
      ],
    },
    'rabbitmq.exchange': { type: [{ value: 'topic' }], 'auto-delete': [{ value: false }] },
    'rabbitmq.qos': { 'prefetch-count': [{ value: 0 }], global: [{ value: false }] },
    'rabbitmq.consume': {
      'no-ack': [{ value: true }],
      'prefetch-count': [{ value: 0 }],
      exclusive: [{ value: false }],
    },
    'rabbitmq.publish': { 'delivery-mode': [{ value: 1 }], mandatory: [{ value: false }] },
  },
  languages: ecmascriptLanguages,
  signal: nestSignal,
  readFile: (file) => nestTransports(file, 'RMQ').flatMap((transport) => transportDeclarations(file, transport)),
});
