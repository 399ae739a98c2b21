import { bindingsAt } from '../../syntax/code/bindings';
import { follow } from '../../syntax/code/evaluation';
import type { Argument, CallExpression, Expression } from '../../syntax/code/expression';
import { blockOf } from '../../syntax/code/scopes';
import type { Span } from '../../model/text';
import { insertItem, removeItem } from '../bracketEdits';
import { unknownTable } from '../optionTable';
import type { Insertion, OptionEntry, OptionTable } from '../optionTable';
import { packageAt } from './goContext';
import type { GoContext } from './goContext';

/** Options in options in options: more is a loop. */
const maxSteps = 8;

/** The options that calls of a package's functions are: `kgo.SeedBrokers("a"), kgo.DisableAutoCommit()`. */
export function optionsTable(context: GoContext, call: CallExpression, from: number): OptionTable {
  const { file } = context;
  const args = call.args.slice(from);
  const spans = call.args.map((argument) => argument.span);
  const table = ofItems(context, args, call.nameToken, spans, 0);
  const isSpread = call.args.some((argument) => argument.spread);
  const insertion = insertionAt(context, (item) => [insertItem(file, call.open, call.close, spans, item)]);
  return isSpread || call.args.length < from ? table : { ...table, insertion };
}

function ofItems(
  context: GoContext,
  items: readonly Pick<Argument, 'spread' | 'value' | 'span'>[],
  token: number,
  spans: readonly Span[],
  steps: number,
): OptionTable {
  const entries: OptionEntry[] = [];
  let complete = true;
  for (const item of items) {
    const inner = item.spread
      ? ofList(context, item.value, token, steps + 1)
      : (ofOption(context, item, token, spans) ?? unknownTable);
    entries.push(...inner.entries);
    complete &&= inner.complete;
  }
  return { entries, complete, spans: [] };
}

/** One option: the call itself, or a name that stands for one. */
function ofOption(
  context: GoContext,
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
  const edit = own ? (): ReturnType<typeof removeItem> => removeItem(file, spans, span) : undefined;
  const entry: OptionEntry = {
    ...{ key: call.name, keySpan: call.nameSpan, value: valueOf(call), token: call.nameToken, uncertain: false },
    replaceable: own,
    ...(edit && {
      remove: () => {
        const removed = edit();
        return removed && [removed];
      },
    }),
  };
  return { entries: [entry], complete: true, spans: [] };
}

/** A flag is `true`, several arguments are a list. */
function valueOf(call: CallExpression): Expression {
  const [first, ...others] = call.args;
  if (first === undefined) return { type: 'literal', value: true, span: call.span };
  if (others.length === 0 && !first.spread) return first.value;
  if (call.args.length === 1) return first.value;
  const items = call.args.map(({ spread, value }): Expression =>
    spread ? { type: 'unknown', span: value.span } : value,
  );
  return { type: 'list', items, span: { start: first.span.start, end: call.args.at(-1)?.span.end ?? first.span.end } };
}

/** A slice of options: a literal, and what is appended to it. */
function ofList(context: GoContext, list: Expression, token: number, steps: number): OptionTable {
  const { file } = context;
  if (steps > maxSteps) return unknownTable;
  if (list.type === 'list') return ofElements(context, list.items, token, steps);
  if (list.type !== 'name') return unknownTable;
  const bindings = bindingsAt(file, list.path, token);
  const [first] = bindings;
  let entries: readonly OptionEntry[] = [];
  let complete = bindings.length > 0;
  for (const binding of bindings) {
    if (binding.token > token) continue;
    const value = binding.value === undefined ? undefined : file.valueAt(binding.value);
    const added =
      value?.type === 'call' && value.name === 'append' && value.receiver === undefined
        ? ofItems(context, value.args.slice(1), value.nameToken, [], steps + 1)
        : value && binding === first
          ? ofList(context, value, binding.value ?? token, steps + 1)
          : unknownTable;
    const maybe = first !== undefined && blockOf(file, binding.token).from !== blockOf(file, first.token).from;
    entries = [...entries, ...added.entries.map((entry) => ({ ...entry, uncertain: entry.uncertain || maybe }))];
    complete &&= added.complete;
  }
  return { entries, complete, spans: [] };
}

function ofElements(context: GoContext, items: readonly Expression[], token: number, steps: number): OptionTable {
  const spans = items.map((item) => item.span);
  const parts = items.map((value) => ({ spread: false, value, span: value.span }));
  const table = ofItems(context, parts, token, spans, steps);
  const last = spans.at(-1);
  if (last === undefined) return table;
  const { file } = context;
  const open = file.tokens.parent(file.tokens.at(last.start));
  const close = file.tokens.mate(open);
  if (open < 0 || close < 0) return table;
  return { ...table, insertion: insertionAt(context, (item) => [insertItem(file, open, close, spans, item)]) };
}

/** The package of an option is the one that has it; where there are several, the dialect says which. */
function insertionAt({ names }: GoContext, insert: (item: string) => ReturnType<Insertion['insert']>): Insertion {
  const [alias = ''] = names.values();
  return { form: 'named', insert: (key, value) => insert(`${alias}.${key}(${value})`) };
}
