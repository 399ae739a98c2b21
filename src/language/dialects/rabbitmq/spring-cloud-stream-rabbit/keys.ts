import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import { relaxed } from '../../kafka/spring-boot/keys';
import { relaxedSpellings } from '../configForms';
import type { ConfigForm } from '../configForms';
import { count, truth, word } from '../springValues';

/** A switch that stands for one value of an option: `quorum.enabled` makes a quorum queue. */
function choice(canonical: string, chosen: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (value === true || value === 'true' ? chosen : undefined),
    encode: (value) => (value === chosen ? true : undefined),
  };
}

const persistence: OptionSpelling = {
  canonical: 'delivery-mode',
  decode: (value) => {
    const mode = typeof value === 'string' ? value.toLowerCase().replaceAll('-', '_') : '';
    return mode === 'persistent' ? 2 : mode === 'non_persistent' ? 1 : undefined;
  },
  encode: (value) => (value === 2 ? 'persistent' : 'non-persistent'),
};

/** Queues of both directions (RabbitCommonProperties 5.0). */
const queue = {
  ...{ ttl: count('x-message-ttl'), expires: count('x-expires'), 'max-length': count('x-max-length') },
  ...{ 'max-length-bytes': count('x-max-length-bytes'), 'max-priority': count('x-max-priority') },
  ...{ 'overflow-behavior': 'x-overflow', lazy: choice('x-queue-mode', 'lazy') },
  ...{ 'quorum.enabled': choice('x-queue-type', 'quorum'), 'quorum.delivery-limit': count('x-delivery-limit') },
  ...{ 'quorum.initial-group-size': count('x-quorum-initial-group-size') },
  'single-active-consumer': truth('x-single-active-consumer'),
} as const;

const exchange = {
  ...{ 'exchange-type': 'type', 'exchange-durable': truth('durable') },
  'exchange-auto-delete': truth('auto-delete'),
} as const;

/**
 * What the keys of a binding declare, without the binder's and the binding's own prefix. The names of queues and exchanges
 * are made of destination, group and prefix.
 */
export const bindingForms: readonly ConfigForm[] = [
  {
    kind: 'rabbitmq.consume',
    spellings: spellings({
      ...{ 'consumer.prefetch': count('prefetch-count'), 'consumer.acknowledge-mode': word('acknowledge-mode') },
      ...{ 'consumer.requeue-rejected': truth('default-requeue-rejected'), 'consumer.exclusive': truth('exclusive') },
      ...{ 'consumer.concurrency': count('concurrency'), 'consumer.max-attempts': count('retry.max-attempts') },
      'consumer.consumer-priority': count('x-priority'),
    }),
  },
  {
    kind: 'rabbitmq.queue',
    isOpen: true,
    spellings: spellings({ ...under('consumer.', queue), 'consumer.durable-subscription': truth('durable') }),
  },
  { kind: 'rabbitmq.queue', isOpen: true, spellings: spellings(under('producer.', queue)) },
  { kind: 'rabbitmq.exchange', isOpen: true, spellings: spellings(under('consumer.', exchange)) },
  {
    kind: 'rabbitmq.exchange',
    isOpen: true,
    spellings: spellings({ ...under('producer.', exchange), 'producer.alternate-exchange.name': 'alternate-exchange' }),
  },
  {
    kind: 'rabbitmq.publish',
    spellings: spellings({ 'producer.delivery-mode': persistence, 'producer.routing-key': 'routing-key' }),
  },
].map((form) => ({ ...form, spellings: relaxedSpellings(form.spellings, relaxed) }) as ConfigForm);

function under(
  prefix: string,
  keys: Readonly<Record<string, string | OptionSpelling>>,
): Readonly<Record<string, string | OptionSpelling>> {
  return Object.fromEntries(Object.entries(keys).map(([key, row]) => [prefix + key, row]));
}
