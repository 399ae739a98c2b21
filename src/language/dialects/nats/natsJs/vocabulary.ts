import type { Vocabulary } from '../../../syntax/code/evaluation';

/** Enumerations and helpers of nats 2.29.3 and @nats-io/jetstream 3.4.0 (jsapi_types.ts, nats-core util.ts). */
export const natsJsVocabulary: Vocabulary = {
  functions: {
    nanos: ([milliseconds]) => (typeof milliseconds === 'number' ? milliseconds * 1_000_000 : undefined),
  },
  constants: {
    'RetentionPolicy.Limits': 'limits',
    'RetentionPolicy.Interest': 'interest',
    'RetentionPolicy.Workqueue': 'workqueue',
    'StorageType.File': 'file',
    'StorageType.Memory': 'memory',
    'DiscardPolicy.Old': 'old',
    'DiscardPolicy.New': 'new',
    'AckPolicy.None': 'none',
    'AckPolicy.All': 'all',
    'AckPolicy.Explicit': 'explicit',
    'DeliverPolicy.All': 'all',
    'DeliverPolicy.Last': 'last',
    'DeliverPolicy.New': 'new',
    'DeliverPolicy.StartSequence': 'by_start_sequence',
    'DeliverPolicy.StartTime': 'by_start_time',
    'DeliverPolicy.LastPerSubject': 'last_per_subject',
    'ReplayPolicy.Instant': 'instant',
    'ReplayPolicy.Original': 'original',
    'StoreCompression.None': 'none',
    'StoreCompression.S2': 's2',
  },
};
