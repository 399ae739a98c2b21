import type { Enumeration } from '../../csharp/values';

/** Enumerations of NATS.Client.JetStream.Models and of the stores, 3.1.0, and their values in the JetStream API. */
export const enumerations = {
  retention: {
    type: 'StreamConfigRetention',
    members: { Limits: 'limits', Interest: 'interest', Workqueue: 'workqueue' },
  },
  storage: { type: 'StreamConfigStorage', members: { File: 'file', Memory: 'memory' } },
  discard: { type: 'StreamConfigDiscard', members: { Old: 'old', New: 'new' } },
  compression: { type: 'StreamConfigCompression', members: { None: 'none', S2: 's2' } },
  persistence: { type: 'StreamConfigPersistMode', members: { Default: 'default', Async: 'async' } },
  acknowledgement: {
    type: 'ConsumerConfigAckPolicy',
    members: { Explicit: 'explicit', All: 'all', None: 'none', FlowControl: 'flow_control' },
  },
  delivery: {
    type: 'ConsumerConfigDeliverPolicy',
    members: {
      All: 'all',
      Last: 'last',
      New: 'new',
      ByStartSequence: 'by_start_sequence',
      ByStartTime: 'by_start_time',
      LastPerSubject: 'last_per_subject',
    },
  },
  replay: { type: 'ConsumerConfigReplayPolicy', members: { Instant: 'instant', Original: 'original' } },
  priority: {
    type: 'ConsumerConfigPriorityPolicy',
    members: { None: 'none', Prioritized: 'prioritized', Overflow: 'overflow', PinnedClient: 'pinned_client' },
  },
  keyValueStorage: { type: 'NatsKVStorageType', members: { File: 'file', Memory: 'memory' } },
  objectStorage: { type: 'NatsObjStorageType', members: { File: 'file', Memory: 'memory' } },
  // Auto and Prefer leave it to the server.
  tls: { type: 'TlsMode', members: { Require: true, Implicit: true, Disable: false } },
} as const satisfies Readonly<Record<string, Enumeration>>;
