// Generated from the folders beside this file by src/tools/generate/main.ts. Do not edit.
import type { Rule } from '../model/rule';
import brokerscopeUnusedSuppression from './brokerscope/unused-suppression';
import kafkaDeliveryTimeoutTooSmall from './kafka/delivery-timeout-too-small';
import kafkaHeartbeatVsSession from './kafka/heartbeat-vs-session';
import kafkaIdempotenceMaxInFlight from './kafka/idempotence-max-in-flight';
import kafkaIdempotenceRequiresAcksAll from './kafka/idempotence-requires-acks-all';
import kafkaIdempotenceRequiresRetries from './kafka/idempotence-requires-retries';
import kafkaIdempotenceSilentlyDisabled from './kafka/idempotence-silently-disabled';
import kafkaTransactionalRequiresIdempotence from './kafka/transactional-requires-idempotence';
import natsDurationUnit from './nats/duration-unit';
import rabbitmqBindingNeverMatches from './rabbitmq/binding-never-matches';
import rabbitmqUnknownXArgument from './rabbitmq/unknown-x-argument';

/** Every rule Brokerscope has. */
export const rules: readonly Rule[] = [
  brokerscopeUnusedSuppression,
  kafkaDeliveryTimeoutTooSmall,
  kafkaHeartbeatVsSession,
  kafkaIdempotenceMaxInFlight,
  kafkaIdempotenceRequiresAcksAll,
  kafkaIdempotenceRequiresRetries,
  kafkaIdempotenceSilentlyDisabled,
  kafkaTransactionalRequiresIdempotence,
  natsDurationUnit,
  rabbitmqBindingNeverMatches,
  rabbitmqUnknownXArgument,
];
