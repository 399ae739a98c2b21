import type { OptionSource } from '../../../declarations/codeDeclaration';
import { namedArguments } from '../../../declarations/literalTable';
import type { OptionEntry, OptionTable } from '../../../declarations/optionTable';
import { parametersTable } from '../../../declarations/parametersTable';
import { readTable } from '../../../declarations/readTable';
import { spellings } from '../../../declarations/spellings';
import type { OptionValue } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { TokenKind } from '../../../syntax/code/tokens';
import { jvmArguments } from '../jvmArguments';
import { attribute, springVocabulary } from './values';

/** Whether a call stands within the parentheses of an annotation, where Kotlin writes inner ones without `@`. */
export function isInAnnotation({ tokens }: CodeFile, call: CallExpression): boolean {
  let inside = call.nameToken;
  for (let depth = 0; depth < 12; depth++) {
    const open = tokens.parent(inside);
    if (open < 0 || tokens.is(open, '{')) return false;
    let name = open - 1;
    while (tokens.kind(name) === TokenKind.name && tokens.is(name - 1, '.')) name -= 2;
    if (tokens.is(open, '(') && tokens.is(name - 1, '@')) return true;
    inside = open;
  }
  return false;
}

/** Annotations of a name, with their `@` or within another. */
export function annotations(file: CodeFile, name: string): readonly CallExpression[] {
  return file.calls(name).filter((call) => {
    const before = file.chainStart(call.nameToken) - 1;
    return file.tokens.is(before, '@') || isInAnnotation(file, call);
  });
}

/** The attributes of an annotation; the only one without a name is `value`. */
export function attributes(file: CodeFile, call: CallExpression): OptionTable {
  if (file.lexicon.namedArguments) return parametersTable(file, call, ['value']);
  const named = namedArguments(file, call, readTable);
  const [only] = call.args;
  if (!only || only.name !== undefined || call.args.length > 1) return named;
  const entry: OptionEntry = {
    key: 'value',
    value: only.value,
    token: call.nameToken,
    uncertain: false,
    replaceable: true,
  };
  return { entries: [entry], complete: named.complete, spans: named.spans };
}

/** The annotations that are the value of an attribute: one, or a list of them. */
export function inner(table: OptionTable, key: string, name: string): readonly CallExpression[] {
  const value = table.entries.find((entry) => entry.key === key)?.value;
  const items: readonly Expression[] = value?.type === 'list' ? value.items : value ? [value] : [];
  return items.filter((item): item is CallExpression => item.type === 'call' && item.name === name);
}

export const queueAttributes = spellings({
  value: attribute('queue'),
  name: attribute('queue'),
  durable: attribute('durable'),
  exclusive: attribute('exclusive'),
  autoDelete: attribute('auto-delete'),
});

export const exchangeAttributes = spellings({
  value: attribute('exchange'),
  name: attribute('exchange'),
  type: attribute('type'),
  durable: attribute('durable'),
  autoDelete: attribute('auto-delete'),
  internal: attribute('internal'),
});

/** `arguments = @Argument(name = "x-max-length", value = "10", type = "java.lang.Integer")`: texts unless the type says else. */
export function argumentSource(file: CodeFile, table: OptionTable): OptionSource {
  const entries = inner(table, 'arguments', 'Argument').map((call): OptionEntry => {
    const own = attributes(file, call);
    const text = (key: string): OptionValue | undefined => {
      const entry = own.entries.find((each) => each.key === key);
      const evaluation = entry && evaluate(file, entry.value, entry.token, springVocabulary);
      return evaluation?.how === 'value' ? evaluation.value : undefined;
    };
    const name = text('name');
    const value = own.entries.find((entry) => entry.key === 'value')?.value;
    const span = value?.span ?? call.span;
    const typed = typedValue(text('value'), text('type'));
    return {
      key: typeof name === 'string' ? name : undefined,
      value: typed === undefined ? { type: 'unknown', span } : { type: 'literal', value: typed, span },
      token: call.nameToken,
      uncertain: false,
      replaceable: false,
    };
  });
  const complete = entries.every((entry) => entry.key !== undefined);
  return { table: { entries, complete, spans: [] }, spellings: jvmArguments };
}

function typedValue(
  value: OptionValue | undefined,
  type: OptionValue | undefined,
): string | number | boolean | undefined {
  if (typeof value !== 'string' || /[$#]\{/.test(value)) return undefined;
  if (typeof type !== 'string' || /String$/.test(type)) return value;
  if (/Boolean$/i.test(type)) return value === 'true';
  return /(Integer|Long|Short|int|long)$/.test(type) && /^-?\d+$/.test(value) ? Number(value) : undefined;
}
