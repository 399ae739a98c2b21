import { defineGoDialect } from '../../../declarations/go/goDialect';
import { asConsumer, asProducer, franzClients } from './clients';
import { franzDefaults } from './defaults';
import { franzForms } from './forms';
import { franzVocabulary } from './options';

/** franz-go: options that are calls, of one client for everything. */
export default defineGoDialect({
  id: 'franz-go',
  broker: 'kafka',
  label: 'franz-go',
  library: 'github.com/twmb/franz-go',
  // Lingering came with 1.20.0, idle connections live longer since 1.21.0, more records are buffered since 1.22.2.
  supportedVersions: ['1.19.5', '1.20.0', '1.21.5', '1.22.2'],
  defaults: franzDefaults,
  signal: /"github\.com\/twmb\/franz-go\/pkg\/(kgo|kadm)"/,
  packages: [
    { name: 'kgo', paths: /^github\.com\/twmb\/franz-go\/pkg\/kgo$/ },
    { name: 'kadm', paths: /^github\.com\/twmb\/franz-go\/pkg\/kadm$/ },
  ],
  results: {
    'kgo.NewClient': 'kgo.Client',
    'kgo.NewGroupTransactSession': 'kgo.GroupTransactSession',
    'kgo.GroupTransactSession.Client': 'kgo.Client',
    'kadm.NewClient': 'kadm.Client',
    'kadm.NewOptClient': 'kadm.Client',
  },
  tables: (nameOf) => ({ vocabulary: franzVocabulary(nameOf('kgo'), nameOf('kadm')), forms: franzForms }),
  inherited: {
    'kafka.send': asProducer,
    'kafka.transaction': asProducer,
    'kafka.flush': asProducer,
    'kafka.subscribe': asConsumer,
    'kafka.commit': asConsumer,
  },
  more: franzClients,
});
