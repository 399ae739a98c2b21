import { defineRule } from '../../../model/rule';
import { removeOption, setOption } from '../../fixes';
import { isWritten } from '../../values';
import { kafkaClient, refusal } from '../clients';
import { asksForIdempotence } from '../producerOptions';

export default defineRule({
  meta: {
    id: 'kafka/idempotence-requires-retries',
    severity: 'error',
    category: 'correctness',
    fix: 'safe',
    summary: 'An idempotent producer must be allowed to retry.',
    sources: [
      'apache/kafka 4.3 ProducerConfig.java:601-608, run on kafka-clients 3.9.2 and 4.3.1',
      'librdkafka 2.15.0, run on confluent-kafka 2.16.1',
      'kafkajs 2.2.4 src/producer/index.js:45',
      'kafka-python 2.2.4, 2.3.0 and 3.0.12, run',
    ],
    since: '0.1.0',
  },
  on: ['kafka.producer'],
  options: ['retries', 'enable.idempotence'],
  check(declaration, context) {
    const client = kafkaClient(context.dialect);
    const retries = context.option('retries');
    if (!client || retries.how !== 'written' || !isWritten(retries, 0)) return;
    if (!asksForIdempotence(context.option('enable.idempotence'))) return;
    context.report({
      at: retries.span,
      message:
        `enable.idempotence=true makes retries harmless, but retries=0 forbids them: ${refusal(client, context)}.` +
        (client === 'kafkajs' ? '' : ' To bound the time a send may take, use delivery.timeout.ms.'),
      fixes: [
        ...removeOption(declaration, 'safe', 'retries'),
        ...(declaration.written.has('transactional.id')
          ? []
          : setOption(declaration, 'suggestion', 'enable.idempotence', false)),
      ],
    });
  },
});
