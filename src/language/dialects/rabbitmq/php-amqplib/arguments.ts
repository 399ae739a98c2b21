import { nestedTable } from '../../../declarations/argumentTable';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import type { OptionTable } from '../../../declarations/optionTable';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { OptionValue } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import { xArguments } from '../xArguments';

/** A plain array holds each value with the letter of its type: `['I', 60000]` (AMQPWriter::write_table of 2.12 to 3.7.3). */
function typed(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (Array.isArray(value) && value.length === 2 ? (value as readonly OptionValue[])[1] : undefined),
    encode: (value) => {
      if (typeof value === 'string') return { code: `['S', '${value.replaceAll(/[\\']/g, '\\$&')}']` };
      return { code: typeof value === 'number' ? `['I', ${value}]` : `['t', ${String(value)}]` };
    },
  };
}

const typedArguments: Spellings = {
  read: typed,
  write: (canonical) => {
    const key = xArguments.write(canonical)?.key;
    return key === undefined ? undefined : { key, spelling: typed(canonical) };
  },
};

/** What `$arguments` holds: an `AMQPTable`, or an array with types. */
export function argumentsSource(file: CodeFile, table: OptionTable): OptionSource {
  const entry = table.entries.findLast((each) => each.key === 'arguments');
  if (!entry) return { table: room(file, table), spellings: xArguments };
  const value = follow(file, entry.value, entry.token);
  const inner = nestedTable(file, table, 'arguments');
  return { table: inner, spellings: value.type === 'table' ? typedArguments : xArguments };
}

/** No arguments yet, and room for an `AMQPTable`. */
function room(file: CodeFile, { insertion }: OptionTable): OptionTable {
  const none: OptionTable = { entries: [], complete: true, spans: [] };
  if (!insertion) return none;
  const name = file.occurrences('AMQPTable').length > 0 ? 'AMQPTable' : '\\PhpAmqpLib\\Wire\\AMQPTable';
  return {
    ...none,
    insertion: {
      form: 'dict',
      insert: (key, value) => insertion.insert('arguments', `new ${name}([${key} => ${value}])`),
    },
  };
}
