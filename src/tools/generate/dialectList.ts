import { brokerKinds } from '../../base/brokerKind';
import type { Dialect } from '../../language/model/dialect';

const titles = { kafka: 'Kafka', rabbitmq: 'RabbitMQ', nats: 'NATS' };

/** The libraries and formats that are read, by broker, for the front page. */
export function dialectList(dialects: readonly Dialect[]): string {
  return brokerKinds
    .map((broker) => {
      const own = dialects.filter((dialect) => dialect.broker === broker).map(({ label }) => label);
      return `- **${titles[broker]}**: ${own.toSorted((a, b) => a.localeCompare(b, 'en')).join(', ')}.`;
    })
    .join('\n');
}
