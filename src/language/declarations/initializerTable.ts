import type { CodeFile } from '../syntax/code/codeFile';
import type { CallExpression, TableExpression } from '../syntax/code/expression';
import { literalTable } from './literalTable';
import type { ReadTable } from './literalTable';
import { unknownTable, withoutEdits } from './optionTable';
import type { Insertion, OptionTable, TableForm } from './optionTable';

/** Classes that are given another table to copy, and whose entries have text as keys (System.Collections). */
const dictionaries: ReadonlySet<string> = new Set([
  ...['Dictionary', 'SortedDictionary', 'ConcurrentDictionary', 'SortedList', 'Hashtable'],
]);

/**
 * `new Config(base) { Acks = x }`, `new Dictionary<…> { ["k"] = v, { "l", w } }`, `config with { Acks = x }`: what it
 * copies, and what its braces set. A constructor's other arguments are left to the dialect.
 */
export function initializerTable(file: CodeFile, call: CallExpression, readTable: ReadTable): OptionTable {
  const copied = copiedBy(file, call, readTable);
  const own = membersOf(file, call, readTable);
  return {
    ...own,
    entries: [...copied.entries, ...own.entries],
    complete: copied.complete && own.complete,
  };
}

const nothing: OptionTable = { entries: [], complete: true, spans: [] };

function copiedBy(file: CodeFile, call: CallExpression, readTable: ReadTable): OptionTable {
  if (call.name === 'with') {
    // `Options.Default`, by convention, is what its class sets by itself.
    const { receiver } = call;
    const isDefault = receiver?.type === 'name' && receiver.path.length > 1 && receiver.path.at(-1) === 'Default';
    if (isDefault) return nothing;
    return withoutEdits((call.receiver && readTable(file, call.receiver, call.nameToken)) ?? unknownTable);
  }
  const [only, ...others] = call.args;
  if (!only || others.length > 0 || only.value.type === 'literal') return nothing;
  const table = readTable(file, only.value, call.nameToken);
  return withoutEdits(table ?? (dictionaries.has(call.name) ? unknownTable : nothing));
}

/** What its braces set, and room for more of it. */
export function membersOf(file: CodeFile, call: CallExpression, readTable: ReadTable): OptionTable {
  const { close, initializer, span } = call;
  if (initializer && initializer.entries.length > 0) {
    return literalTable(file, initializer, readTable, formOf(file, initializer));
  }
  const form: TableForm = dictionaries.has(call.name) ? 'indexer' : 'initializer';
  const item = (key: string, value: string): string => `${form === 'indexer' ? `[${key}]` : key} = ${value}`;
  const end = file.tokens.end(close);
  const insertion: Insertion = {
    form,
    insert: (key, value) =>
      initializer
        ? [{ span: initializer.span, newText: `{ ${item(key, value)} }` }]
        : [{ span: { start: end, end }, newText: ` { ${item(key, value)} }` }],
  };
  return { entries: [], complete: true, spans: [span], insertion };
}

/** As the last of its entries. */
function formOf(file: CodeFile, { entries }: TableExpression): TableForm {
  const first = file.text.charAt(entries.at(-1)?.span.start ?? 0);
  if (first === '[') return 'indexer';
  return first === '{' ? 'collection' : 'initializer';
}
