// Generated from the folders beside this file by src/tools/generate/main.ts. Do not edit.
import type { Dialect } from '../model/dialect';
import kafkaAiokafka from './kafka/aiokafka';
import kafkaConfluentKafkaDotnet from './kafka/confluent-kafka-dotnet';
import kafkaConfluentKafkaPython from './kafka/confluent-kafka-python';
import kafkaKafkaJava from './kafka/kafka-java';
import kafkaKafkaProperties from './kafka/kafka-properties';
import kafkaKafkaPython from './kafka/kafka-python';
import kafkaKafkajs from './kafka/kafkajs';
import kafkaSpringBoot from './kafka/spring-boot';
import natsNatsIo from './nats/nats-io';
import natsNatsJs from './nats/nats-js';
import natsNatsPy from './nats/nats-py';
import rabbitmqAmqpConnectionManager from './rabbitmq/amqp-connection-manager';
import rabbitmqAmqplib from './rabbitmq/amqplib';
import rabbitmqPhpAmqplib from './rabbitmq/php-amqplib';
import rabbitmqPika from './rabbitmq/pika';

/** Every dialect Brokerscope reads. */
export const dialects: readonly Dialect[] = [
  kafkaAiokafka,
  kafkaConfluentKafkaDotnet,
  kafkaConfluentKafkaPython,
  kafkaKafkaJava,
  kafkaKafkaProperties,
  kafkaKafkaPython,
  kafkaKafkajs,
  kafkaSpringBoot,
  natsNatsIo,
  natsNatsJs,
  natsNatsPy,
  rabbitmqAmqpConnectionManager,
  rabbitmqAmqplib,
  rabbitmqPhpAmqplib,
  rabbitmqPika,
];
