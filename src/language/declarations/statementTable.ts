import type { Span } from '../model/text';
import { bindingsAt } from '../syntax/code/bindings';
import type { Binding } from '../syntax/code/bindings';
import type { CodeFile } from '../syntax/code/codeFile';
import type { CallExpression, Expression } from '../syntax/code/expression';
import { blockOf, indentation } from '../syntax/code/scopes';
import type { Scope } from '../syntax/code/scopes';
import { endOfStatement } from '../syntax/code/statements';
import { isLink } from '../syntax/code/separators';
import { TokenKind } from '../syntax/code/tokens';
import { chainedStatement } from './chainTable';
import { insertLineAfter, removeWithLine } from './lineEdits';
import { keyOf } from './literalTable';
import type { ReadTable } from './literalTable';
import { assignCallAt, mergedArguments } from './mergedTable';
import { uncertain, unknownTable } from './optionTable';
import type { Insertion, OptionEntry, OptionTable, TableForm } from './optionTable';

const setters: ReadonlySet<string> = new Set([
  ...['put', 'setProperty', 'putIfAbsent', 'set', 'insert', 'setdefault', 'Set', 'Add', 'TryAdd'],
]);
const mergers: ReadonlySet<string> = new Set(['putAll', 'update', 'load', 'loadFromXML', 'assign', 'Remove', 'Clear']);
/** Of setters that write another option just as well. */
const forms = ['setProperty', 'Set', 'Add'] as const;
/** Functions that look at a table and leave it as it is. */
const readers: ReadonlySet<string> = new Set([
  ...['print', 'println', 'log', 'info', 'debug', 'warn', 'error', 'stringify', 'dumps', 'len', 'str', 'repr'],
  ...['get', 'getProperty', 'getOrDefault', 'containsKey', 'keySet', 'entrySet', 'items', 'keys', 'values', 'forEach'],
  // Methods of Python's clients that send a table to the broker as it is.
  ...['queue_declare', 'exchange_declare', 'queue_bind', 'basic_consume', 'declare_queue', 'declare_exchange'],
]);

/** A statement that changes a table held in a variable. */
interface Statement {
  readonly span: Span;
  readonly form?: TableForm;
  /** How a call that sets an option begins, where links are not dots only: `$arguments->set(`. */
  readonly opening?: string;
  readonly entry?: OptionEntry;
  readonly merged?: OptionTable;
}

/** What statements do to a table after it was made: `props.put(k, v)`, `config['k'] = v`, `options.k = v`. */
export function withStatements(
  file: CodeFile,
  path: readonly string[],
  binding: Binding,
  base: OptionTable,
  until: number,
  readTable: ReadTable,
): OptionTable {
  let { complete, entries } = base;
  const { tokens } = file;
  const spans = [...base.spans];
  let last: Statement | undefined;
  for (const token of usesOf(file, path, binding)) {
    if (token >= until) break;
    const statement = statementAt(file, token, readTable);
    if (statement === undefined) {
      if (escapes(file, token)) complete = false;
      continue;
    }
    const maybe = isConditional(file, token, binding);
    if (statement.entry) {
      entries = [...entries, maybe ? { ...statement.entry, uncertain: true } : statement.entry];
      complete &&= statement.entry.key !== undefined;
      if (!maybe) last = statement;
    } else if (statement.merged) {
      const inner = maybe ? uncertain(statement.merged.entries) : statement.merged.entries;
      entries = [...(statement.merged.complete ? entries : uncertain(entries)), ...inner];
      complete &&= statement.merged.complete;
    }
    spans.push(statement.span);
  }
  const declared: Statement = {
    span: tokens.span(binding.token, Math.max(binding.token, endOfStatement(file, binding.token) - 1)),
  };
  const form = last?.form ?? (base.insertion || file.lexicon.own?.links ? undefined : 'put');
  const isParameter = binding.value === undefined && last === undefined;
  const insertion =
    form === undefined || isParameter ? base.insertion : statementInsertion(file, path, last ?? declared, form);
  return { entries, complete, spans, ...(insertion && { insertion }) };
}

/** Where else the name of a binding is used, its declaration left out. */
export function usesOf(file: CodeFile, path: readonly string[], binding: Binding): readonly number[] {
  const { from, to } = binding.scope;
  return file.occurrences(path.at(-1) ?? '').filter((token) => {
    if (token < from || token >= to || token === binding.token || isLabel(file, token)) return false;
    if (isLink(file.tokens, file.lexicon, token - 1) !== path.length > 1) return false;
    return bindingsAt(file, path, token).some((other) => other.token === binding.token);
  });
}

/** `name=` in a call and `name:` in an object literal only look like a use. */
function isLabel({ lexicon, tokens }: CodeFile, token: number): boolean {
  const parent = tokens.parent(token);
  if (tokens.is(parent, '(')) {
    // `a ? b : c` has a colon after a value.
    const first = token - 1 === parent || tokens.is(token - 1, ',');
    if (lexicon.own?.argument && first && tokens.is(token + 1, ':')) return true;
    return lexicon.namedArguments && tokens.is(token + 1, '=') && !tokens.is(token + 1, '==');
  }
  return lexicon.tables === 'object' && tokens.is(parent, '{') && tokens.is(token + 1, ':');
}

function statementAt(file: CodeFile, token: number, readTable: ReadTable): Statement | undefined {
  const { tokens } = file;
  const start = token;
  if (tokens.is(token + 1, '[') && tokens.mate(token + 1) > 0) {
    const close = tokens.mate(token + 1);
    if (!tokens.is(close + 1, '=') || tokens.is(close + 1, '==')) return undefined;
    return assigned(file, start, file.reader.read(token + 2, close), close + 2, 'subscript');
  }
  const assign = assignCallAt(file, token);
  if (assign) return { span: assign.span, merged: mergedArguments(file, assign, assign.args.slice(1), readTable) };
  if (!isLink(tokens, file.lexicon, token + 1) || tokens.kind(token + 2) !== TokenKind.name) return undefined;
  if (tokens.is(token + 3, '=') && !tokens.is(token + 3, '==')) {
    const key: Expression = {
      type: 'literal',
      value: tokens.textOf(token + 2),
      span: tokens.span(token + 2, token + 2),
    };
    return assigned(file, start, key, token + 4, file.lexicon.tables === 'none' ? 'member' : 'subscript');
  }
  const call = file.reader.callAt(file.chainStart(token), token + 2);
  return call && (chainedStatement(file, call) ?? called(file, start, call, readTable));
}

function assigned(file: CodeFile, start: number, key: Expression, valueToken: number, form: TableForm): Statement {
  const end = endOfStatement(file, valueToken);
  const value = file.reader.read(valueToken, end);
  return { form, ...entryOf(file, start, end, key, value) };
}

/** Where line breaks end statements, the next one may begin right after a call. */
function endAfter(file: CodeFile, call: CallExpression): number {
  const next = call.close + 1;
  const ended = file.lexicon.statementEnd !== 'semicolon' && file.tokens.isFresh(next);
  return ended ? next : endOfStatement(file, next);
}

function called(file: CodeFile, start: number, call: CallExpression, readTable: ReadTable): Statement | undefined {
  const [first, second] = call.args;
  const span = file.tokens.span(start, call.close);
  if (mergers.has(call.name)) {
    const named = call.args.some((argument) => argument.name !== undefined);
    const merged = named || !first ? unknownTable : (readTable(file, first.value, start) ?? unknownTable);
    return { span, merged };
  }
  if (!setters.has(call.name) || !first || !second) return undefined;
  const form = forms.find((each) => each === call.name) ?? 'put';
  const opening = file.lexicon.own?.links && file.text.slice(span.start, file.tokens.end(call.open));
  return {
    form,
    ...(opening && { opening }),
    ...entryOf(file, start, endAfter(file, call), first.value, second.value),
  };
}

function entryOf(
  file: CodeFile,
  start: number,
  end: number,
  key: Expression,
  value: Expression,
): { readonly span: Span; readonly entry: OptionEntry } {
  const { text, tokens } = file;
  const last = tokens.is(end, ';') ? end : end - 1;
  const span = tokens.span(file.chainStart(start), Math.max(start, last));
  const entry: OptionEntry = {
    key: keyOf(file, key, start),
    keySpan: key.span,
    value,
    token: start,
    uncertain: false,
    replaceable: true,
    remove: () => [removeWithLine(text, span)],
  };
  return { span, entry };
}

function statementInsertion(file: CodeFile, path: readonly string[], after: Statement, form: TableForm): Insertion {
  const name = path.join('.');
  const end = file.text.charAt(after.span.end) === ';' ? after.span.end + 1 : after.span.end;
  const semicolon = file.text.charAt(end - 1) === ';' ? ';' : '';
  const line = (key: string, value: string): string => {
    if (after.opening !== undefined) return `${after.opening}${key}, ${value})`;
    if (form === 'member') return `${name}.${key} = ${value}`;
    return form === 'subscript' ? `${name}[${key}] = ${value}` : `${name}.${form}(${key}, ${value})`;
  };
  return {
    form,
    insert: (key, value) => [insertLineAfter(file.text, after.span.start, end, line(key, value) + semicolon)],
  };
}

/** Words before the parentheses of a condition or a loop. */
const control = /^(if|for|foreach|while|when|switch|match|with|unless|until)$/;

/** Whether a statement stands in a branch, a loop or another function than the table it changes. */
export function isConditional(file: CodeFile, token: number, binding: Binding): boolean {
  const { lexicon, tokens } = file;
  if (lexicon.blocks === 'indentation') {
    const sameFunction = blockOf(file, token).from === blockOf(file, binding.token).from;
    return !sameFunction || indentation(file, tokens.start(token)) > indentation(file, tokens.start(binding.token));
  }
  const before = file.chainStart(token) - 1;
  // Where a line break ends a statement, a parenthesis may also end the one before.
  const controls = lexicon.statementEnd === 'semicolon' || control.test(tokens.textOf(tokens.mate(before) - 1));
  if ((tokens.is(before, ')') && controls) || tokens.is(before, '>') || tokens.isWord(before, 'else')) return true;
  const body = binding.value === undefined ? tokens.mate(binding.scope.to) : -1;
  const home: Scope = body >= 0 ? { from: body, to: binding.scope.to } : blockOf(file, binding.token);
  let block = blockOf(file, token);
  while (block.from > home.from && tokens.isWord(block.from - 1, 'try')) block = blockOf(file, block.from);
  return block.from !== home.from;
}

/** Whether a table is handed to something that may change it. */
export function escapes(file: CodeFile, token: number): boolean {
  const { tokens } = file;
  const open = tokens.parent(token);
  if (
    !tokens.is(open, '(') ||
    isLink(tokens, file.lexicon, token + 1) ||
    tokens.is(token - 1, '*') ||
    tokens.is(token - 1, '..')
  )
    return false;
  let callee = open - 1;
  if (tokens.is(callee, '>')) return false;
  while (callee > 0 && tokens.kind(callee) !== TokenKind.name) callee--;
  const name = tokens.textOf(callee);
  if (file.lexicon.capitalMethods) return changes(file, callee);
  // What constructs a client or copies a table takes it as it is.
  return !readers.has(name) && !/^[A-Z]/.test(name) && name !== 'dict';
}

/**
 * Where methods are spelled like classes: a helper of the author's, called on nothing or on a class, may change what it is
 * given, and so does the binding of a configuration; a client's method takes it as it is.
 */
function changes({ tokens }: CodeFile, callee: number): boolean {
  if (tokens.isWord(callee, 'Bind') || tokens.isWord(callee - 1, 'return')) return true;
  let first = callee;
  while (tokens.is(first - 1, '.') && tokens.kind(first - 2) === TokenKind.name) first -= 2;
  if (tokens.isWord(first - 1, 'new')) return false;
  const owner = tokens.textOf(first);
  return first === callee ? !tokens.is(callee - 1, '.') : owner === 'this' || /^[A-Z]/.test(owner);
}
