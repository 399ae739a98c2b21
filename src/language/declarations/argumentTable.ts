import type { CodeFile } from '../syntax/code/codeFile';
import { follow } from '../syntax/code/evaluation';
import type { CallExpression } from '../syntax/code/expression';
import { insertItem } from './bracketEdits';
import { shared, unknownTable } from './optionTable';
import type { Insertion, OptionEntry, OptionTable } from './optionTable';
import { quoted, quoteOf } from './spellValue';
import { sharedAware } from './readTable';

/** The table of options that a call takes at a position: what is there, or nothing yet and room for it. */
export function argumentTable(file: CodeFile, call: CallExpression, index: number): OptionTable {
  const argument = call.args[index];
  if (argument && !argument.spread) {
    const value = argument.value;
    const isNothing = value.type === 'literal' && value.value === null;
    return isNothing
      ? { entries: [], complete: true, spans: [] }
      : (sharedAware(file, value, call.nameToken) ?? unknownTable);
  }
  if (argument || call.args.some((other) => other.spread) || call.args.length < index) return unknownTable;
  const spans = call.args.map((other) => other.span);
  const insertion: Insertion = {
    form: 'object',
    insert: (key, value) => [insertItem(file, call.open, call.close, spans, `{ ${key}: ${value} }`)],
  };
  return { entries: [], complete: true, spans: [], insertion };
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
  const inner = sharedAware(file, entry.value, entry.token) ?? unknownTable;
  if (!entry.uncertain && entry.replaceable) return inner;
  // What is added to a table that may not count, or that others share, may not count either.
  return { entries: frozen(inner.entries, entry), complete: inner.complete, spans: [] };
}

function frozen(entries: readonly OptionEntry[], outer: OptionEntry): readonly OptionEntry[] {
  return shared(entries).map((entry) => ({ ...entry, uncertain: entry.uncertain || outer.uncertain }));
}

function wrapped(file: CodeFile, outer: Insertion, key: string): Insertion {
  const isDict = file.lexicon.tables === 'dict';
  return {
    form: isDict ? 'dict' : 'object',
    insert: (innerKey, value) => {
      const item = file.lexicon.own?.spellEntry?.(innerKey, value) ?? `${innerKey}: ${value}`;
      const outerKey = outer.form === 'object' || outer.form === 'named' ? key : quoted(key, quoteOf(file, []));
      return outer.insert(outerKey, isDict ? `{${item}}` : `{ ${item} }`);
    },
  };
}
