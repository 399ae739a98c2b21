import { unknownTable } from '../../declarations/optionTable';
import type { OptionEntry, OptionTable } from '../../declarations/optionTable';
import { sharedAware } from '../../declarations/readTable';
import type { CodeFile } from '../../syntax/code/codeFile';
import { follow } from '../../syntax/code/evaluation';
import type { Expression } from '../../syntax/code/expression';

/**
 * The fields of a struct that a call takes: a literal, a name for one, or `Type::default()`, which an added field turns
 * into a literal.
 */
export function structTable(file: CodeFile, expression: Expression | undefined, token: number): OptionTable {
  if (!expression) return unknownTable;
  const made = follow(file, expression, token);
  if (made.type !== 'call' || made.name !== 'default' || made.receiver?.type !== 'name') {
    const table = sharedAware(file, expression, token) ?? unknownTable;
    return made.type === 'table' && !made.rest ? whole(table) : table;
  }
  const type = made.receiver.path.join('::');
  const none: OptionTable = { entries: [], complete: true, spans: [] };
  if (made !== expression || type === 'Default') return none;
  const insert = (key: string, value: string) => [
    { span: made.span, newText: `${type} { ${key}: ${value}, ..${type}::default() }` },
  ];
  return { ...none, insertion: { form: 'object', insert } };
}

/** A literal that spells out every field can neither lose nor gain one. */
function whole({ complete, entries, spans }: OptionTable): OptionTable {
  return { entries: entries.map((entry): OptionEntry => ({ ...entry, remove: () => undefined })), complete, spans };
}
