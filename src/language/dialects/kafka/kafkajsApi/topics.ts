import { argumentTable } from '../../../declarations/argumentTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import { listedTables } from '../../../declarations/listedTables';
import type { OptionTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { receiverWord } from '../../ecmascriptObjects';
import { kafkaSpellings } from '../values';
import type { KafkajsApi } from './api';
import { namedValues } from './namedValues';
import { clientBehind } from './objects';

/** Topics that are made or changed: the method, the list that holds them, how each is spelled, whether it is whole. */
const methods: readonly (readonly [method: string, list: string, names: Spellings, whole: boolean])[] = [
  [
    'createTopics',
    'topics',
    spellings({ topic: 'topic', numPartitions: 'partitions', replicationFactor: 'replication.factor' }),
    true,
  ],
  ['createPartitions', 'topicPartitions', spellings({ topic: 'topic', count: 'partitions' }), false],
];

/** What `admin.createTopics({ topics: [{ … }] })` and the like declare. */
export function topics(file: CodeFile, api: KafkajsApi): readonly Declaration[] {
  return methods.flatMap(([method, list, names, whole]) =>
    file.calls(method).flatMap((call) => {
      const admin = clientBehind(file, api, 'kafka.admin', call);
      if (!admin && !/admin/i.test(receiverWord(call))) return [];
      return listedTables(file, argumentTable(file, call, 0), list).map((item) =>
        topic(file, api, call, item, names, whole),
      );
    }),
  );
}

function topic(
  file: CodeFile,
  { dialect }: KafkajsApi,
  call: CallExpression,
  item: OptionTable,
  names: Spellings,
  whole: boolean,
): Declaration {
  const configs = namedValues(file, item, 'configEntries');
  const [span = call.span] = item.spans;
  return codeDeclaration({
    ...{ file, kind: 'kafka.topic', dialect, span, complete: whole && configs.complete },
    nameSpan: item.entries.find(({ key }) => key === 'topic')?.keySpan ?? span,
    sources: [
      { table: configs, spellings: kafkaSpellings },
      { table: item, spellings: names },
    ],
  });
}
