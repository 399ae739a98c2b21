import { argumentTable } from '../../../declarations/argumentTable';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { insertItem } from '../../../declarations/bracketEdits';
import { unknownTable, withoutEdits } from '../../../declarations/optionTable';
import type { OptionTable } from '../../../declarations/optionTable';
import { readTable } from '../../../declarations/readTable';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { messageSpellings } from './methods';

/** Properties of the message that a call publishes: those it was made with, and those `$message->set(…)` gave it. */
export function messageSources(file: CodeFile, table: OptionTable): readonly OptionSource[] {
  const entry = table.entries.find(({ key }) => key === 'msg' || key === 'message');
  if (!entry) return [];
  const made = follow(file, entry.value, entry.token);
  if (made.type !== 'call' || made.name !== 'AMQPMessage')
    return [{ table: unknownTable, spellings: messageSpellings }];
  const properties = made.args.length === 1 ? room(file, made) : argumentTable(file, made, 1);
  const isInline = made === entry.value;
  const sources: OptionSource[] = [
    { table: isInline ? properties : withoutEdits(properties), spellings: messageSpellings, elsewhere: !isInline },
  ];
  const set = isInline ? undefined : readTable(file, entry.value, entry.token);
  // What it is handed to besides looks at it, as publishing does.
  if (set)
    sources.push({ table: { ...withoutEdits(set), complete: true }, spellings: messageSpellings, elsewhere: true });
  return sources;
}

/** A message without properties, and room for them. */
function room(file: CodeFile, { args, close, open }: CallExpression): OptionTable {
  if (args.some((argument) => argument.spread)) return unknownTable;
  const spans = args.map((argument) => argument.span);
  const insert = (key: string, value: string) => [insertItem(file, open, close, spans, `[${key} => ${value}]`)];
  return { entries: [], complete: true, spans: [], insertion: { form: 'dict', insert } };
}
