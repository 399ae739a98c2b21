import { type BrokerKind, brokerKinds } from '../../base/brokerKind';
import type { SourceText } from '../model/text';

/** Words of which a document that speaks to a broker holds at least one, whatever the library. */
const words: Readonly<Record<BrokerKind, RegExp>> = {
  kafka:
    /kafka|confluent|librdkafka|sarama|franz-go|\bfaust\b|waterdrop|connector\.class|bootstrap\.servers|bootstrap_servers|application\.id|mp\.messaging|process\.roles|log\.dirs/i,
  rabbitmq:
    /rabbit|amqp|task_acks_late|worker_prefetch_multiplier|broker_url|\bpika\b|\bkombu\b|celery|\bbunny\b|\blapin\b|masstransit|x-queue-type|x-dead-letter|"vhosts?"\s*:/i,
  nats: /\bnats\b|nats[-_.]|jetstream|nkey|ack_policy|deliver_policy|num_replicas|duplicate_window|"workqueue"|leafnodes/i,
};

/** Formats that belong to one broker, whatever they hold. */
const languages: Readonly<Partial<Record<string, BrokerKind>>> = {
  'rabbitmq-conf': 'rabbitmq',
  'nats-conf': 'nats',
  erlang: 'rabbitmq',
};

/** Files that are told by their names, because they hold nothing but settings. */
const names: readonly (readonly [name: RegExp, broker: BrokerKind])[] = [
  [/(producer|consumer|client|kafka|connect|server|broker|controller|streams)[\w.-]*\.properties$/i, 'kafka'],
  [/rabbitmq|definitions[\w.-]*\.json$/i, 'rabbitmq'],
  [/nats|jetstream|stream[\w.-]*\.json$|consumer[\w.-]*\.json$/i, 'nats'],
];

/** The brokers that a document may speak to. Generous: one too many costs a moment, one too few its findings. */
export function brokersIn({ languageId, text, uri }: SourceText): readonly BrokerKind[] {
  const name = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
  return brokerKinds.filter(
    (broker) =>
      words[broker].test(text) ||
      languages[languageId] === broker ||
      names.some(([pattern, owner]) => owner === broker && pattern.test(name)),
  );
}
