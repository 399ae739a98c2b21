import { checkedLanguages, documentLanguage } from '../../language/languageIds';

/** File that configures the checks of a project; its own mistakes are reported too. */
export const configFileName = '.brokerscope.json';

/** A document as far as it decides whether the language server is needed. */
export interface OpenDocument {
  readonly languageId: string;
  readonly path: string;
  readonly text: string;
}

/** Words that a document which talks to a broker cannot do without: a client library, a protocol, a setting. */
const words =
  /kafka|confluent|rabbit|amqp|\bpika\b|\bnats\b|nats-io|jetstream|bootstrap\.servers|celery|kombu|\bfaust\b|\blapin\b|\bbunny\b|masstransit|franz-go|sarama|waterdrop|connector\.class|mp\.messaging|"vhosts?"\s*:|ack_policy|deliver_policy|num_replicas|duplicate_window|"workqueue"/i;

/** Languages of brokers' own configuration. */
const brokerLanguages: ReadonlySet<string> = new Set(['nats-conf', 'rabbitmq-conf']);

/** Client configuration may hold nothing but settings, and is told by its name. */
const clientConfiguration = /(?:producer|consumer|client|kafka)[\w.-]*\.properties$/i;

/**
 * Whether a document may mention a broker. Cheap and generous: a document wrongly let through costs a process that
 * finds nothing, one wrongly kept out costs its findings.
 */
export function mayMentionBroker({ languageId, path, text }: OpenDocument): boolean {
  if (path.endsWith(`/${configFileName}`)) return true;
  const language = documentLanguage(languageId, path);
  if (!checkedLanguages.includes(language)) return false;
  return brokerLanguages.has(language) || words.test(text) || clientConfiguration.test(path);
}
