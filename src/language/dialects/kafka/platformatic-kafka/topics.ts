import { argumentTable } from '../../../declarations/argumentTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { withoutEdits } from '../../../declarations/optionTable';
import { readTable } from '../../../declarations/readTable';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { receiverWord } from '../../ecmascriptObjects';
import { namedValues } from '../kafkajsApi/namedValues';
import { kafkaSpellings } from '../values';
import { clientBehind } from './clients';
import type { Client } from './clients';
import { topicSpellings } from './spellings';
import { dialect } from './uses';

/** `admin.createTopics({ topics: ['a', { topic: 'b' }], partitions, replicas, configs })`: each topic with what all have. */
export function topics(file: CodeFile, admins: readonly Client[]): readonly Declaration[] {
  return file.calls('createTopics').flatMap((call) => {
    if (!clientBehind(file, admins, call) && !/admin$/i.test(receiverWord(call))) return [];
    const table = argumentTable(file, call, 0);
    const entry = table.entries.findLast(({ key }) => key === 'topics');
    const list = entry && follow(file, entry.value, entry.token);
    if (list?.type !== 'list') return [];
    const common: readonly OptionSource[] = [
      { table: namedValues(file, table, 'configs'), spellings: kafkaSpellings, elsewhere: true },
      { table: withoutEdits(table), spellings: topicSpellings, elsewhere: true },
    ];
    return list.items.map((item) => topic(file, call, item, common));
  });
}

function topic(file: CodeFile, call: CallExpression, item: Expression, common: readonly OptionSource[]): Declaration {
  const own = readTable(file, item, call.nameToken);
  const name = {
    ...{ entries: [{ key: 'topic', value: item, token: call.nameToken, uncertain: false, replaceable: true }] },
    ...{ complete: true, spans: [] },
  };
  return codeDeclaration({
    ...{ file, kind: 'kafka.topic', dialect, nameSpan: item.span, span: item.span },
    sources: [...common, { table: own ?? name, spellings: topicSpellings }],
  });
}
