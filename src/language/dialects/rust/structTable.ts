import { unknownTable } from '../../declarations/optionTable';
import type { OptionTable } from '../../declarations/optionTable';
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
    return sharedAware(file, expression, token) ?? unknownTable;
  }
  const type = made.receiver.path.join('::');
  const none: OptionTable = { entries: [], complete: true, spans: [] };
  if (made !== expression || type === 'Default') return none;
  const insert = (key: string, value: string) => [
    { span: made.span, newText: `${type} { ${key}: ${value}, ..${type}::default() }` },
  ];
  return { ...none, insertion: { form: 'object', insert } };
}
