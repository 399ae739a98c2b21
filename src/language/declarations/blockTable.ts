import type { CodeFile } from '../syntax/code/codeFile';
import type { CallExpression, Expression } from '../syntax/code/expression';
import { endOfStatement } from '../syntax/code/statements';
import { insertLineAfter, removeWithLine } from './lineEdits';
import { keyOf } from './literalTable';
import type { OptionEntry, OptionTable, TableForm } from './optionTable';

const setters = ['put', 'setProperty', 'set', 'putIfAbsent'];
const mergers = ['putAll', 'load', 'plusAssign'];

/** A block of statements that fill a table, and what they call it: `this`, `it`, or nothing. */
export interface FillingBlock {
  readonly open: number;
  readonly close: number;
  readonly subject: string;
}

interface Filled {
  readonly entry: OptionEntry;
  readonly form: TableForm;
  readonly at: number;
  readonly end: number;
}

/** `Properties().apply { put("k", v) }`, `.also { it["k"] = v }`, `new HashMap<>() {{ put("k", v); }}` */
export function blockTable(file: CodeFile, block: FillingBlock, base: OptionTable): OptionTable {
  const filled = [...called(file, block), ...subscripted(file, block)].sort((a, b) => a.at - b.at);
  const entries = filled.map(({ entry }) => entry);
  const merged = mergers.some((name) => callsWithin(file, block, name).length > 0);
  const complete = base.complete && !merged && entries.every((entry) => entry.key !== undefined);
  const table: OptionTable = { entries: [...base.entries, ...entries], complete, spans: base.spans };
  const last = filled.findLast(({ entry }) => !entry.uncertain);
  return last ? { ...table, insertion: { form: last.form, insert: insertAfter(file, block, last) } } : table;
}

function callsWithin(file: CodeFile, { close, open, subject }: FillingBlock, name: string): readonly CallExpression[] {
  return file.calls(name).filter(({ receiver, ...call }) => {
    if (call.nameToken <= open || call.close >= close) return false;
    const on = receiver?.type === 'name' ? receiver.path.join('.') : undefined;
    return receiver === undefined ? subject === 'this' : on === subject;
  });
}

function called(file: CodeFile, block: FillingBlock): readonly Filled[] {
  return setters.flatMap((name) =>
    callsWithin(file, block, name)
      .filter((call) => call.args.length === 2)
      .map((call): Filled => {
        const form = name === 'setProperty' ? 'setProperty' : 'put';
        const place = { at: file.chainStart(call.nameToken), end: call.close, form } as const;
        return { ...place, entry: entryOf(file, block, place, call.args[0]?.value, call.args[1]?.value) };
      }),
  );
}

/** `this["k"] = v` */
function subscripted(file: CodeFile, block: FillingBlock): readonly Filled[] {
  const { tokens } = file;
  return file.occurrences(block.subject).flatMap((token) => {
    const close = tokens.is(token + 1, '[') ? tokens.mate(token + 1) : -1;
    if (token <= block.open || close < 0 || close >= block.close) return [];
    if (!tokens.is(close + 1, '=') || tokens.is(close + 1, '==')) return [];
    const end = endOfStatement(file, close + 2);
    const place = { at: token, end: end - 1, form: 'subscript' } as const;
    const key = file.reader.read(token + 2, close);
    return [{ ...place, entry: entryOf(file, block, place, key, file.reader.read(close + 2, end)) }];
  });
}

function entryOf(
  file: CodeFile,
  block: FillingBlock,
  { at, end }: { readonly at: number; readonly end: number },
  key: Expression | undefined,
  value: Expression | undefined,
): OptionEntry {
  const { text, tokens } = file;
  const span = tokens.span(at, tokens.is(end + 1, ';') ? end + 1 : end);
  const inner = tokens.is(block.open + 1, '{') && tokens.mate(block.open + 1) > 0 ? block.open + 1 : block.open;
  return {
    key: keyOf(file, key, at),
    ...(key && { keySpan: key.span }),
    value: value ?? { type: 'unknown', span },
    token: at,
    // In a block of its own it stands under a condition.
    uncertain: tokens.parent(at) !== inner,
    replaceable: true,
    remove: () => [removeWithLine(text, span)],
  };
}

function insertAfter(file: CodeFile, { subject }: FillingBlock, { at, end, form }: Filled) {
  return (key: string, value: string) => {
    const { text, tokens } = file;
    const semicolon = tokens.is(end + 1, ';');
    const on = subject === 'this' ? '' : `${subject}.`;
    const line = form === 'subscript' ? `${subject}[${key}] = ${value}` : `${on}${form}(${key}, ${value})`;
    const after = tokens.end(semicolon ? end + 1 : end);
    return [insertLineAfter(text, tokens.start(at), after, line + (semicolon ? ';' : ''))];
  };
}
