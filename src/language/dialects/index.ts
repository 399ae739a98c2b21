import type { Dialect } from '../model/dialect';
import { confluentKafkaPython } from './kafka/confluentKafkaPython';
import { kafkaJava } from './kafka/java';
import { kafkaPython } from './kafka/kafkaPython';
import { kafkajs } from './kafka/kafkajs';
import { kafkaProperties } from './kafka/properties';
import { springBoot } from './kafka/springBoot';
import { natsIo, natsJs } from './nats/natsJs';
import { natsPy } from './nats/natsPy';
import { amqplib } from './rabbitmq/amqplib';
import { pika } from './rabbitmq/pika';

/** Every dialect Brokerscope reads. Adding one is adding a line here. */
export const dialects: readonly Dialect[] = [
  kafkaJava,
  kafkaProperties,
  springBoot,
  kafkaPython,
  confluentKafkaPython,
  kafkajs,
  pika,
  amqplib,
  natsPy,
  natsJs,
  natsIo,
];
