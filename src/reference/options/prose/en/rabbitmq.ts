import type { OptionProses } from '../optionProse';

/** Arguments of a RabbitMQ queue. */
export const rabbitmqQueue: OptionProses = {
  'x-queue-type': {
    meaning:
      'Whether the queue is `classic` (one node), `quorum` (replicated) or a `stream` (a log that is read again).',
    pitfall: 'It cannot be changed later, and the default is the virtual host’s: say it where it matters.',
  },
  'x-message-ttl': {
    meaning: 'How long a message may wait in the queue before it is dropped or dead-lettered.',
    pitfall: 'An integer in milliseconds; `"60000"` as text is refused.',
  },
  'x-expires': {
    meaning:
      'How long a queue without consumers, gets and redeclarations stays before it is deleted with its messages.',
  },
  'x-max-length': { meaning: 'The most messages the queue holds ready; `x-overflow` says what happens to one more.' },
  'x-max-length-bytes': {
    meaning: 'The most bytes of message bodies the queue holds; the oldest go first in a stream.',
  },
  'x-overflow': {
    meaning: 'What a full queue does: drop its oldest message (`drop-head`) or refuse the new one (`reject-publish`).',
    pitfall: 'A refusal reaches the publisher only through publisher confirms.',
  },
  'x-dead-letter-exchange': {
    meaning: 'The exchange that messages go to which were rejected, expired, pushed out or delivered too often.',
    pitfall: 'It takes an exchange, not a queue, and drops in silence where that exchange does not exist.',
  },
  'x-dead-letter-routing-key': {
    meaning: 'The routing key that dead letters get instead of their own.',
    pitfall: 'Needs `x-dead-letter-exchange`.',
  },
  'x-dead-letter-strategy': {
    meaning:
      'Whether a dead letter may be lost on its way (`at-most-once`) or is kept until it has arrived (`at-least-once`).',
    pitfall: '`at-least-once` needs `x-overflow=reject-publish`.',
  },
  'x-delivery-limit': {
    meaning: 'How often a quorum queue delivers a message again before it drops or dead-letters it.',
    pitfall:
      '20 by default since RabbitMQ 4.0. Since 4.3 a `nack` with requeue does not count any more, a `reject` does.',
  },
  'x-max-priority': {
    meaning: 'The highest priority a classic queue tells apart; every level costs memory.',
    pitfall: 'Quorum queues refuse it; they take the priority of a message without it.',
  },
  'x-single-active-consumer': {
    meaning: 'One consumer at a time gets messages, the next takes over when it goes: order is kept over failures.',
  },
  'x-quorum-initial-group-size': { meaning: 'On how many nodes a quorum queue is replicated when it is declared.' },
  'x-queue-leader-locator': {
    meaning: 'On which node the leader starts: that of the client, or one that balances the leaders.',
  },
  'x-queue-master-locator': {
    meaning: 'The older name of `x-queue-leader-locator`.',
    pitfall: 'Denied by default since RabbitMQ 4.3: the declaration closes the connection.',
  },
  'x-queue-mode': {
    meaning: 'Asked a classic queue to keep its messages on disk (`lazy`).',
    pitfall: 'Without effect since RabbitMQ 3.12: every classic queue does so.',
  },
  'x-queue-version': {
    meaning: 'Which storage a classic queue uses.',
    pitfall: 'Only version 2 is left since RabbitMQ 4.3.',
  },
  'x-max-in-memory-length': {
    meaning: 'How many messages a quorum queue kept in memory.',
    pitfall: 'Still accepted, without effect.',
  },
  'x-max-in-memory-bytes': {
    meaning: 'How many bytes of messages a quorum queue kept in memory.',
    pitfall: 'Still accepted, without effect.',
  },
  'x-max-age': {
    meaning: 'How long a stream keeps messages; whole segments go at a time.',
    pitfall: 'Text with a unit: `7D` is seven days, `7d` is refused.',
  },
  'x-stream-max-segment-size-bytes': {
    meaning: 'How large a segment file of a stream grows before the next is begun.',
  },
  'x-stream-filter-size-bytes': { meaning: 'Size of the filter that tells a reader which chunks it may pass over.' },
  'x-initial-cluster-size': { meaning: 'On how many nodes a stream is replicated when it is declared.' },
  'x-consumer-timeout': { meaning: 'How long a delivery may stay unacknowledged before the broker takes it back.' },
  'x-consumer-disconnected-timeout': {
    meaning: 'How long a quorum queue keeps the deliveries of a consumer whose node cannot be reached.',
  },
  'x-delayed-retry-type': {
    meaning: 'Which returned messages a quorum queue holds back for a while before it delivers them again.',
  },
  'x-delayed-retry-min': { meaning: 'The shortest time a returned message is held back.' },
  'x-delayed-retry-max': { meaning: 'The longest time a returned message is held back.' },
};

/** Parts of a RabbitMQ binding. */
export const rabbitmqBinding: OptionProses = {
  'routing-key': {
    meaning:
      'Which messages of the exchange the queue gets. A topic exchange reads `*` as exactly one word and `#` as any number; a direct exchange takes the key as it is.',
    pitfall: '`order.*` does not match `order.created.eu`.',
  },
};
