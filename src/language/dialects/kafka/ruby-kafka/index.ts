import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { madeHandleOf } from '../../../declarations/handle';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { clientSources } from './clients';
import { rubyKafkaDefaults } from './defaults';
import { rubyKafkaVocabulary } from './spellings';
import { topics } from './topics';
import { uses } from './uses';

const identity = { id: 'ruby-kafka', broker: 'kafka' } as const;

const clients = [
  ['producer', 'kafka.producer'],
  ['async_producer', 'kafka.producer'],
  ['consumer', 'kafka.consumer'],
] as const;

/** ruby-kafka: keyword arguments, times in seconds. */
export default defineCodeDialect({
  ...identity,
  label: 'ruby-kafka',
  library: 'ruby-kafka',
  // The gem is in maintenance; options and defaults have not changed since 1.0.
  supportedVersions: ['1.5.1'],
  defaults: rubyKafkaDefaults,
  languages: ['ruby'],
  signal: /^\s*require\s*\(?\s*['"](ruby-)?kafka['"]|\bKafka(::Client)?\.new\b/m,
  readFile: (file) => [...made(file), ...uses(file), ...topics(file)],
});

function made(file: CodeFile): readonly Declaration[] {
  return clients.flatMap(([name, kind]) =>
    file.calls(name).flatMap((call) => {
      const sources: readonly OptionSource[] | undefined = clientSources(file, call);
      if (!sources) return [];
      const { nameSpan, span } = call;
      const parts = { file, kind, dialect: identity, nameSpan, span, sources, vocabulary: rubyKafkaVocabulary };
      return codeDeclaration({ ...parts, handle: madeHandleOf(file, call) });
    }),
  );
}
