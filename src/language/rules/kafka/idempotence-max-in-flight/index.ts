import { defineRule, type RuleContext } from '../../../model/rule';
import { compareVersions } from '../../../model/versions';
import { removeOption, setOption } from '../../fixes';
import { isValued, numberOf } from '../../values';
import { type KafkaClient, kafkaClient, refusal } from '../clients';
import { asksForIdempotence, isTransactional } from '../producerOptions';

const inFlight = 'max.in.flight.requests.per.connection';

export default defineRule({
  meta: {
    id: 'kafka/idempotence-max-in-flight',
    severity: 'error',
    category: 'correctness',
    fix: 'safe',
    summary: 'An idempotent producer allows at most five requests in flight.',
    sources: [
      'apache/kafka 4.3 ProducerConfig.java:620-624 and 3.9 ProducerConfig.java:591-600, run on kafka-clients 3.9.2 and 4.3.1',
      'Apache Kafka upgrade notes for 4.0.0',
      'librdkafka 2.15.0, run on confluent-kafka 2.16.1',
      'kafka-python 2.2.4, 2.3.0 and 3.0.12, run',
    ],
    since: '0.1.0',
  },
  on: ['kafka.producer'],
  options: [inFlight, 'enable.idempotence'],
  check(declaration, context) {
    const client = kafkaClient(context.dialect);
    const written = context.option(inFlight);
    const value = numberOf(written);
    // kafkajs takes any number: it sends the batches of an idempotent producer to a broker one by one (2.2.4).
    if (!client || client === 'kafkajs' || written.how !== 'written' || value === undefined) return;
    const limit = mostInFlight(client, context);
    const outcome = value > limit ? outcomeOf(client, context) : undefined;
    if (!outcome) return;
    const explicit = declaration.written.has('enable.idempotence') || declaration.written.has('transactional.id');
    const what =
      outcome === 'refused'
        ? `${refusal(client, context)}${explicit ? '' : ', although the text never mentions idempotence: it is on by default'}.`
        : 'the client turns idempotence off and says so in its log only, so a retry may write a message twice.';
    context.report({
      at: written.span,
      severity: outcome === 'refused' ? 'error' : 'warning',
      message: `${inFlight}=${value} is more than the ${limit} an idempotent producer may have: ${what}`,
      fixes: [
        ...setOption(declaration, 'safe', inFlight, limit),
        ...removeOption(declaration, 'safe', inFlight, `Remove ${inFlight} and take the default`),
        ...(isTransactional(context) ? [] : setOption(declaration, 'suggestion', 'enable.idempotence', false)),
      ],
    });
  },
});

/** A partition leader remembers the last five batches of a producer; kafka-python 2.x wanted one. */
function mostInFlight(client: KafkaClient, context: RuleContext): number {
  return client === 'kafka-python' && compareVersions(context.libraryVersion, '3.0') < 0 ? 1 : 5;
}

function outcomeOf(client: KafkaClient, context: RuleContext): 'refused' | 'disabled' | undefined {
  // A transactional id needs idempotence, and switches it on where it is not mentioned, in every client and version.
  if (isTransactional(context)) return 'refused';
  const idempotence = context.option('enable.idempotence');
  if (!isValued(idempotence)) return undefined;
  if (idempotence.how === 'written') return asksForIdempotence(idempotence) ? 'refused' : undefined;
  if (idempotence.value !== true) return undefined;
  // Since 4.0 the Java client checks before it would turn idempotence off.
  return client === 'java' && compareVersions(context.libraryVersion, '4.0') >= 0 ? 'refused' : 'disabled';
}
