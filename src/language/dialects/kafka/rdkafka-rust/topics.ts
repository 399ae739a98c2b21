import { codeDeclaration } from '../../../declarations/codeDeclaration';
import { keyOf } from '../../../declarations/literalTable';
import type { OptionEntry, OptionTable } from '../../../declarations/optionTable';
import { parametersTable } from '../../../declarations/parametersTable';
import { spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { chainAfter, typeOf } from '../../rust/calls';
import { rdkafkaVocabulary, topicSettings } from './spellings';

const identity = { id: 'rdkafka-rust', broker: 'kafka' } as const;

const parameters = spellings({
  topic: 'topic',
  partitions: 'partitions',
  'replication.factor': {
    canonical: 'replication.factor',
    encode: (value) => ({ code: `TopicReplication::Fixed(${String(value)})` }),
  },
});

/** `NewTopic::new("orders", 3, TopicReplication::Fixed(2)).set("cleanup.policy", "compact")` (src/admin.rs of 0.20 to 0.38). */
export function topics(file: CodeFile): readonly Declaration[] {
  return file
    .calls('new')
    .filter((call) => typeOf(call) === 'NewTopic')
    .map((call) =>
      codeDeclaration({
        ...{ file, kind: 'kafka.topic', dialect: identity, nameSpan: call.nameSpan, span: call.span },
        sources: [
          { table: parametersTable(file, call, ['topic', 'partitions', 'replication.factor']), spellings: parameters },
          { table: settings(file, call), spellings: topicSettings, spellKey: (key) => `"${key}"` },
        ],
        vocabulary: rdkafkaVocabulary,
      }),
    );
}

function settings(file: CodeFile, first: CallExpression): OptionTable {
  const calls = chainAfter(file, first);
  const entries = calls
    .filter((call) => call !== first && call.name === 'set')
    .flatMap((call): OptionEntry[] => {
      const [key, value] = call.args;
      if (!key || !value) return [];
      const start = file.tokens.end(call.nameToken - 2);
      return [
        {
          ...{
            key: keyOf(file, key.value, call.nameToken),
            keySpan: key.span,
            value: value.value,
            token: call.nameToken,
          },
          ...{ uncertain: false, replaceable: true },
          remove: () => [{ span: { start, end: file.tokens.end(call.close) }, newText: '' }],
        },
      ];
    });
  const end = file.tokens.end((calls.findLast((call) => call.name === 'set') ?? first).close);
  const insert = (key: string, value: string) => [{ span: { start: end, end }, newText: `.set(${key}, ${value})` }];
  const complete = entries.every((entry) => entry.key !== undefined);
  return { entries, complete, spans: calls.map((call) => call.span), insertion: { form: 'put', insert } };
}
