import { bindingsAt } from '../../syntax/code/bindings';
import type { Binding } from '../../syntax/code/bindings';
import type { CodeFile } from '../../syntax/code/codeFile';
import { follow } from '../../syntax/code/evaluation';
import type { Argument, CallExpression, Expression, ListExpression } from '../../syntax/code/expression';
import { blockOf } from '../../syntax/code/scopes';
import type { Span, TextEdit } from '../../model/text';
import { insertItem, removeItem } from '../bracketEdits';
import { unknownTable } from '../optionTable';
import type { Insertion, OptionEntry, OptionTable } from '../optionTable';
import { packageAt } from './goContext';
import type { GoContext } from './goContext';

/** What options are read with: the file, and the name that the package of the options has in it. */
interface OptionsReading {
  readonly context: GoContext;
  readonly alias: string;
}

/** Options in options in options: more is a loop. */
const maxSteps = 8;

/**
 * The options that calls of a package's functions are: `kgo.SeedBrokers("a"), kgo.DisableAutoCommit()`. `owner` is the
 * package's own name.
 */
export function optionsTable(context: GoContext, call: CallExpression, from: number, owner: string): OptionTable {
  const reading: OptionsReading = { context, alias: context.names.get(owner) ?? owner };
  const args = call.args.slice(from);
  const [first, ...others] = args;
  if (first?.spread && others.length === 0) return ofList(reading, first.value, call.nameToken, 0);
  const spans = call.args.map((argument) => argument.span);
  const table = ofItems(reading, args, call.nameToken, spans, 0);
  if (call.args.length < from || call.args.some((argument) => argument.spread)) return table;
  const insertion = insertionAt(reading, (item) => [insertItem(context.file, call.open, call.close, spans, item)]);
  return { ...table, insertion };
}

function ofItems(
  reading: OptionsReading,
  items: readonly Pick<Argument, 'spread' | 'value' | 'span'>[],
  token: number,
  spans: readonly Span[],
  steps: number,
): OptionTable {
  const entries: OptionEntry[] = [];
  let complete = true;
  for (const item of items) {
    const inner = item.spread
      ? ofList(reading, item.value, token, steps + 1)
      : (ofOption(reading, item, token, spans) ?? unknownTable);
    entries.push(...inner.entries);
    complete &&= inner.complete;
  }
  return { entries, complete, spans: [] };
}

/** One option: the call itself, or a name that stands for one. */
function ofOption(
  { context }: OptionsReading,
  { span, value }: Pick<Argument, 'value' | 'span'>,
  token: number,
  spans: readonly Span[],
): OptionTable | undefined {
  const { file } = context;
  const call = follow(file, value, token);
  // `nil` is no option.
  if (call.type === 'literal' && call.value === null) return { entries: [], complete: true, spans: [] };
  if (call.type !== 'call' || call.receiver?.type !== 'name') return undefined;
  if (packageAt(context, call.receiver.path.join('.'), call.nameToken) === undefined) return undefined;
  const own = call === value;
  const entry: OptionEntry = {
    ...{ key: call.name, keySpan: call.nameSpan, value: valueOf(call), token: call.nameToken, uncertain: false },
    replaceable: own && call.args.length > 0,
    ...(own && { remove: () => removal(file, spans, span) }),
  };
  return { entries: [entry], complete: true, spans: [] };
}

function removal(file: CodeFile, spans: readonly Span[], span: Span): readonly TextEdit[] | undefined {
  const edit = removeItem(file, spans, span);
  return edit && [edit];
}

/** A flag is `true`, several arguments are a list. */
function valueOf(call: CallExpression): Expression {
  const [first, ...others] = call.args;
  if (first === undefined) return { type: 'literal', value: true, span: call.span };
  if (others.length === 0) return first.value;
  const items = call.args.map(({ spread, value }): Expression =>
    spread ? { type: 'unknown', span: value.span } : value,
  );
  return { type: 'list', items, span: { start: first.span.start, end: call.args.at(-1)?.span.end ?? first.span.end } };
}

/** A slice of options: a literal, and what is appended to it. */
function ofList(reading: OptionsReading, list: Expression, token: number, steps: number): OptionTable {
  const { file } = reading.context;
  if (steps > maxSteps) return unknownTable;
  if (list.type === 'list') return ofElements(reading, list, token, steps);
  if (list.type === 'call') return appendedTo(reading, list, steps);
  if (list.type !== 'name') return unknownTable;
  const [first, ...later] = bindingsAt(file, list.path, token);
  const value = first?.value === undefined ? undefined : file.valueAt(first.value);
  if (!first || !value) return unknownTable;
  let table = ofList(reading, value, first.value ?? token, steps + 1);
  for (const binding of later) {
    if (binding.token > token && first.token < token) continue;
    const added = appended(reading, binding, steps);
    const maybe = blockOf(file, binding.token).from !== blockOf(file, first.token).from;
    const entries = added.entries.map((entry) => ({ ...entry, uncertain: entry.uncertain || maybe }));
    // Another option goes to the end of what is appended last, which is not looked for.
    table = { entries: [...table.entries, ...entries], complete: table.complete && added.complete, spans: [] };
  }
  return table;
}

/** `append(common, kgo.DisableAutoCommit())` */
function appendedTo(reading: OptionsReading, call: CallExpression, steps: number): OptionTable {
  const [base, ...more] = call.args;
  if (call.name !== 'append' || call.receiver !== undefined || !base) return unknownTable;
  const first = ofList(reading, base.value, call.nameToken, steps + 1);
  const spans = call.args.map((argument) => argument.span);
  const rest = ofItems(reading, more, call.nameToken, spans, steps + 1);
  return { entries: [...first.entries, ...rest.entries], complete: first.complete && rest.complete, spans: [] };
}

/** `options = append(options, kgo.DisableAutoCommit())` */
function appended(reading: OptionsReading, { value: at }: Binding, steps: number): OptionTable {
  const value = at === undefined ? undefined : reading.context.file.valueAt(at);
  if (value?.type !== 'call' || value.name !== 'append' || value.receiver !== undefined) return unknownTable;
  const spans = value.args.map((argument) => argument.span);
  return ofItems(reading, value.args.slice(1), value.nameToken, spans, steps + 1);
}

function ofElements(reading: OptionsReading, list: ListExpression, token: number, steps: number): OptionTable {
  const spans = list.items.map((item) => item.span);
  const parts = list.items.map((value) => ({ spread: false, value, span: value.span }));
  const table = ofItems(reading, parts, token, spans, steps);
  const { file } = reading.context;
  const close = file.tokens.at(list.span.end - 1);
  const open = file.tokens.mate(close);
  if (close < 0 || open < 0) return table;
  return { ...table, insertion: insertionAt(reading, (item) => [insertItem(file, open, close, spans, item)]) };
}

function insertionAt({ alias }: OptionsReading, insert: (item: string) => readonly TextEdit[]): Insertion {
  return { form: 'named', insert: (key, value) => insert(`${alias}.${key}(${value})`) };
}
