import type { Declaration } from '../../../model/declaration';
import type { FindingFix } from '../../../model/finding';
import { defineRule, type RuleContext } from '../../../model/rule';
import { removeOption, setOption } from '../../fixes';
import { isWritten, show } from '../../values';
import { type KafkaClient, kafkaClient, refusal } from '../clients';
import { asksForIdempotence, isTransactional, isWeakAcks } from '../producerOptions';

export default defineRule({
  meta: {
    id: 'kafka/transactional-requires-idempotence',
    severity: 'error',
    category: 'correctness',
    fix: 'safe',
    summary: 'A transactional producer must be idempotent, with acks=all and retries.',
    sources: [
      'apache/kafka 4.3 ProducerConfig.java:632-636, run on kafka-clients 3.9.2 and 4.3.1',
      'librdkafka 2.15.0 rdkafka_conf.c:4582-4604, run on confluent-kafka 2.16.1',
      'kafkajs 2.2.4 src/producer/index.js and docs/Transactions.md',
      'kafka-python 2.2.4, 2.3.0 and 3.0.12, run',
    ],
    since: '0.1.0',
  },
  on: ['kafka.producer'],
  options: ['transactional.id', 'enable.idempotence', 'acks', 'retries'],
  check(declaration, context) {
    const client = kafkaClient(context.dialect);
    if (!client || !isTransactional(context)) return;
    if (client === 'kafkajs') checkKafkajs(declaration, context);
    else checkConflicts(declaration, context, client);
  },
});

function checkConflicts(declaration: Declaration, context: RuleContext, client: KafkaClient): void {
  const idempotence = context.option('enable.idempotence');
  for (const key of ['enable.idempotence', 'acks', 'retries']) {
    const option = context.option(key);
    if (option.how !== 'written') continue;
    // With idempotence asked for, acks and retries are reported by the rules about that.
    const conflicts =
      key === 'enable.idempotence'
        ? isWritten(option, false)
        : !asksForIdempotence(idempotence) && (key === 'acks' ? isWeakAcks(option) : isWritten(option, 0));
    if (!conflicts) continue;
    context.report({
      at: option.span,
      message:
        `A producer with a transactional.id must be idempotent, which ${key}=${show(option.value)} rules out: ` +
        `${refusal(client, context)}.`,
      fixes: fixesFor(declaration, key),
    });
  }
}

function fixesFor(declaration: Declaration, key: string): readonly FindingFix[] {
  return key === 'acks' ? setOption(declaration, 'safe', key, 'all') : removeOption(declaration, 'safe', key);
}

/** kafkajs takes the pair, and makes idempotent what is sent inside a transaction only (2.2.4). */
function checkKafkajs(declaration: Declaration, context: RuleContext): void {
  const idempotence = context.option('enable.idempotence');
  if (idempotence.how !== 'written' || !isWritten(idempotence, false)) return;
  context.report({
    at: idempotence.span,
    severity: 'warning',
    message:
      'kafkajs asks for idempotent: true with a transactionalId. With false, only what is sent inside ' +
      'producer.transaction() is written once; a retry of producer.send() may write a message twice.',
    fixes: setOption(declaration, 'safe', 'enable.idempotence', true, 'Set idempotent: true'),
  });
}
