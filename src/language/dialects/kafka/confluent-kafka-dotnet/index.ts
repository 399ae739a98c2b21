import { defineCodeDialect } from '../../../declarations/codeDialect';
import { librdkafkaDefaults } from '../librdkafka';
import { withUses } from '../uses';
import { clientDeclarations } from './clients';
import { topicDeclarations } from './topics';
import { useDeclarations } from './uses';

/** Confluent.Kafka for .NET: properties of configuration classes over the keys of librdkafka. */
export default defineCodeDialect({
  id: 'confluent-kafka-dotnet',
  broker: 'kafka',
  label: 'Confluent.Kafka',
  library: 'Confluent.Kafka',
  // Releases follow librdkafka's: session.timeout.ms changed with 1.8.2, group.protocol came with 2.5.
  supportedVersions: ['1.7.0', '1.9.3', '2.15.0'],
  defaults: withUses(librdkafkaDefaults),
  languages: ['csharp'],
  signal: /^[ \t]*(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?Confluent\.Kafka\b|\bnew\s+Confluent\.Kafka\./m,
  readFile: (file) => [...clientDeclarations(file), ...useDeclarations(file), ...topicDeclarations(file)],
});
