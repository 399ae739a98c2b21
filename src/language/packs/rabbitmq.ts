// Generated from the folders of dialects and rules by src/tools/generate/main.ts. Do not edit.
import rabbitmqAioPika from '../dialects/rabbitmq/aio-pika';
import rabbitmqAmqpConnectionManager from '../dialects/rabbitmq/amqp-connection-manager';
import rabbitmqAmqp091Go from '../dialects/rabbitmq/amqp091-go';
import rabbitmqAmqplib from '../dialects/rabbitmq/amqplib';
import rabbitmqBunny from '../dialects/rabbitmq/bunny';
import rabbitmqDefinitionsJson from '../dialects/rabbitmq/definitions-json';
import rabbitmqKombu from '../dialects/rabbitmq/kombu';
import rabbitmqPhpAmqplib from '../dialects/rabbitmq/php-amqplib';
import rabbitmqPika from '../dialects/rabbitmq/pika';
import rabbitmqRabbitmqClient from '../dialects/rabbitmq/rabbitmq-client';
import rabbitmqRabbitmqClientDotnet from '../dialects/rabbitmq/rabbitmq-client-dotnet';
import rabbitmqRabbitmqConf from '../dialects/rabbitmq/rabbitmq-conf';
import rabbitmqRabbitmqJava from '../dialects/rabbitmq/rabbitmq-java';
import rabbitmqRabbitmqOperator from '../dialects/rabbitmq/rabbitmq-operator';
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
    rabbitmqDefinitionsJson,
    rabbitmqKombu,
    rabbitmqPhpAmqplib,
    rabbitmqPika,
    rabbitmqRabbitmqClient,
    rabbitmqRabbitmqClientDotnet,
    rabbitmqRabbitmqConf,
    rabbitmqRabbitmqJava,
    rabbitmqRabbitmqOperator,
  ],
  rules: [rabbitmqBindingNeverMatchesRule, rabbitmqUnknownXArgumentRule],
};
