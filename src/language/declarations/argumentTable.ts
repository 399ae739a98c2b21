import type { CodeFile } from '../syntax/code/codeFile';
import { follow } from '../syntax/code/evaluation';
import type { Argument, CallExpression } from '../syntax/code/expression';
import { insertItem } from './bracketEdits';
import { shared, unknownTable, withoutEdits } from './optionTable';
import type { Insertion, OptionEntry, OptionTable } from './optionTable';
import { readTable, timesPassed } from './readTable';

/** The table of options that a call takes at a position: what is there, or nothing yet and room for it. */
export function argumentTable(file: CodeFile, call: CallExpression, index: number): OptionTable {
  const argument = call.args[index];
  if (argument && !argument.spread) {
    const value = argument.value;
    const isNothing = value.type === 'literal' && value.value === null;
    return isNothing ? { entries: [], complete: true, spans: [] } : ownTable(file, argument, call.nameToken);
  }
  if (argument || call.args.some((other) => other.spread) || call.args.length < index) return unknownTable;
  const spans = call.args.map((other) => other.span);
  const insertion: Insertion = {
    form: 'object',
    insert: (key, value) => [insertItem(file, call.open, call.close, spans, `{ ${key}: ${value} }`)],
  };
  return { entries: [], complete: true, spans: [], insertion };
}

/** The table an argument is; one that others take too is not to be changed from here. */
export function ownTable(file: CodeFile, argument: Argument, token: number): OptionTable {
  const table = readTable(file, argument.value, token) ?? unknownTable;
  if (timesPassed(file, argument.value, token) <= 1) return table;
  return withoutEdits(table);
}

/** The table under a key of another: `retry: { … }`, `arguments={…}`. Where there is none, room for one. */
export function nestedTable(file: CodeFile, table: OptionTable, key: string): OptionTable {
  const entry = table.entries.findLast((candidate) => candidate.key === key);
  if (entry === undefined) {
    // Another option may come from where the rest of the table does.
    const none: OptionTable = { entries: [], complete: true, spans: [] };
    return table.insertion ? { ...none, insertion: wrapped(file, table.insertion, key) } : none;
  }
  const value = follow(file, entry.value, entry.token);
  if (value.type === 'literal' && value.value === null) return { entries: [], complete: true, spans: [] };
  const inner = readTable(file, entry.value, entry.token) ?? unknownTable;
  return entry.uncertain || !entry.replaceable ? { ...inner, entries: frozen(inner.entries, entry), spans: [] } : inner;
}

function frozen(entries: readonly OptionEntry[], outer: OptionEntry): readonly OptionEntry[] {
  return shared(entries).map((entry) => ({ ...entry, uncertain: entry.uncertain || outer.uncertain }));
}

function wrapped(file: CodeFile, outer: Insertion, key: string): Insertion {
  const isDict = file.lexicon.tables === 'dict';
  return {
    form: isDict ? 'dict' : 'object',
    insert: (innerKey, value) => {
      const item = `${innerKey}: ${value}`;
      const outerKey = outer.form === 'dict' ? `"${key}"` : key;
      return outer.insert(outerKey, isDict ? `{${item}}` : `{ ${item} }`);
    },
  };
}
