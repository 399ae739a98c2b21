import { defineRule } from '../../../model/rule';
import { removeOption, setOption } from '../../fixes';
import { isWritten, show } from '../../values';
import { kafkaClient } from '../clients';
import { isWeakAcks } from '../producerOptions';

/** Clients that give up idempotence by themselves, and how loudly. */
const notices = { java: 'an INFO line', 'kafka-python': 'a warning' } as const;

export default defineRule({
  meta: {
    id: 'kafka/idempotence-silently-disabled',
    severity: 'warning',
    category: 'durability',
    fix: 'suggestion',
    summary: 'acks or retries turns the default idempotence off without an error.',
    sources: [
      'apache/kafka 4.3 ProducerConfig.java:600-630, run on kafka-clients 3.9.2 and 4.3.1',
      'Apache Kafka upgrade notes for 3.0.0 and 3.2.0 (KAFKA-13598)',
      'kafka-python 3.0.12 kafka/producer/kafka.py',
    ],
    since: '0.1.0',
  },
  on: ['kafka.producer'],
  options: ['acks', 'retries', 'enable.idempotence'],
  check(declaration, context) {
    const client = kafkaClient(context.dialect);
    if (client !== 'java' && client !== 'kafka-python') return;
    const idempotence = context.option('enable.idempotence');
    // With a transactional id the same lines are an error: kafka/transactional-requires-idempotence.
    if (idempotence.how !== 'default' || idempotence.value !== true || declaration.written.has('transactional.id'))
      return;
    for (const key of ['acks', 'retries']) {
      const option = context.option(key);
      const conflicts = key === 'acks' ? isWeakAcks(option) : isWritten(option, 0);
      if (!conflicts || option.how !== 'written') continue;
      context.report({
        at: option.span,
        message:
          `${key}=${show(option.value)} turns off the idempotence this client has by default, with no more than ` +
          `${notices[client]} in the log: a retry may then write a message twice or out of order.`,
        fixes: [
          ...removeOption(declaration, 'suggestion', key, `Remove ${key} and keep idempotence`),
          ...setOption(declaration, 'suggestion', 'enable.idempotence', false, 'Say so: set enable.idempotence=false'),
        ],
      });
    }
  },
});
