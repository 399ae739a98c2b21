// Generated from the folders of dialects and rules by src/tools/generate/main.ts. Do not edit.
import rabbitmqAioPika from '../dialects/rabbitmq/aio-pika';
import rabbitmqAmqpConnectionManager from '../dialects/rabbitmq/amqp-connection-manager';
import rabbitmqAmqp091Go from '../dialects/rabbitmq/amqp091-go';
import rabbitmqAmqplib from '../dialects/rabbitmq/amqplib';
import rabbitmqBunny from '../dialects/rabbitmq/bunny';
import rabbitmqCelery from '../dialects/rabbitmq/celery';
import rabbitmqDefinitionsJson from '../dialects/rabbitmq/definitions-json';
import rabbitmqKombu from '../dialects/rabbitmq/kombu';
import rabbitmqLapin from '../dialects/rabbitmq/lapin';
import rabbitmqMasstransit from '../dialects/rabbitmq/masstransit';
import rabbitmqNestjsRmq from '../dialects/rabbitmq/nestjs-rmq';
import rabbitmqPhpAmqplib from '../dialects/rabbitmq/php-amqplib';
import rabbitmqPika from '../dialects/rabbitmq/pika';
import rabbitmqRabbitmqClient from '../dialects/rabbitmq/rabbitmq-client';
import rabbitmqRabbitmqClientDotnet from '../dialects/rabbitmq/rabbitmq-client-dotnet';
import rabbitmqRabbitmqConf from '../dialects/rabbitmq/rabbitmq-conf';
import rabbitmqRabbitmqJava from '../dialects/rabbitmq/rabbitmq-java';
import rabbitmqRabbitmqOperator from '../dialects/rabbitmq/rabbitmq-operator';
import rabbitmqSmallryeRabbitmq from '../dialects/rabbitmq/smallrye-rabbitmq';
import rabbitmqSpringAmqp from '../dialects/rabbitmq/spring-amqp';
import rabbitmqSpringBootRabbitmq from '../dialects/rabbitmq/spring-boot-rabbitmq';
import rabbitmqSpringCloudStreamRabbit from '../dialects/rabbitmq/spring-cloud-stream-rabbit';
import rabbitmqTerraformRabbitmq from '../dialects/rabbitmq/terraform-rabbitmq';
import rabbitmqBindingNeverMatchesRule from '../rules/rabbitmq/binding-never-matches';
import rabbitmqUnknownXArgumentRule from '../rules/rabbitmq/unknown-x-argument';
import type { LanguagePack } from './pack';

/** Everything that is known of the language of rabbitmq. */
export const pack: LanguagePack = {
  dialects: [
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
  ],
  rules: [rabbitmqBindingNeverMatchesRule, rabbitmqUnknownXArgumentRule],
};
