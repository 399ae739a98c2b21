import type { OptionProses } from '../optionProse';

const unit =
  'The server counts nanoseconds; nats.py takes seconds, nats.js nanoseconds (`nanos(ms)`), Java milliseconds or a `Duration`.';

/** Options of a JetStream stream. */
export const natsStream: OptionProses = {
  max_age: { meaning: 'How long a message stays in the stream; 0 is forever.', pitfall: unit },
  duplicate_window: {
    meaning: 'How long the stream remembers message ids and drops a message that comes again with the same one.',
    pitfall: `Not longer than \`max_age\`. ${unit}`,
  },
};

/** Options of a JetStream consumer. */
export const natsConsumer: OptionProses = {
  ack_wait: {
    meaning: 'How long a delivery may stay unacknowledged before the server delivers the message again.',
    pitfall: unit,
  },
  idle_heartbeat: {
    meaning: 'How long a push consumer stays silent before the server says that it is still there.',
    pitfall: unit,
  },
  inactive_threshold: { meaning: 'How long a consumer nobody uses stays before the server deletes it.', pitfall: unit },
  backoff: {
    meaning: 'The waits before the second, third, … delivery, instead of `ack_wait`.',
    pitfall: `Not longer a list than \`max_deliver\`. ${unit}`,
  },
};
