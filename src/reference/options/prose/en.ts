import { kafkaConsumer, kafkaProducer } from './en/kafka';
import { natsConsumer, natsStream } from './en/nats';
import { rabbitmqBinding, rabbitmqQueue } from './en/rabbitmq';
import type { ProseTable } from './optionProse';

/** The reference in English. */
export const english: ProseTable = {
  'kafka.producer': kafkaProducer,
  'kafka.send': kafkaProducer,
  'kafka.consumer': kafkaConsumer,
  'rabbitmq.queue': rabbitmqQueue,
  'rabbitmq.binding': rabbitmqBinding,
  'nats.stream': natsStream,
  'nats.consumer': natsConsumer,
};
