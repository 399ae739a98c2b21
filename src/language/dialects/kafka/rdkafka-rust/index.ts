import { codeDeclaration } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { madeHandleOf } from '../../../declarations/handle';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { librdkafkaDefaults } from '../librdkafka';
import { withUses } from '../uses';
import { configOf, creators, roleOf } from './clients';
import { rdkafkaVocabulary } from './spellings';
import { topics } from './topics';
import { uses } from './uses';

const identity = { id: 'rdkafka-rust', broker: 'kafka' } as const;

/** rdkafka: `ClientConfig::new().set("key", "value").create()`, with the names of librdkafka. */
export default defineCodeDialect({
  ...identity,
  label: 'rdkafka (Rust)',
  library: 'rdkafka',
  // 0.26 builds librdkafka 1.6, 0.28 has 1.8.2 with its longer session.
  supportedVersions: ['0.26.0', '0.28.0', '0.38.0'],
  defaults: withUses({
    ...librdkafkaDefaults,
    'kafka.consumer': {
      ...librdkafkaDefaults['kafka.consumer'],
      'session.timeout.ms': [
        { until: '0.28.0', value: 10000 },
        { since: '0.28.0', value: 45000 },
      ],
    },
  }),
  languages: ['rust'],
  signal: /\brdkafka::/,
  readFile: (file) => [...clients(file), ...uses(file), ...topics(file)],
});

function clients(file: CodeFile): readonly Declaration[] {
  return creators
    .flatMap((name) => file.calls(name))
    .flatMap((call) => {
      const sources = configOf(file, call);
      const kind = sources && roleOf(file, call);
      if (!kind) return [];
      const { nameSpan, span } = call;
      return codeDeclaration({
        ...{ file, kind, dialect: identity, nameSpan, span, sources, vocabulary: rdkafkaVocabulary },
        handle: madeHandleOf(file, call),
      });
    });
}
