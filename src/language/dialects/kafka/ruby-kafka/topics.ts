import { nestedTable } from '../../../declarations/argumentTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import { spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { without } from '../../clientOptions';
import { optionsAt } from '../../ruby/options';
import { rubyKeySpeller } from '../rdkafkaKeys';
import { kafkaSpellings } from '../values';
import { topicSpellings } from './spellings';

const identity = { id: 'ruby-kafka', broker: 'kafka' } as const;

/** `kafka.create_topic(name, num_partitions: 1, replication_factor: 1, config: {})` */
export function topics(file: CodeFile): readonly Declaration[] {
  return file
    .calls('create_topic')
    .filter((call) => call.receiver && call.args.length > 0)
    .map((call) => {
      const [first] = call.args;
      const options = optionsAt(file, call, 1);
      const entry = {
        key: 'topic',
        value: first?.value ?? { type: 'unknown', span: call.span },
        token: call.nameToken,
      };
      const table = {
        entries: [{ ...entry, uncertain: false, replaceable: true }],
        complete: true,
        spans: [],
      } as const;
      const { nameSpan, span } = call;
      return codeDeclaration({
        ...{ file, kind: 'kafka.topic', dialect: identity, nameSpan, span },
        sources: [
          { table, spellings: { ...spellings({ topic: 'topic' }), write: () => undefined } },
          { table: nestedTable(file, options, 'config'), spellings: kafkaSpellings, spellKey: rubyKeySpeller(file) },
          { table: without(options, (key) => key === 'config'), spellings: topicSpellings },
        ],
      });
    });
}
