import { indentAt, lineBreakOf, startsLine } from '../../declarations/lineEdits';
import type { Spellings } from '../../declarations/spellings';
import type { OptionEntry, OptionTable } from '../../declarations/optionTable';
import type { CodeFile } from '../../syntax/code/codeFile';
import { follow } from '../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../syntax/code/expression';
import { typeOf } from './calls';

/**
 * What a builder is told: `BasicProperties::default().with_delivery_mode(2)`, each method a key. `undefined` where the
 * chain does not begin with a function of the type.
 */
export function builderTable(
  file: CodeFile,
  expression: Expression | undefined,
  token: number,
  type: string,
  spellings: Spellings,
): OptionTable | undefined {
  const made = expression && follow(file, expression, token);
  if (made?.type !== 'call') return undefined;
  const calls: CallExpression[] = [];
  let call: CallExpression | undefined = made;
  for (; call && calls.length < 40; call = call.receiver?.type === 'call' ? call.receiver : undefined)
    calls.unshift(call);
  const [first] = calls;
  if (!first || typeOf(first) !== type) return undefined;
  // A method that does not exist does not compile: what is no option here is another of the type's.
  const entries = calls
    .filter((each) => spellings.read(each.name) !== undefined)
    .map((each) => entryOf(file, each, each === first));
  const last = calls.at(-1) ?? first;
  const insert = (key: string, value: string) => {
    const at = file.tokens.end(last.close);
    const dot = file.tokens.start(last.nameToken - 1);
    const isOnLine = last !== first && startsLine(file.text, dot);
    const gap = isOnLine ? lineBreakOf(file.text) + indentAt(file.text, dot) : '';
    return [{ span: { start: at, end: at }, newText: `${gap}.${key}(${value})` }];
  };
  const isShared = expression?.type === 'name';
  return {
    entries: isShared ? entries.map((each) => ({ ...each, replaceable: false })) : entries,
    complete: true,
    spans: [made.span],
    ...(!isShared && { insertion: { form: 'named', insert } }),
  };
}

function entryOf(file: CodeFile, call: CallExpression, isFirst: boolean): OptionEntry {
  const { tokens } = file;
  const start = isFirst ? -1 : tokens.end(call.nameToken - 2);
  return {
    ...{ key: call.name, keySpan: call.nameSpan, token: call.nameToken, uncertain: false, replaceable: true },
    // A method without an argument says that it is so.
    value: call.args[0]?.value ?? { type: 'literal', value: true, span: call.nameSpan },
    ...(!isFirst && { remove: () => [{ span: { start, end: tokens.end(call.close) }, newText: '' }] }),
    ...(call.args.length === 0 && { replaceable: false }),
  };
}
