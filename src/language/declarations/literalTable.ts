import type { Span } from '../model/text';
import type { CodeFile } from '../syntax/code/codeFile';
import { bindingsAt } from '../syntax/code/bindings';
import { evaluate, follow } from '../syntax/code/evaluation';
import type { CallExpression, Expression, TableExpression } from '../syntax/code/expression';
import { insertItem, removeItem } from './bracketEdits';
import { uncertain, unknownTable } from './optionTable';
import type { Insertion, OptionEntry, OptionTable, TableForm } from './optionTable';

/** Reads a table that another is spread into. */
export type ReadTable = (file: CodeFile, expression: Expression, token: number) => OptionTable | undefined;

/** One item between brackets: a pair, or a spread that has no key. */
interface Item {
  readonly key?: Expression | string;
  readonly keySpan?: Span;
  readonly value: Expression;
  readonly span: Span;
}

interface Brackets {
  readonly open: number;
  readonly close: number;
  readonly span: Span;
  readonly form: TableForm;
  /** See `TableExpression`. */
  readonly rest?: Span;
  /** Whether a spread replaces what stands before it; a repeated argument is an error instead. */
  readonly spreadReplaces: boolean;
}

/** An object literal or a dict. */
export function literalTable(
  file: CodeFile,
  table: TableExpression,
  readTable: ReadTable,
  form: TableForm = file.lexicon.tables === 'dict' ? 'dict' : 'object',
): OptionTable {
  const items = table.entries.map((entry): Item => ({ ...entry, ...(entry.key && { keySpan: entry.key.span }) }));
  return fromItems(file, items, { ...table, form, spreadReplaces: true }, readTable);
}

/** The named arguments of a call, and tables spread into it. */
export function namedArguments(file: CodeFile, call: CallExpression, readTable: ReadTable): OptionTable {
  const items = call.args
    .filter((argument) => argument.spread || argument.name !== undefined)
    .map(({ name, nameSpan, span, value }): Item => ({
      ...(name !== undefined && { key: name }),
      ...(nameSpan && { keySpan: nameSpan }),
      value,
      span,
    }));
  const spans = call.args.map((argument) => argument.span);
  return fromItems(file, items, { ...call, form: 'named', spreadReplaces: false }, readTable, spans);
}

/** `Map.of("k", v, "k", v)` */
export function pairsTable(file: CodeFile, call: CallExpression, readTable: ReadTable): OptionTable {
  const items: Item[] = [];
  for (let i = 0; i + 1 < call.args.length; i += 2) {
    const key = call.args[i]?.value;
    const value = call.args[i + 1]?.value;
    if (!key || !value) continue;
    items.push({ key, keySpan: key.span, value, span: { start: key.span.start, end: value.span.end } });
  }
  const table = fromItems(file, items, { ...call, form: 'pairs', spreadReplaces: false }, readTable);
  // Map.of takes at most ten pairs (java.util.Map, Java 9 and later).
  if (items.length < 10) return table;
  return { entries: table.entries, complete: table.complete, spans: table.spans };
}

/** `Map.ofEntries(entry("k", v), …)` */
export function entryCallsTable(file: CodeFile, call: CallExpression, readTable: ReadTable): OptionTable {
  const items = call.args.map(({ span, value }): Item => {
    const [key, entryValue] = value.type === 'call' && value.name === 'entry' ? value.args : [];
    return key && entryValue ? { key: key.value, keySpan: key.span, value: entryValue.value, span } : { value, span };
  });
  return fromItems(file, items, { ...call, form: 'entryCalls', spreadReplaces: true }, readTable);
}

/** `mapOf("k" to v, *more)`, `Map("k" -> v)` */
export function infixTable(file: CodeFile, call: CallExpression, readTable: ReadTable): OptionTable {
  const items = call.args.map(({ span, value }): Item => {
    const pair = value.type === 'call' && value.open === value.close ? value : undefined;
    const right = pair?.args[0]?.value;
    return pair?.receiver && right
      ? { key: pair.receiver, keySpan: pair.receiver.span, value: right, span }
      : { value, span };
  });
  return fromItems(file, items, { ...call, form: 'infix', spreadReplaces: true }, readTable);
}

function fromItems(
  file: CodeFile,
  items: readonly Item[],
  brackets: Brackets,
  readTable: ReadTable,
  spans: readonly Span[] = items.map((item) => item.span),
): OptionTable {
  let entries: readonly OptionEntry[] = [];
  let complete = true;
  const pieces: Span[] = [brackets.span];
  for (const item of items) {
    if (item.key !== undefined) {
      const entry = toEntry(file, item, brackets.open, spans);
      complete &&= entry.key !== undefined;
      entries = [...entries, entry];
      continue;
    }
    const inner = readTable(file, item.value, brackets.open) ?? unknownTable;
    entries = [...(inner.complete || !brackets.spreadReplaces ? entries : uncertain(entries)), ...inner.entries];
    complete &&= inner.complete;
    pieces.push(...inner.spans);
  }
  return { entries, complete, spans: pieces, insertion: bracketInsertion(file, brackets, spans) };
}

function toEntry(file: CodeFile, item: Item, token: number, spans: readonly Span[]): OptionEntry {
  return {
    key: typeof item.key === 'string' ? item.key : keyOf(file, item.key, token),
    ...(item.keySpan && { keySpan: item.keySpan }),
    value: item.value,
    token,
    uncertain: false,
    replaceable: true,
    remove: () => {
      const edit = removeItem(file, spans, item.span);
      return edit && [edit];
    },
  };
}

/** The text of a key; a constant of a configuration class is left to the dialect as `Class.CONSTANT`. */
export function keyOf(file: CodeFile, key: Expression | undefined, token: number): string | undefined {
  if (key === undefined) return undefined;
  const evaluation = evaluate(file, key, token);
  if (evaluation.how === 'value') return typeof evaluation.value === 'object' ? undefined : String(evaluation.value);
  const constant = follow(file, key, token);
  if (constant.type !== 'name' || bindingsAt(file, constant.path, token).length > 0) return undefined;
  const last = constant.path.at(-1) ?? '';
  const isConstant = file.lexicon.capitalMethods
    ? constant.path.length > 1 && /^[A-Z]/.test(last)
    : /^[A-Z][A-Z0-9_]+$/.test(last);
  return isConstant ? constant.path.slice(-2).join('.') : undefined;
}

function bracketInsertion(file: CodeFile, { close, form, open, rest }: Brackets, spans: readonly Span[]): Insertion {
  const { own } = file.lexicon;
  const spell: Readonly<Partial<Record<TableForm, (key: string, value: string) => string>>> = {
    named: own?.spellNamed?.bind(own) ?? ((key, value) => `${key}=${value}`),
    pairs: (key, value) => `${key}, ${value}`,
    entryCalls: (key, value) => `Map.entry(${key}, ${value})`,
    initializer: (key, value) => `${key} = ${value}`,
    indexer: (key, value) => `[${key}] = ${value}`,
    collection: (key, value) => `{ ${key}, ${value} }`,
  };
  return {
    form,
    insert: (key, value) => {
      const item = spell[form]?.(key, value) ?? own?.spellEntry?.(key, value) ?? `${key}: ${value}`;
      return [insertItem(file, open, close, spans, item, rest)];
    },
  };
}
