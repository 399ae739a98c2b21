import { kafkaBroker } from './en/kafkaBroker';
import { kafkaTopic } from './en/kafkaTopic';
import { rabbitmqQueue } from './en/rabbitmq';
import { rabbitmqExchange, rabbitmqPolicy } from './en/rabbitmqPolicy';
import type { OptionProse, OptionProses } from './optionProse';

/** Prose of options that only something live has: the language side does not carry it. */
const tables: Readonly<Record<string, OptionProses>> = {
  'kafka.topic': kafkaTopic,
  'kafka.broker': kafkaBroker,
  'rabbitmq.exchange': rabbitmqExchange,
  'rabbitmq.policy': rabbitmqPolicy,
};

/** Prose of an option of something live, where there is one. A policy names an argument without its `x-`. */
export function liveProse(kind: string, key: string): OptionProse | undefined {
  const table = kind === 'rabbitmq.queue' ? rabbitmqPolicy : tables[kind];
  const found = own(table, key);
  if (found || (kind !== 'rabbitmq.policy' && kind !== 'rabbitmq.queue')) return found;
  return own(rabbitmqQueue, key) ?? own(rabbitmqQueue, `x-${key}`);
}

function own(table: OptionProses | undefined, key: string): OptionProse | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}
