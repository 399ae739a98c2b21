import type { OptionProses } from '../optionProse';

const alternate = {
  meaning: 'The exchange that gets the messages which no binding of this one takes.',
  pitfall: 'A message that it takes counts as routed: publishers with `mandatory` get nothing back.',
};
const mirroring = 'Mirrored classic queues are gone since RabbitMQ 4.0; quorum queues take their place.';

/** Keys of policies that are no argument of a queue with `x-` before it. */
export const rabbitmqPolicy: OptionProses = {
  'alternate-exchange': alternate,
  'federation-upstream': {
    meaning: 'The one upstream from which the queue or exchange gets messages of another broker.',
  },
  'federation-upstream-set': {
    meaning: 'The set of upstreams from which the queue or exchange gets messages; `all` is every one that is defined.',
  },
  'ha-mode': { meaning: 'On how many nodes a classic queue was mirrored.', pitfall: mirroring },
  'ha-params': { meaning: 'The number or the names of the nodes, as `ha-mode` asks.', pitfall: mirroring },
  'ha-sync-mode': { meaning: 'Whether a new mirror copied what was already in the queue.', pitfall: mirroring },
  'target-group-size': {
    meaning: 'How many members quorum queues grow to where the broker adds members by itself.',
    pitfall: 'An even number tolerates no more failures than the odd one below it.',
  },
};

/** Arguments of a RabbitMQ exchange. */
export const rabbitmqExchange: OptionProses = {
  'alternate-exchange': alternate,
  'x-delayed-type': { meaning: 'How a delayed message exchange routes once the delay is over.' },
};
