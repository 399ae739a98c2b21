import { defineGoDialect } from '../../../declarations/go/goDialect';
import { vocabularyOf } from '../../../declarations/go/goVocabulary';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { enumerationConstants, goConsumerFields, goStreamFields } from '../goConfigs';
import { natsGoPackages, natsGoResults } from '../goResults';
import { jetstreamDefaults } from '../jetstreamDefaults';
import { jetstreamForms } from './forms';

/** Package `jetstream` of nats.go: contexts first, structs for configurations, options for the rest. */
export default defineGoDialect({
  id: 'nats-go-jetstream',
  broker: 'nats',
  label: 'nats.go jetstream',
  library: 'github.com/nats-io/nats.go',
  supportedVersions: ['1.55.0'],
  defaults: {
    // The zero value of AckPolicy is AckExplicitPolicy in this package (jetstream/consumer_config.go).
    ...jetstreamDefaults('explicit'),
    // jetstream/pull.go: DefaultExpires; `Consume` and `Messages` take DefaultMaxMessages, `Fetch` says how many.
    'nats.fetch': { timeout: [{ value: 30_000_000_000 }], batch: [{ value: 500 }] },
    'nats.kv': {
      history: [{ value: 1 }],
      storage: [{ value: 'file' }],
      num_replicas: [{ value: 1 }],
      ttl: [{ value: 0 }],
    },
    'nats.object-store': { storage: [{ value: 'file' }], num_replicas: [{ value: 1 }], ttl: [{ value: 0 }] },
  },
  signal: /"github\.com\/nats-io\/nats\.go\/jetstream"/,
  packages: natsGoPackages,
  needs: 'jetstream',
  results: natsGoResults,
  tables: (nameOf) => {
    const alias = nameOf('jetstream');
    return {
      vocabulary: vocabularyOf(enumerationConstants(alias), pullConversions(alias)),
      forms: jetstreamForms(alias),
      literals: [
        { type: 'jetstream.StreamConfig', kind: 'nats.stream', spellings: goStreamFields(alias) },
        {
          type: 'jetstream.ConsumerConfig',
          kind: 'nats.consumer',
          spellings: goConsumerFields(alias, 'IdleHeartbeat'),
        },
      ],
    };
  },
});

function pullConversions(alias: string): NonNullable<Vocabulary['functions']> {
  return { [`${alias}.PullMaxMessages`]: ([value]) => value, [`${alias}.PullExpiry`]: ([value]) => value };
}
