import { keyOf, namedArguments } from '../../declarations/literalTable';
import { insertLineAfter, removeWithLine } from '../../declarations/lineEdits';
import type { Insertion, OptionEntry, OptionTable } from '../../declarations/optionTable';
import { readTable, sharedAware } from '../../declarations/readTable';
import { unknownTable } from '../../declarations/optionTable';
import type { Span } from '../../model/text';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { CallExpression } from '../../syntax/code/expression';
import { blockOf, indentation, isClassBody } from '../../syntax/code/scopes';
import { endOfStatement } from '../../syntax/code/statements';
import { TokenKind } from '../../syntax/code/tokens';

/** Settings that statements give: `app.conf.name = value`, `NAME = value`. */
interface Assignment {
  readonly entry: OptionEntry;
  readonly span: Span;
  /** What stands before the name on the left. */
  readonly prefix: string;
}

/** `app.conf.name = value`, `app.conf['name'] = value`, `app.conf.update(name=value)`, in the order of the text. */
export function confTables(file: CodeFile): readonly OptionTable[] {
  let tables = cache.get(file);
  if (tables === undefined) {
    tables = readConfTables(file);
    cache.set(file, tables);
  }
  return tables;
}

/** Each application of a file, and each thing it makes, asks. */
const cache = new WeakMap<CodeFile, readonly OptionTable[]>();

function readConfTables(file: CodeFile): readonly OptionTable[] {
  const { tokens } = file;
  const tables: OptionTable[] = [];
  let assigned: Assignment[] = [];
  const flush = (): void => {
    if (assigned.length > 0) tables.push(assignmentTable(file, assigned));
    assigned = [];
  };
  for (const conf of file.occurrences('conf')) {
    if (!tokens.is(conf - 1, '.')) continue;
    const update = tokens.isWord(conf + 2, 'update') ? file.reader.callAt(file.chainStart(conf), conf + 2) : undefined;
    const assignment = update ? undefined : confAssignment(file, conf);
    if (update) {
      flush();
      tables.push(updateTable(file, update));
    } else if (assignment) assigned.push(assignment);
  }
  flush();
  return tables;
}

function confAssignment(file: CodeFile, conf: number): Assignment | undefined {
  const { tokens } = file;
  const start = file.chainStart(conf);
  if (!tokens.isFresh(start) || tokens.parent(start) >= 0) return undefined;
  if (tokens.is(conf + 1, '[')) {
    const close = tokens.mate(conf + 1);
    const key = close > 0 ? keyOf(file, file.reader.read(conf + 2, close), conf) : undefined;
    if (key === undefined || !isAssign(file, close + 1)) return undefined;
    return assignmentAt(file, start, { key, keySpan: tokens.span(conf + 2, close - 1), equals: close + 1 });
  }
  if (tokens.kind(conf + 2) !== TokenKind.name || !isAssign(file, conf + 3)) return undefined;
  return assignmentAt(file, start, {
    key: tokens.textOf(conf + 2),
    keySpan: tokens.span(conf + 2, conf + 2),
    equals: conf + 3,
  });
}

/** Names that a module gives values to, or where it gives none, the one class of it that does. */
export function moduleTable(file: CodeFile, isSetting: (name: string) => boolean): OptionTable {
  const { tokens } = file;
  const byBlock = new Map<number, Assignment[]>();
  for (let i = 0; i < tokens.count; i = tokens.after(i)) {
    if (!tokens.isFresh(i) || tokens.kind(i) !== TokenKind.name) continue;
    const equals = afterAnnotation(file, i + 1);
    if (equals === undefined || !isSetting(tokens.textOf(i))) continue;
    const block = blockOf(file, i);
    const isModule = block.to - block.from === tokens.count;
    if (!isModule && !isClassBody(file, block)) continue;
    const found = assignmentAt(file, i, { key: tokens.textOf(i), keySpan: tokens.span(i, i), equals });
    // In a branch it may not come to it.
    const branched = isModule && indentation(file, tokens.start(i)) > 0;
    const place = isModule ? -1 : block.from;
    const assignment = branched ? { ...found, entry: { ...found.entry, uncertain: true } } : found;
    byBlock.set(place, [...(byBlock.get(place) ?? []), assignment]);
  }
  const [only, ...others] = byBlock.values();
  return assignmentTable(file, byBlock.get(-1) ?? (others.length === 0 ? (only ?? []) : []));
}

function afterAnnotation(file: CodeFile, index: number): number | undefined {
  const { tokens } = file;
  if (isAssign(file, index)) return index;
  if (!tokens.is(index, ':')) return undefined;
  for (let i = index + 1; i < index + 16 && !tokens.isFresh(i); i = tokens.after(i)) if (isAssign(file, i)) return i;
  return undefined;
}

function isAssign({ tokens }: CodeFile, index: number): boolean {
  return tokens.kind(index) === TokenKind.punctuation && tokens.is(index, '=') && !tokens.is(index, '==');
}

function assignmentAt(
  file: CodeFile,
  start: number,
  { equals, key, keySpan }: { readonly key: string; readonly keySpan: Span; readonly equals: number },
): Assignment {
  const { text, tokens } = file;
  const last = Math.max(equals, endOfStatement(file, equals + 1) - 1);
  const span = tokens.span(start, last);
  const entry: OptionEntry = {
    ...{ key, keySpan, value: file.valueAt(equals + 1), token: equals + 1, uncertain: false, replaceable: true },
    remove: () => [removeWithLine(text, span)],
  };
  return { entry, span, prefix: text.slice(span.start, keySpan.start) };
}

function assignmentTable(file: CodeFile, assigned: readonly Assignment[]): OptionTable {
  const last = assigned.findLast(({ entry }) => !entry.uncertain);
  const table = {
    entries: assigned.map(({ entry }) => entry),
    complete: true,
    spans: assigned.map(({ span }) => span),
  };
  if (!last) return table;
  const isSubscript = last.prefix.endsWith('[');
  const insertion: Insertion = {
    form: isSubscript ? 'dict' : 'named',
    insert: (key, value) => {
      const line = isSubscript ? `${last.prefix}${key}] = ${value}` : `${last.prefix}${key} = ${value}`;
      return [insertLineAfter(file.text, last.span.start, last.span.end, line)];
    },
  };
  return { ...table, insertion };
}

/** `conf.update(name=value)`, `conf.update({'name': value})` */
function updateTable(file: CodeFile, call: CallExpression): OptionTable {
  const [first] = call.args;
  if (!first || first.spread || first.name !== undefined) return namedArguments(file, call, sharedAware);
  return readTable(file, first.value, call.nameToken) ?? unknownTable;
}
