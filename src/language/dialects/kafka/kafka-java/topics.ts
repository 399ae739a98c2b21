import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { readTable } from '../../../declarations/readTable';
import { unknownTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { callsAfter } from '../../jvm/chains';
import { constructions } from '../../jvm/objects';
import { overloadOf, positionalSource } from '../../jvm/positional';
import { stepSources } from '../../jvm/stepTables';
import { clientSource, javaSpellings } from './spellings';
import { kafkaJavaVocabulary } from './valueNames';

const identity = { id: 'kafka-java', broker: 'kafka' } as const;

/** -1 leaves it to the broker (CreateTopicsRequest.NO_NUM_PARTITIONS and NO_REPLICATION_FACTOR, kafka-clients 4.3). */
function count(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (typeof value === 'number' && value >= 0 ? value : undefined) };
}

const rows = { partitions: count('partitions'), 'replication.factor': count('replication.factor') };

/** `new NewTopic("orders", 12, (short) 3).configs(Map.of(…))` */
export function newTopics(file: CodeFile): readonly Declaration[] {
  return constructions(file, 'NewTopic').flatMap((call) => {
    const parameters = overloadOf(call, [
      ['topic', ''],
      ['topic', 'partitions', 'replication.factor'],
    ]);
    if (!parameters) return [];
    const own = positionalSource(file, call, parameters, rows);
    const configs = callsAfter(file, call)
      .filter(({ args, name }) => name === 'configs' && args.length === 1)
      .map((each): OptionSource =>
        clientSource((each.args[0] && readTable(file, each.args[0].value, each.nameToken)) ?? unknownTable),
      );
    return [
      codeDeclaration({
        ...{ file, kind: 'kafka.topic', dialect: identity, nameSpan: call.nameSpan, span: call.span },
        ...{ sources: [own, ...configs], vocabulary: kafkaJavaVocabulary },
      }),
    ];
  });
}

const builderSpellings = spellings({
  partitions: rows.partitions,
  replicas: rows['replication.factor'],
  compact: { canonical: 'cleanup.policy', decode: () => 'compact', encode: () => undefined },
});

/** Spring's `TopicBuilder.name("orders").partitions(12).replicas(3).config(…).build()` */
export function builtTopics(file: CodeFile): readonly Declaration[] {
  return file.calls('name').flatMap((call) => {
    const isRoot = call.receiver?.type === 'name' && call.receiver.path.at(-1) === 'TopicBuilder';
    if (!isRoot || call.args.length !== 1) return [];
    const form = {
      spellings: builderSpellings,
      pairs: { put: ['config'], all: ['configs'], spellings: javaSpellings },
      ends: new Set(['build']),
    };
    const sources = [positionalSource(file, call, ['topic']), ...stepSources(file, call, form)];
    const nameSpan = file.tokens.span(call.nameToken - 2, call.nameToken - 2);
    return [
      codeDeclaration({
        ...{ file, kind: 'kafka.topic', dialect: identity, nameSpan, span: call.span, sources },
        vocabulary: kafkaJavaVocabulary,
      }),
    ];
  });
}
