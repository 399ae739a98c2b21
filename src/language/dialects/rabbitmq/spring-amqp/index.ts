import { defineCodeDialect } from '../../../declarations/codeDialect';
import { jvmLanguages } from '../../languages';
import { bindings } from './bindings';
import { connections, containers } from './containers';
import { listeners } from './listeners';
import { published } from './templates';
import { exchanges, queues } from './topology';

/** Spring AMQP in code: beans, builders, annotations, templates and listener containers. */
export default defineCodeDialect({
  id: 'spring-amqp',
  broker: 'rabbitmq',
  label: 'Spring AMQP',
  library: 'spring-rabbit',
  supportedVersions: ['3.2.5'],
  // Read from objects made with spring-rabbit 3.2.5; the factory turns the client's own recovery off.
  defaults: {
    'rabbitmq.queue': {
      durable: [{ value: true }],
      exclusive: [{ value: false }],
      'auto-delete': [{ value: false }],
    },
    'rabbitmq.exchange': {
      type: [{ value: 'direct' }],
      durable: [{ value: true }],
      'auto-delete': [{ value: false }],
      internal: [{ value: false }],
    },
    'rabbitmq.publish': { 'delivery-mode': [{ value: 2 }], mandatory: [{ value: false }] },
    'rabbitmq.consume': {
      'prefetch-count': [{ value: 250 }],
      concurrency: [{ value: 1 }],
      'acknowledge-mode': [{ value: 'auto' }],
      'default-requeue-rejected': [{ value: true }],
      'retry.enabled': [{ value: false }],
      exclusive: [{ value: false }],
    },
    'rabbitmq.connection': {
      port: [{ value: 5672 }],
      username: [{ value: 'guest' }],
      password: [{ value: 'guest' }],
      'virtual-host': [{ value: '/' }],
      heartbeat: [{ value: 60 }],
      'connection-timeout': [{ value: 60000 }],
      'automatic-recovery': [{ value: false }],
    },
  },
  languages: jvmLanguages,
  signal: /\bspringframework\.amqp\b/,
  readFile: (file) => [
    ...queues(file),
    ...exchanges(file),
    ...bindings(file),
    ...listeners(file),
    ...containers(file),
    ...connections(file),
    ...published(file),
  ],
});
