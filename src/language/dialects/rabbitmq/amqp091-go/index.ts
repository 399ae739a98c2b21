import { defineGoDialect } from '../../../declarations/go/goDialect';
import { amqpForms } from './forms';
import { amqpVocabulary } from './constants';
import { queueName } from './queueName';

/** amqp091-go and streadway/amqp, which it goes on from: positional arguments, `amqp.Table{…}`, `amqp.Publishing{…}`. */
export default defineGoDialect({
  id: 'amqp091-go',
  broker: 'rabbitmq',
  label: 'amqp091-go',
  library: 'github.com/rabbitmq/amqp091-go',
  supportedVersions: ['1.16.0'],
  // Flags are arguments that cannot be left out. Source: connection.go and types.go of 1.16.0.
  defaults: {
    'rabbitmq.connection': { heartbeat: [{ value: 10 }], 'automatic-recovery': [{ value: false }] },
    'rabbitmq.publish': { 'delivery-mode': [{ value: 1 }] },
    'rabbitmq.queue': { passive: [{ value: false }] },
    'rabbitmq.exchange': { passive: [{ value: false }] },
  },
  signal: /"github\.com\/(rabbitmq\/amqp091-go|streadway\/amqp)"/,
  packages: [
    { name: 'amqp091', paths: /^github\.com\/rabbitmq\/amqp091-go$/ },
    { name: 'amqp091', called: 'amqp', paths: /^github\.com\/streadway\/amqp$/ },
  ],
  resolve: queueName,
  results: {
    'amqp091.Dial': 'amqp091.Connection',
    'amqp091.DialTLS': 'amqp091.Connection',
    'amqp091.DialTLS_ExternalAuth': 'amqp091.Connection',
    'amqp091.DialConfig': 'amqp091.Connection',
    'amqp091.Connection.Channel': 'amqp091.Channel',
    'amqp091.Channel.Consume': 'amqp091.Delivery',
    'amqp091.Channel.ConsumeWithContext': 'amqp091.Delivery',
    'amqp091.Channel.Get': 'amqp091.Delivery',
  },
  tables: (nameOf) => ({ vocabulary: amqpVocabulary(nameOf('amqp091')), forms: amqpForms }),
});
