import type { Span } from '../model/text';
import type { CodeFile } from '../syntax/code/codeFile';
import type { CallExpression, Expression } from '../syntax/code/expression';
import { isLink } from '../syntax/code/separators';
import { endOfStatement } from '../syntax/code/statements';
import { indentAt, lineBreakOf, startsLine } from './lineEdits';
import { keyOf, namedArguments } from './literalTable';
import type { ReadTable } from './literalTable';
import { uncertain, unknownTable, withoutEdits } from './optionTable';
import type { OptionEntry, OptionTable } from './optionTable';

/** Methods that put a key into what they are called on and return it. */
const setters: ReadonlySet<string> = new Set(['set', 'insert']);

/** Classes whose instances hold options by key, and how an empty one is made: a name or `Class::name()`. */
const empty: ReadonlySet<string> = new Set(['new', 'default', 'create']);
const holders: ReadonlySet<string> = new Set(['ClientConfig', 'FieldTable', 'HashMap', 'BTreeMap', 'AMQPTable']);

/**
 * A table that a library's own class holds: `new AMQPTable([…])`, `FieldTable::default()`,
 * `ClientConfig::new().set("k", "v").set(…)`. `undefined` where the call is none of these.
 */
export function chainTable(file: CodeFile, call: CallExpression, readTable: ReadTable): OptionTable | undefined {
  if (!file.lexicon.own?.links) return undefined;
  const { receiver } = call;
  const [first] = call.args;
  const owner = receiver?.type === 'name' ? receiver.path.at(-1) : undefined;
  if (call.constructs && holders.has(call.name)) {
    return first ? readTable(file, first.value, call.nameToken) : emptyTable(call.span);
  }
  if (owner !== undefined && holders.has(owner)) {
    if (empty.has(call.name) && !first) return emptyTable(call.span);
    if (call.name === 'from' && first) return readTable(file, first.value, call.nameToken);
  }
  if (call.name === 'merge' && receiver) return mergedHash(file, call, receiver, readTable);
  if (receiver?.type !== 'call') return undefined;
  const base = chainTable(file, receiver, readTable);
  return base && withCall(file, base, call);
}

/** `defaults.merge(durable: true)`, `defaults.merge(options)` */
function mergedHash(file: CodeFile, call: CallExpression, receiver: Expression, readTable: ReadTable): OptionTable {
  const base = withoutEdits(readTable(file, receiver, call.nameToken) ?? unknownTable);
  const [first] = call.args;
  const isGiven = first?.name === undefined && first?.spread === false;
  const more = isGiven ? readTable(file, first.value, call.nameToken) : namedArguments(file, call, readTable);
  const { complete, entries, insertion } = more ?? unknownTable;
  return {
    entries: [...(complete ? base.entries : uncertain(base.entries)), ...entries],
    complete: base.complete && complete,
    spans: [call.span],
    ...(insertion && !isGiven && { insertion }),
  };
}

function emptyTable(span: Span): OptionTable {
  return { entries: [], complete: true, spans: [span] };
}

/** What one more call does to a table; one that sets nothing by key leaves it as it is. */
function withCall(file: CodeFile, base: OptionTable, call: CallExpression): OptionTable {
  const [key, value] = call.args;
  const spans = [...base.spans, call.span];
  if (!setters.has(call.name) || !key || !value) return { ...base, spans };
  const entry: OptionEntry = {
    ...{ key: keyOf(file, key.value, call.nameToken), keySpan: key.span, value: value.value, token: call.nameToken },
    ...{ uncertain: false, replaceable: true, remove: () => [{ span: linkSpan(file, call), newText: '' }] },
  };
  const insert = (code: string, valueCode: string) => {
    const at = file.tokens.end(call.close);
    const link = linkSpan(file, call);
    const text = file.text.slice(link.start, file.tokens.start(call.nameToken)).trimStart();
    const isOnLine = startsLine(file.text, link.start + leadingBlanks(file, link));
    const gap = isOnLine ? lineBreakOf(file.text) + indentAt(file.text, file.tokens.start(call.nameToken)) : '';
    return [{ span: { start: at, end: at }, newText: `${gap}${text}${call.name}(${code}, ${valueCode})` }];
  };
  return {
    entries: [...base.entries, entry],
    complete: base.complete && entry.key !== undefined,
    spans,
    insertion: { form: 'put', insert },
  };
}

/** From the end of what a call is called on to its own end. */
function linkSpan({ tokens }: CodeFile, call: CallExpression): Span {
  return { start: tokens.end(call.nameToken - 2), end: tokens.end(call.close) };
}

function leadingBlanks({ text }: CodeFile, { end, start }: Span): number {
  return /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
}

/** A statement that calls setters one after the other: `config.set("a", "1").set("b", "2")`. */
export function chainedStatement(
  file: CodeFile,
  first: CallExpression,
): { readonly span: Span; readonly merged: OptionTable } | undefined {
  const { lexicon, tokens } = file;
  if (!lexicon.own?.links || !setters.has(first.name) || first.args.length < 2) return undefined;
  if (!isLink(tokens, lexicon, first.close + 1)) return undefined;
  const start = file.chainStart(first.nameToken);
  const end = endOfStatement(file, first.nameToken);
  const whole = file.reader.read(start, end);
  let table: OptionTable = { entries: [], complete: true, spans: [] };
  const calls: CallExpression[] = [];
  for (let call = whole; call.type === 'call';) {
    calls.unshift(call);
    if (call.nameToken === first.nameToken || !call.receiver) break;
    call = call.receiver;
  }
  if (calls[0]?.nameToken !== first.nameToken) return { span: first.span, merged: unknownTable };
  for (const call of calls) table = withCall(file, table, call);
  return { span: whole.span, merged: table };
}
