import type { DialectDefaults } from '../../model/dialect';

/** Defaults of clients that also hold for what is done with them: a send has its producer's, a commit its consumer's. */
export function withUses(defaults: DialectDefaults): DialectDefaults {
  const producer = defaults['kafka.producer'] ?? {};
  const consumer = defaults['kafka.consumer'] ?? {};
  return {
    'kafka.send': producer,
    'kafka.transaction': producer,
    'kafka.flush': producer,
    'kafka.subscribe': consumer,
    'kafka.commit': consumer,
    ...defaults,
  };
}
