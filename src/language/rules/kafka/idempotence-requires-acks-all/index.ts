import { defineRule } from '../../../model/rule';
import { setOption } from '../../fixes';
import { show } from '../../values';
import { kafkaClient, refusal } from '../clients';
import { asksForIdempotence, isWeakAcks } from '../producerOptions';

export default defineRule({
  meta: {
    id: 'kafka/idempotence-requires-acks-all',
    severity: 'error',
    category: 'correctness',
    fix: 'safe',
    summary: 'An idempotent producer needs acks=all.',
    sources: [
      'apache/kafka 4.3 ProducerConfig.java:591-618, run on kafka-clients 3.9.2 and 4.3.1',
      'librdkafka 2.15.0 rdkafka_conf.c:4744-4759, run on confluent-kafka 2.16.1',
      'kafkajs 2.2.4 src/producer/messageProducer.js:59',
      'kafka-python 2.2.4, 2.3.0 and 3.0.12, run',
    ],
    since: '0.1.0',
  },
  on: ['kafka.producer', 'kafka.send'],
  options: ['acks', 'enable.idempotence'],
  check(declaration, context) {
    const client = kafkaClient(context.dialect);
    const acks = context.option('acks');
    if (!client || !isWeakAcks(acks) || !asksForIdempotence(context.option('enable.idempotence'))) return;
    const what = client === 'kafkajs' ? 'send() rejects every message' : refusal(client, context);
    context.report({
      at: acks.span,
      message:
        `enable.idempotence=true needs acks=all, but acks is ${show(acks.value)} here: ${what}. ` +
        'Without the acknowledgement of all in-sync replicas, duplicates cannot be ruled out.',
      fixes: [
        ...setOption(declaration, 'safe', 'acks', 'all'),
        ...(declaration.written.has('transactional.id')
          ? []
          : setOption(declaration, 'suggestion', 'enable.idempotence', false)),
      ],
    });
  },
});
