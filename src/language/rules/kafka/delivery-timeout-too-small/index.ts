import type { KnownOption } from '../../../model/declaration';
import { defineRule } from '../../../model/rule';
import { removeOption, setOption } from '../../fixes';
import { numberOf } from '../../values';
import { kafkaClient, refusal } from '../clients';

export default defineRule({
  meta: {
    id: 'kafka/delivery-timeout-too-small',
    severity: 'error',
    category: 'correctness',
    fix: 'suggestion',
    summary: 'delivery.timeout.ms must cover linger.ms and request.timeout.ms.',
    sources: [
      'apache/kafka 4.3 KafkaProducer.java:581-602, run on kafka-clients 3.9.2 and 4.3.1',
      'Apache Kafka upgrade notes for 4.0.0: linger.ms is 5 by default',
      'kafka-python kafka/producer/record_accumulator.py, run on 2.2.4, 2.3.0 and 3.0.12',
    ],
    since: '0.1.0',
  },
  on: ['kafka.producer'],
  options: ['delivery.timeout.ms', 'linger.ms', 'request.timeout.ms'],
  check(declaration, context) {
    const client = kafkaClient(context.dialect);
    // librdkafka has no such check (2.16.0), kafkajs no such option.
    if (client !== 'java' && client !== 'kafka-python') return;
    const delivery = context.option('delivery.timeout.ms');
    const options = { linger: context.option('linger.ms'), request: context.option('request.timeout.ms') };
    const [limit, linger, request] = [delivery, options.linger, options.request].map(numberOf);
    if (delivery.how !== 'written' || limit === undefined || linger === undefined || request === undefined) return;
    if (limit >= linger + request) return;
    // Rounded to seconds, so that the fix is the same with a linger of 0 and of 5.
    const enough = (Math.floor((linger + request) / 1000) + 1) * 1000;
    const left = (Math.ceil((limit - linger) / 1000) - 1) * 1000;
    context.report({
      at: delivery.span,
      message:
        `delivery.timeout.ms=${limit} is less than linger.ms + request.timeout.ms ` +
        `(${withOrigin(linger, options.linger)} + ${withOrigin(request, options.request)}): ${refusal(client, context)}.`,
      fixes: [
        ...setOption(declaration, 'suggestion', 'delivery.timeout.ms', enough),
        ...(left > 0 ? setOption(declaration, 'suggestion', 'request.timeout.ms', left) : []),
        ...removeOption(declaration, 'suggestion', 'delivery.timeout.ms', 'Remove it and take the default of 120000'),
      ],
    });
  },
});

function withOrigin(value: number, option: KnownOption): string {
  return option.how === 'default' ? `${value} by default` : String(value);
}
