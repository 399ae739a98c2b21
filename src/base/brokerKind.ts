/** The brokers Brokerscope knows, in the order in which they are shown. */
export const brokerKinds = ['rabbitmq', 'kafka', 'nats'] as const;

/** One of the brokers Brokerscope knows. */
export type BrokerKind = (typeof brokerKinds)[number];

/** The product's own spelling of a broker's name, for everything a user reads. */
export const brokerNames: Readonly<Record<BrokerKind, string>> = {
  rabbitmq: 'RabbitMQ',
  kafka: 'Apache Kafka',
  nats: 'NATS',
};

/** Tells whether a value read from settings or a wire names a broker. */
export function isBrokerKind(value: unknown): value is BrokerKind {
  return (brokerKinds as readonly unknown[]).includes(value);
}
