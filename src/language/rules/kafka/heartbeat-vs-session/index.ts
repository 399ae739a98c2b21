import type { Declaration } from '../../../model/declaration';
import { defineRule, type RuleContext } from '../../../model/rule';
import { compareVersions } from '../../../model/versions';
import { setOption } from '../../fixes';
import { isValued, isWritten, numberOf } from '../../values';
import { type KafkaClient, kafkaClient } from '../clients';

const heartbeatKey = 'heartbeat.interval.ms';
const sessionKey = 'session.timeout.ms';

export default defineRule({
  meta: {
    id: 'kafka/heartbeat-vs-session',
    severity: 'error',
    category: 'correctness',
    fix: 'safe',
    summary: 'heartbeat.interval.ms should be at most a third of session.timeout.ms.',
    sources: [
      'apache/kafka 4.3 Heartbeat.java:45-48, run on kafka-clients 3.9.2 and 4.3.1',
      'kafkajs 2.2.4 src/consumer/index.js:83',
      'kafka-python kafka/coordinator/heartbeat.py, run on 2.0.2, 2.2.4, 2.3.0 and 3.0.12',
      'librdkafka 2.16.0 through confluent-kafka 2.16.1, run',
    ],
    since: '0.1.0',
  },
  on: ['kafka.consumer'],
  options: [heartbeatKey, sessionKey],
  check(declaration, context) {
    const client = kafkaClient(context.dialect);
    if (!client || !takesPart(client, declaration, context)) return;
    const [heartbeat, session] = [context.option(heartbeatKey), context.option(sessionKey)];
    const [interval, timeout] = [numberOf(heartbeat), numberOf(session)];
    if (interval === undefined || timeout === undefined || timeout < 3 || interval * 3 <= timeout) return;
    const written = [heartbeat, session].find((option) => option.how === 'written');
    if (written?.how !== 'written') return;
    const refused = interval >= timeout ? refusal(client, context, interval > timeout) : undefined;
    context.report({
      at: written.span,
      severity: refused === undefined ? 'warning' : 'error',
      message:
        interval >= timeout
          ? `${heartbeatKey}=${interval} is not below ${sessionKey}=${timeout}: ${refused ?? 'the group drops the consumer between two heartbeats'}.`
          : `${heartbeatKey}=${interval} is more than a third of ${sessionKey}=${timeout}: a late heartbeat or two are enough for the group to drop the consumer and rebalance.`,
      fixes: setOption(declaration, 'safe', heartbeatKey, aThirdOf(timeout)),
    });
  },
});

/** In whole seconds where there are any. */
function aThirdOf(timeout: number): number {
  const third = Math.floor(timeout / 3);
  return third < 1000 ? third : third - (third % 1000);
}

/**
 * Whether the client looks at the pair at all. Java and kafka-python do so only for a member of a group; the protocol
 * of KIP-848 takes both values from the broker.
 */
function takesPart(client: KafkaClient, declaration: Declaration, context: RuleContext): boolean {
  const protocol = context.option('group.protocol');
  if (protocol.how !== 'absent' && !(isValued(protocol) && protocol.value === 'classic')) return false;
  if (client === 'librdkafka' || client === 'kafkajs') return true;
  return declaration.written.has('group.id') && !isWritten(context.option('group.id'), null);
}

/** What the client does with a heartbeat that is not below the session timeout, or above it. */
function refusal(client: KafkaClient, context: RuleContext, above: boolean): string | undefined {
  switch (client) {
    case 'java':
      return 'KafkaConsumer throws IllegalArgumentException';
    case 'kafkajs':
      return 'kafka.consumer() throws KafkaJSNonRetriableError';
    case 'kafka-python':
      // Before 2.3 an assertion lets the two be equal.
      if (compareVersions(context.libraryVersion, '2.3') >= 0) return 'KafkaConsumer raises KafkaConfigurationError';
      return above ? 'KafkaConsumer raises AssertionError' : undefined;
    case 'librdkafka':
      return undefined;
  }
}
