// Generated from the folders beside this file by src/tools/generate/main.ts. Do not edit.
import type { Dialect } from '../model/dialect';
import kafkaAiokafka from './kafka/aiokafka';
import kafkaConfluentKafkaAppsettings from './kafka/confluent-kafka-appsettings';
import kafkaConfluentKafkaDotnet from './kafka/confluent-kafka-dotnet';
import kafkaConfluentKafkaGo from './kafka/confluent-kafka-go';
import kafkaConfluentKafkaJavascript from './kafka/confluent-kafka-javascript';
import kafkaConfluentKafkaPython from './kafka/confluent-kafka-python';
import kafkaFaust from './kafka/faust';
import kafkaFranzGo from './kafka/franz-go';
import kafkaKafkaConnect from './kafka/kafka-connect';
import kafkaKafkaContainers from './kafka/kafka-containers';
import kafkaKafkaGo from './kafka/kafka-go';
import kafkaKafkaJava from './kafka/kafka-java';
import kafkaKafkaProperties from './kafka/kafka-properties';
import kafkaKafkaPython from './kafka/kafka-python';
import kafkaKafkaServer from './kafka/kafka-server';
import kafkaKafkajs from './kafka/kafkajs';
import kafkaKarafka from './kafka/karafka';
import kafkaNestjsKafka from './kafka/nestjs-kafka';
import kafkaNodeRdkafka from './kafka/node-rdkafka';
import kafkaPlatformaticKafka from './kafka/platformatic-kafka';
import kafkaRdkafkaRuby from './kafka/rdkafka-ruby';
import kafkaRdkafkaRust from './kafka/rdkafka-rust';
import kafkaRubyKafka from './kafka/ruby-kafka';
import kafkaSarama from './kafka/sarama';
import kafkaSmallryeKafka from './kafka/smallrye-kafka';
import kafkaSpringBoot from './kafka/spring-boot';
import kafkaSpringCloudStreamKafka from './kafka/spring-cloud-stream-kafka';
import kafkaStrimzi from './kafka/strimzi';
import kafkaTerraformKafka from './kafka/terraform-kafka';
import natsAsyncNats from './nats/async-nats';
import natsJetstreamJson from './nats/jetstream-json';
import natsNack from './nats/nack';
import natsNatsGo from './nats/nats-go';
import natsNatsGoJetstream from './nats/nats-go-jetstream';
import natsNatsIo from './nats/nats-io';
import natsNatsJava from './nats/nats-java';
import natsNatsJs from './nats/nats-js';
import natsNatsNet from './nats/nats-net';
import natsNatsPy from './nats/nats-py';
import natsNatsServerConf from './nats/nats-server-conf';
import natsNestjsNats from './nats/nestjs-nats';
import rabbitmqAioPika from './rabbitmq/aio-pika';
import rabbitmqAmqpConnectionManager from './rabbitmq/amqp-connection-manager';
import rabbitmqAmqp091Go from './rabbitmq/amqp091-go';
import rabbitmqAmqplib from './rabbitmq/amqplib';
import rabbitmqBunny from './rabbitmq/bunny';
import rabbitmqCelery from './rabbitmq/celery';
import rabbitmqDefinitionsJson from './rabbitmq/definitions-json';
import rabbitmqKombu from './rabbitmq/kombu';
import rabbitmqLapin from './rabbitmq/lapin';
import rabbitmqMasstransit from './rabbitmq/masstransit';
import rabbitmqNestjsRmq from './rabbitmq/nestjs-rmq';
import rabbitmqPhpAmqplib from './rabbitmq/php-amqplib';
import rabbitmqPika from './rabbitmq/pika';
import rabbitmqRabbitmqClient from './rabbitmq/rabbitmq-client';
import rabbitmqRabbitmqClientDotnet from './rabbitmq/rabbitmq-client-dotnet';
import rabbitmqRabbitmqConf from './rabbitmq/rabbitmq-conf';
import rabbitmqRabbitmqJava from './rabbitmq/rabbitmq-java';
import rabbitmqRabbitmqOperator from './rabbitmq/rabbitmq-operator';
import rabbitmqSmallryeRabbitmq from './rabbitmq/smallrye-rabbitmq';
import rabbitmqSpringAmqp from './rabbitmq/spring-amqp';
import rabbitmqSpringBootRabbitmq from './rabbitmq/spring-boot-rabbitmq';
import rabbitmqSpringCloudStreamRabbit from './rabbitmq/spring-cloud-stream-rabbit';
import rabbitmqTerraformRabbitmq from './rabbitmq/terraform-rabbitmq';

/** Every dialect Brokerscope reads. */
export const dialects: readonly Dialect[] = [
  kafkaAiokafka,
  kafkaConfluentKafkaAppsettings,
  kafkaConfluentKafkaDotnet,
  kafkaConfluentKafkaGo,
  kafkaConfluentKafkaJavascript,
  kafkaConfluentKafkaPython,
  kafkaFaust,
  kafkaFranzGo,
  kafkaKafkaConnect,
  kafkaKafkaContainers,
  kafkaKafkaGo,
  kafkaKafkaJava,
  kafkaKafkaProperties,
  kafkaKafkaPython,
  kafkaKafkaServer,
  kafkaKafkajs,
  kafkaKarafka,
  kafkaNestjsKafka,
  kafkaNodeRdkafka,
  kafkaPlatformaticKafka,
  kafkaRdkafkaRuby,
  kafkaRdkafkaRust,
  kafkaRubyKafka,
  kafkaSarama,
  kafkaSmallryeKafka,
  kafkaSpringBoot,
  kafkaSpringCloudStreamKafka,
  kafkaStrimzi,
  kafkaTerraformKafka,
  natsAsyncNats,
  natsJetstreamJson,
  natsNack,
  natsNatsGo,
  natsNatsGoJetstream,
  natsNatsIo,
  natsNatsJava,
  natsNatsJs,
  natsNatsNet,
  natsNatsPy,
  natsNatsServerConf,
  natsNestjsNats,
  rabbitmqAioPika,
  rabbitmqAmqpConnectionManager,
  rabbitmqAmqp091Go,
  rabbitmqAmqplib,
  rabbitmqBunny,
  rabbitmqCelery,
  rabbitmqDefinitionsJson,
  rabbitmqKombu,
  rabbitmqLapin,
  rabbitmqMasstransit,
  rabbitmqNestjsRmq,
  rabbitmqPhpAmqplib,
  rabbitmqPika,
  rabbitmqRabbitmqClient,
  rabbitmqRabbitmqClientDotnet,
  rabbitmqRabbitmqConf,
  rabbitmqRabbitmqJava,
  rabbitmqRabbitmqOperator,
  rabbitmqSmallryeRabbitmq,
  rabbitmqSpringAmqp,
  rabbitmqSpringBootRabbitmq,
  rabbitmqSpringCloudStreamRabbit,
  rabbitmqTerraformRabbitmq,
];
