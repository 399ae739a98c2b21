import type { Span } from '../../model/text';
import type { Binding } from '../../syntax/code/bindings';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { Expression } from '../../syntax/code/expression';
import { blockOf } from '../../syntax/code/scopes';
import { endOfStatement } from '../../syntax/code/statements';
import { TokenKind } from '../../syntax/code/tokens';
import { insertLineAfter, removeWithLine } from '../lineEdits';
import { keyOf } from '../literalTable';
import type { Insertion, OptionEntry, OptionTable } from '../optionTable';
import { usesOf } from '../statementTable';
import { keyIn } from './goKeys';
import type { GoReading } from './goKeys';

/** How a statement writes an option: `config.Net.MaxOpenRequests = 1`, `args["x-expires"] = 1`, `config.SetKey("acks", "all")`. */
type GoForm = 'field' | 'key' | 'SetKey';

interface Statement {
  readonly form: GoForm;
  readonly span: Span;
  readonly entry: OptionEntry;
}

/** Functions that look at what they are given and leave it as it is, or make a client of it. */
const readers = /^(New|Dial|Open|Connect|Print|Log|Debug|Info|Warn|Error|Fatal|Panic|Sprint|Fprint|Marshal|Equal|len$)/;

/** Methods of configurations that change nothing. */
const getters = /^(Validate|Get|String|Len|Clone|Connect)$/;

/** What statements do to a struct or map after it was made. */
export function withGoStatements(
  reading: GoReading,
  path: readonly string[],
  binding: Binding,
  base: OptionTable,
  until: number,
): OptionTable {
  const { file } = reading;
  const { tokens } = file;
  let { complete } = base;
  const entries = [...base.entries];
  const spans = [...base.spans];
  let last: Statement | undefined;
  for (const token of usesOf(file, path, binding)) {
    if (token >= until) break;
    const statement = statementAt(reading, token);
    if (statement === undefined) {
      if (reading.isClient !== true && mayChange(file, token)) complete = false;
      continue;
    }
    const maybe = blockOf(file, token).from !== blockOf(file, binding.token).from;
    entries.push(maybe ? { ...statement.entry, uncertain: true } : statement.entry);
    complete &&= statement.entry.key !== undefined;
    spans.push(statement.span);
    if (!maybe && statement.entry.replaceable) last = statement;
  }
  const end = endOfStatement(file, binding.value ?? binding.token) - 1;
  const declared = tokens.span(binding.token, Math.max(binding.token, end));
  const form = last?.form ?? (base.insertion ? undefined : mapLike(file, binding) ? 'key' : 'field');
  const isOpen = form !== undefined && (binding.value !== undefined || last !== undefined);
  const insertion = isOpen ? lineInsertion(file, path, last?.span ?? declared, form) : base.insertion;
  return { entries, complete, spans, ...(insertion && { insertion }) };
}

/** `make(…)` makes maps, everything else that is no literal makes structs. */
function mapLike(file: CodeFile, { value }: Binding): boolean {
  return value !== undefined && file.tokens.isWord(value, 'make');
}

function statementAt(reading: GoReading, token: number): Statement | undefined {
  const { file } = reading;
  const { tokens } = file;
  if (tokens.is(token + 1, '[')) {
    const close = tokens.mate(token + 1);
    if (close < 0 || !isAssign(file, close + 1)) return undefined;
    const key = keyIn(reading, file.reader.read(token + 2, close), token);
    return statement(file, token, 'key', key, close + 2);
  }
  let last = token;
  while (last < token + 20 && tokens.is(last + 1, '.') && tokens.kind(last + 2) === TokenKind.name) last += 2;
  if (last === token) return undefined;
  if (isAssign(file, last + 1) || isOneOfSeveral(file, token, last)) {
    const words = Array.from({ length: (last - token) / 2 }, (_, i) => tokens.textOf(token + 2 * i + 2));
    const key: Expression = { type: 'literal', value: words.join('.'), span: tokens.span(token + 2, last) };
    const several = isOneOfSeveral(file, token, last);
    return several ? unseen(file, token, last, key) : statement(file, token, 'field', key, last + 2);
  }
  if (!tokens.isWord(last, 'SetKey') || last !== token + 2) return undefined;
  const call = file.reader.callAt(file.chainStart(last), last);
  const [key, value] = call?.args ?? [];
  if (!call || !key || !value) return undefined;
  // `_ = config.SetKey(…)` and `if err := config.SetKey(…); …` are taken out by hand.
  const bare = tokens.isFresh(token);
  const span = { start: tokens.start(token), end: call.span.end };
  return { form: 'SetKey', span, entry: entryOf(file, token, key.value, value.value, bare ? span : undefined) };
}

function statement(file: CodeFile, token: number, form: GoForm, key: Expression, valueToken: number): Statement {
  const { tokens } = file;
  const end = endOfStatement(file, valueToken);
  const span = tokens.span(file.chainStart(token), Math.max(token, end - 1));
  const alone = tokens.isFresh(file.chainStart(token)) || tokens.is(file.chainStart(token) - 1, ';');
  return { form, span, entry: entryOf(file, token, key, file.reader.read(valueToken, end), alone ? span : undefined) };
}

/** `config.A, err = f()`, `_, config.A = f()`: what of it is the field's, only the function says. */
function isOneOfSeveral(file: CodeFile, token: number, last: number): boolean {
  const { tokens } = file;
  const parent = tokens.parent(token);
  if (parent >= 0 && !tokens.is(parent, '{')) return false;
  if (isAssign(file, last + 1)) return tokens.is(token - 1, ',') && !tokens.isFresh(token);
  if (!tokens.is(last + 1, ',')) return false;
  for (let i = last + 2; i < last + 16 && !tokens.isFresh(i); i++) if (isAssign(file, i)) return true;
  return false;
}

function unseen(file: CodeFile, token: number, last: number, key: Expression): Statement {
  const span = file.tokens.span(token, last);
  return {
    form: 'field',
    span,
    entry: { ...entryOf(file, token, key, { type: 'unknown', span }, undefined), replaceable: false },
  };
}

function entryOf(
  file: CodeFile,
  token: number,
  key: Expression,
  value: Expression,
  span: Span | undefined,
): OptionEntry {
  return {
    ...{ key: keyOf(file, key, token), keySpan: key.span, value, token, uncertain: false, replaceable: true },
    ...(span && { remove: () => [removeWithLine(file.text, span)] }),
  };
}

function lineInsertion(file: CodeFile, path: readonly string[], after: Span, form: GoForm): Insertion {
  const name = path.join('.');
  const spell: Readonly<Record<GoForm, (key: string, value: string) => string>> = {
    field: (key, value) => `${name}.${key} = ${value}`,
    key: (key, value) => `${name}[${key}] = ${value}`,
    SetKey: (key, value) => `${name}.SetKey(${key}, ${value})`,
  };
  return {
    // Fields are written bare.
    form: form === 'field' ? 'named' : 'subscript',
    insert: (key, value) => [insertLineAfter(file.text, after.start, after.end, spell[form](key, value))],
  };
}

/** Whether a use may change what the text does not show: handed to a helper, a method of its own. */
function mayChange(file: CodeFile, token: number): boolean {
  const { tokens } = file;
  if (tokens.is(token + 1, '.')) {
    let last = token;
    while (last < token + 20 && tokens.is(last + 1, '.') && tokens.kind(last + 2) === TokenKind.name) last += 2;
    return tokens.is(last + 1, '(') && last === token + 2 && !getters.test(tokens.textOf(last));
  }
  const open = tokens.parent(token);
  if (!tokens.is(open, '(') || tokens.kind(open - 1) !== TokenKind.name) return false;
  const spread = tokens.is(token - 1, '*');
  return !spread && !readers.test(tokens.textOf(open - 1));
}

function isAssign({ tokens }: CodeFile, index: number): boolean {
  return tokens.kind(index) === TokenKind.punctuation && tokens.is(index, '=') && !tokens.is(index, '==');
}
