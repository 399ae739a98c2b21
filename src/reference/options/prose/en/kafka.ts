import type { OptionProses } from '../optionProse';

/** Options of a Kafka producer. */
export const kafkaProducer: OptionProses = {
  acks: {
    meaning:
      'Whose acknowledgement a write waits for: `all` in-sync replicas, the leader alone (`1`), or nobody (`0`).',
    pitfall:
      'Anything but `all` loses acknowledged messages when the leader fails, and rules idempotence and transactions out.',
  },
  'enable.idempotence': {
    meaning:
      'Numbers every batch, so that the broker drops the copy a retry may send and keeps the order within a partition.',
    pitfall:
      'Needs `acks=all`, retries and at most five requests in flight. Java clients have it on by default since 3.0.1; librdkafka and kafkajs do not.',
  },
  retries: {
    meaning: 'How often a failed send is tried again.',
    pitfall: 'Leave it alone and bound the time with `delivery.timeout.ms`: a small number gives up in a short outage.',
  },
  'max.in.flight.requests.per.connection': {
    meaning: 'How many requests may be on their way to one broker without an answer.',
    pitfall:
      'More than one without idempotence lets a retry overtake a later batch; with idempotence five is the most.',
  },
  'transactional.id': {
    meaning:
      'Names one logical producer over restarts and makes it transactional. Starting a second one with the same id fences the first.',
    pitfall: 'Every running instance needs an id of its own, and the same one again after a restart.',
  },
  'delivery.timeout.ms': {
    meaning: 'The most time between `send()` and the report of success or failure, with waiting, sending and retries.',
    pitfall: 'Must be at least `linger.ms` + `request.timeout.ms`, and `linger.ms` is 5 since Java client 4.0.',
  },
  'linger.ms': {
    meaning: 'How long the producer waits for more messages to fill a batch before it sends.',
    pitfall: 'Was 0 before Java client 4.0 and is 5 since.',
  },
  'request.timeout.ms': {
    meaning: 'How long the client waits for the answer to one request before it tries again or gives up.',
  },
  'transaction.timeout.ms': {
    meaning: 'How long a transaction may stay open before the broker aborts it.',
    pitfall: 'The broker refuses more than its `transaction.max.timeout.ms`, which is 15 minutes by default.',
  },
};

/** Options of a Kafka consumer. */
export const kafkaConsumer: OptionProses = {
  'session.timeout.ms': {
    meaning: 'How long a member may stay silent before the group takes its partitions away.',
    pitfall: 'The broker allows 6 s to 30 min by default. With `group.protocol=consumer` the broker sets it.',
  },
  'heartbeat.interval.ms': {
    meaning: 'How often a member tells the group that it is alive.',
    pitfall: 'At most a third of `session.timeout.ms`, so that a lost heartbeat or two do not cost the membership.',
  },
  'group.id': {
    meaning:
      'The consumer group: its members share the partitions, and its committed offsets are stored under this name.',
  },
  'group.protocol': {
    meaning:
      'How the group agrees on who reads what: `classic`, or `consumer`, where the broker decides (KIP-848, since 4.0).',
    pitfall: 'With `consumer`, the heartbeat, the session timeout and the assignor are the broker’s to set.',
  },
};
