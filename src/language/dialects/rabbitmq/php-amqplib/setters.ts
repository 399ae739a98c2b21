import { removeWithLine } from '../../../declarations/lineEdits';
import type { OptionEntry, OptionTable } from '../../../declarations/optionTable';
import { usesOf } from '../../../declarations/statementTable';
import { bindingsAt } from '../../../syntax/code/bindings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { Expression } from '../../../syntax/code/expression';

/** `$config = new Class(); $config->setX(…);`: setters of an object in a variable, each a key of its own name. */
export function setterTable(
  file: CodeFile,
  expression: Expression,
  token: number,
  className: string,
): OptionTable | undefined {
  const made = follow(file, expression, token);
  if (made.type !== 'call' || made.name !== className || expression.type !== 'name') return undefined;
  const [binding] = bindingsAt(file, expression.path, token);
  if (!binding) return undefined;
  const { text, tokens } = file;
  const entries: OptionEntry[] = [];
  const spans = [made.span];
  for (const use of usesOf(file, expression.path, binding)) {
    if (use >= token || !tokens.is(use + 1, '->')) continue;
    const call = file.reader.callAt(file.chainStart(use), use + 2);
    const [argument] = call?.args ?? [];
    if (!call || !argument) continue;
    const isStatement = tokens.is(call.close + 1, ';') && tokens.parent(use) === tokens.parent(binding.token);
    const span = tokens.span(use, isStatement ? call.close + 1 : call.close);
    spans.push(span);
    entries.push({
      ...{ key: call.name, keySpan: call.nameSpan, value: argument.value, token: use },
      ...{ uncertain: !isStatement, replaceable: true, remove: () => [removeWithLine(text, span)] },
    });
  }
  return { entries, complete: true, spans };
}
