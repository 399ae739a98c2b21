import { codeDeclaration } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { namedArguments } from '../../../declarations/literalTable';
import { unknownTable } from '../../../declarations/optionTable';
import { sharedAware } from '../../../declarations/readTable';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { pythonVocabulary } from '../../pythonVocabulary';
import { kafkaPythonDefaults, kafkaPythonVersions } from './defaults';
import { canonicalKafkaValue } from '../values';

const identity = { id: 'kafka-python', broker: 'kafka' } as const;

const clients: readonly (readonly [name: string, kind: DeclarationKind])[] = [
  ['KafkaProducer', 'kafka.producer'],
  ['KafkaConsumer', 'kafka.consumer'],
];

/** kafka-python: named arguments, the Java keys with underscores for dots. */
export default defineCodeDialect({
  ...identity,
  label: 'kafka-python',
  library: 'kafka-python',
  supportedVersions: kafkaPythonVersions,
  defaults: kafkaPythonDefaults,
  languages: ['python'],
  signal: /^\s*(from\s+kafka(\.\w+)*\s+import|import\s+kafka)\b/m,
  readFile: (file) => clients.flatMap(([name, kind]) => file.calls(name).map((call) => client(file, call, kind))),
});

function client(file: CodeFile, call: CallExpression, kind: DeclarationKind): Declaration {
  const named = namedArguments(file, call, sharedAware);
  // KafkaConsumer takes topics by position; a producer takes nothing so.
  const positional = call.args.some((argument) => argument.spread && argument.value.type === 'unknown');
  const table = positional ? { ...named, complete: unknownTable.complete } : named;
  const sources = [{ table, spellings: kafkaPythonSpellings }];
  return codeDeclaration({
    ...{ file, kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, sources },
    vocabulary: pythonVocabulary,
  });
}

function spelling(canonical: string): OptionSpelling {
  return {
    canonical,
    // None leaves the default, infinite retries are what Java has as its largest integer.
    decode: (value) => {
      if (value === null) return undefined;
      return value === Infinity ? 2147483647 : canonicalKafkaValue(canonical, value);
    },
    encode: (value) => (canonical === 'acks' && value !== 'all' ? Number(value) : value),
  };
}

const kafkaPythonSpellings: Spellings = {
  read: (key) => spelling(key.replaceAll('_', '.')),
  write: (canonical) => ({ key: canonical.replaceAll('.', '_'), spelling: spelling(canonical) }),
};
