import { insertLineAfter, removeWithLine } from '../../declarations/lineEdits';
import type { OptionEntry, OptionTable } from '../../declarations/optionTable';
import { readTable } from '../../declarations/readTable';
import { usesOf, withStatements } from '../../declarations/statementTable';
import type { TextEdit } from '../../model/text';
import { bindingsAt } from '../../syntax/code/bindings';
import type { Binding } from '../../syntax/code/bindings';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { CallExpression, Expression } from '../../syntax/code/expression';
import { TokenKind } from '../../syntax/code/tokens';

/** `e => { … }`, whose last parameter is what its statements configure. */
export interface Configurator {
  readonly name: string;
  readonly binding: Binding;
  /** Tokens of the braces. */
  readonly open: number;
  readonly close: number;
}

/** The function that configures what it is given, where it is written out with a body. */
export function configuratorOf(file: CodeFile, value: Expression): Configurator | undefined {
  const { tokens } = file;
  if (value.type !== 'unknown') return undefined;
  const first = tokens.at(value.span.start);
  const parenthesis = tokens.is(first, '(') ? tokens.mate(first) : -1;
  const parameter = parenthesis > 0 ? parenthesis - 1 : first;
  const arrow = parenthesis > 0 ? parenthesis + 1 : first + 1;
  const open = arrow + 2;
  const close = tokens.mate(open);
  const isBody = first >= 0 && tokens.is(arrow, '=>') && tokens.is(open, '{') && close > 0;
  if (!isBody || tokens.kind(parameter) !== TokenKind.name) return undefined;
  const name = tokens.textOf(parameter);
  const binding = bindingsAt(file, [name], open).find((each) => each.token === parameter);
  return binding && { name, binding, open, close };
}

/** What the statements of a configurator assign to properties. */
export function assignedIn(file: CodeFile, { binding, name }: Configurator): OptionTable {
  const none: OptionTable = { entries: [], complete: true, spans: [] };
  return withStatements(file, [name], binding, none, binding.scope.to, readTable);
}

/** A method that is called on what is configured. */
export interface Configuring {
  readonly call: CallExpression;
  /** Whether it is called only under a condition. */
  readonly uncertain: boolean;
}

/** The methods of these names that the statements of a configurator call. */
export function calledIn(
  file: CodeFile,
  { binding, name, open }: Configurator,
  methods: ReadonlySet<string>,
): readonly Configuring[] {
  const { tokens } = file;
  return usesOf(file, [name], binding).flatMap((token): readonly Configuring[] => {
    if (!tokens.is(token + 1, '.') || !methods.has(tokens.textOf(token + 2))) return [];
    const call = file.reader.callAt(file.chainStart(token), token + 2);
    const direct = tokens.parent(token) === open && !tokens.is(token - 1, ')') && !tokens.isWord(token - 1, 'else');
    return call ? [{ call, uncertain: !direct }] : [];
  });
}

/** An option that a method call of a configurator sets. */
export function entryOf(file: CodeFile, { call, uncertain }: Configuring, key: string, value: Expression): OptionEntry {
  const { tokens } = file;
  const first = file.chainStart(call.nameToken);
  const last = tokens.is(call.close + 1, ';') ? call.close + 1 : call.close;
  return {
    ...{ key, value, uncertain, token: call.nameToken, replaceable: true },
    remove: () => [removeWithLine(file.text, tokens.span(first, last))],
  };
}

/** Adds a statement at the end of a configurator. */
export function addStatement(file: CodeFile, { close, name, open }: Configurator, statement: string): TextEdit {
  const { text, tokens } = file;
  const line = `${name}.${statement};`;
  const end = tokens.end(close - 1);
  if (close === open + 1 || !tokens.isFresh(open + 1)) return { span: { start: end, end }, newText: ` ${line}` };
  return insertLineAfter(text, tokens.start(open + 1), end, line);
}
