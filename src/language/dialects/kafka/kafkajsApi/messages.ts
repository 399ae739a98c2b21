import type { OptionSource } from '../../../declarations/codeDeclaration';
import { listedTables } from '../../../declarations/listedTables';
import type { OptionTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { CodeFile } from '../../../syntax/code/codeFile';

const message = spellings({ key: 'key', partition: 'partition' });
const batch = spellings({ topic: 'topic' });

/** What the only message of `send`, or the only topic of `sendBatch`, says. */
export function messageSources(file: CodeFile, table: OptionTable): readonly OptionSource[] {
  const [topic, ...topics] = listedTables(file, table, 'topicMessages');
  const holder = topic && topics.length === 0 ? topic : table;
  const [only, ...others] = listedTables(file, holder, 'messages');
  return [
    ...(holder === table ? [] : [{ table: holder, spellings: batch }]),
    ...(only && others.length === 0 ? [{ table: only, spellings: message }] : []),
  ];
}
