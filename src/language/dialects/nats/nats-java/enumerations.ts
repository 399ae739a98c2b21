import type { OptionValue } from '../../../model/declaration';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { javaVocabulary } from '../../jvm/vocabulary';

/** Enumerations of io.nats.client.api, jnats 2.21.1, and what they are to the server. */
export const enumerations = {
  RetentionPolicy: { Limits: 'limits', Interest: 'interest', WorkQueue: 'workqueue' },
  StorageType: { File: 'file', Memory: 'memory' },
  DiscardPolicy: { Old: 'old', New: 'new' },
  CompressionOption: { None: 'none', S2: 's2' },
  AckPolicy: { None: 'none', All: 'all', Explicit: 'explicit' },
  DeliverPolicy: {
    All: 'all',
    Last: 'last',
    New: 'new',
    ByStartSequence: 'by_start_sequence',
    ByStartTime: 'by_start_time',
    LastPerSubject: 'last_per_subject',
  },
  ReplayPolicy: { Instant: 'instant', Original: 'original' },
  PriorityPolicy: { None: 'none', Overflow: 'overflow', PinnedClient: 'pinned_client' },
} as const;

const constants: Readonly<Record<string, OptionValue>> = Object.fromEntries(
  Object.entries(enumerations).flatMap(([type, names]) =>
    Object.entries(names).map(([name, value]) => [`${type}.${name}`, value]),
  ),
);

/** What stands for a value in code that uses jnats; durations are milliseconds. */
export const natsJavaVocabulary: Vocabulary = {
  functions: javaVocabulary.functions ?? {},
  constants: { ...constants, 'Duration.ZERO': 0 },
};
