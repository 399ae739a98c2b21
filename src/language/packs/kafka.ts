// Generated from the folders of dialects and rules by src/tools/generate/main.ts. Do not edit.
import kafkaAiokafka from '../dialects/kafka/aiokafka';
import kafkaConfluentKafkaAppsettings from '../dialects/kafka/confluent-kafka-appsettings';
import kafkaConfluentKafkaDotnet from '../dialects/kafka/confluent-kafka-dotnet';
import kafkaConfluentKafkaGo from '../dialects/kafka/confluent-kafka-go';
import kafkaConfluentKafkaJavascript from '../dialects/kafka/confluent-kafka-javascript';
import kafkaConfluentKafkaPython from '../dialects/kafka/confluent-kafka-python';
import kafkaFaust from '../dialects/kafka/faust';
import kafkaFranzGo from '../dialects/kafka/franz-go';
import kafkaKafkaConnect from '../dialects/kafka/kafka-connect';
import kafkaKafkaContainers from '../dialects/kafka/kafka-containers';
import kafkaKafkaGo from '../dialects/kafka/kafka-go';
import kafkaKafkaJava from '../dialects/kafka/kafka-java';
import kafkaKafkaProperties from '../dialects/kafka/kafka-properties';
import kafkaKafkaPython from '../dialects/kafka/kafka-python';
import kafkaKafkaServer from '../dialects/kafka/kafka-server';
import kafkaKafkajs from '../dialects/kafka/kafkajs';
import kafkaKarafka from '../dialects/kafka/karafka';
import kafkaNestjsKafka from '../dialects/kafka/nestjs-kafka';
import kafkaNodeRdkafka from '../dialects/kafka/node-rdkafka';
import kafkaPlatformaticKafka from '../dialects/kafka/platformatic-kafka';
import kafkaRdkafkaRuby from '../dialects/kafka/rdkafka-ruby';
import kafkaRdkafkaRust from '../dialects/kafka/rdkafka-rust';
import kafkaRubyKafka from '../dialects/kafka/ruby-kafka';
import kafkaSarama from '../dialects/kafka/sarama';
import kafkaSmallryeKafka from '../dialects/kafka/smallrye-kafka';
import kafkaSpringBoot from '../dialects/kafka/spring-boot';
import kafkaSpringCloudStreamKafka from '../dialects/kafka/spring-cloud-stream-kafka';
import kafkaStrimzi from '../dialects/kafka/strimzi';
import kafkaTerraformKafka from '../dialects/kafka/terraform-kafka';
import kafkaDeliveryTimeoutTooSmallRule from '../rules/kafka/delivery-timeout-too-small';
import kafkaHeartbeatVsSessionRule from '../rules/kafka/heartbeat-vs-session';
import kafkaIdempotenceMaxInFlightRule from '../rules/kafka/idempotence-max-in-flight';
import kafkaIdempotenceRequiresAcksAllRule from '../rules/kafka/idempotence-requires-acks-all';
import kafkaIdempotenceRequiresRetriesRule from '../rules/kafka/idempotence-requires-retries';
import kafkaIdempotenceSilentlyDisabledRule from '../rules/kafka/idempotence-silently-disabled';
import kafkaTransactionalRequiresIdempotenceRule from '../rules/kafka/transactional-requires-idempotence';
import type { LanguagePack } from './pack';

/** Everything that is known of the language of kafka. */
export const pack: LanguagePack = {
  dialects: [
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
  ],
  rules: [
    kafkaDeliveryTimeoutTooSmallRule,
    kafkaHeartbeatVsSessionRule,
    kafkaIdempotenceMaxInFlightRule,
    kafkaIdempotenceRequiresAcksAllRule,
    kafkaIdempotenceRequiresRetriesRule,
    kafkaIdempotenceSilentlyDisabledRule,
    kafkaTransactionalRequiresIdempotenceRule,
  ],
};
