import { codeDeclaration } from '../../../declarations/codeDeclaration';
import { spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { constructions, tableOf } from '../../csharp/constructions';
import { nestedDictionary } from '../../csharp/dictionaries';
import { plain } from '../../csharp/values';
import { kafkaSpelling } from '../values';
import type { Spellings } from '../../../declarations/spellings';
import { vocabulary } from './spellings';

const identity = { id: 'confluent-kafka-dotnet', broker: 'kafka' } as const;

const specification = spellings({
  Name: plain('topic'),
  NumPartitions: plain('partitions'),
  ReplicationFactor: plain('replication.factor'),
});

/** Keys of a topic's configuration, which the broker names. */
const configs: Spellings = {
  read: (key) => kafkaSpelling(key),
  write: (canonical) =>
    canonical.includes('.') && canonical !== 'replication.factor'
      ? { key: canonical, spelling: { ...kafkaSpelling(canonical), encode: String } }
      : undefined,
};

/** `new TopicSpecification { Name = …, Configs = new Dictionary<string, string> { … } }` */
export function topicDeclarations(file: CodeFile): readonly Declaration[] {
  return constructions(file, 'TopicSpecification').map((construction) => {
    const table = tableOf(file, construction);
    return codeDeclaration({
      ...{ file, kind: 'kafka.topic', dialect: identity, nameSpan: construction.nameSpan, vocabulary },
      span: construction.call.span,
      sources: [
        { table, spellings: specification },
        { table: nestedDictionary(file, table, 'Configs', 'string'), spellings: configs },
      ],
    });
  });
}
