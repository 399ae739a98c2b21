import type { CodeFile } from '../syntax/code/codeFile';
import type { CallExpression } from '../syntax/code/expression';
import { namedArguments } from './literalTable';
import type { OptionEntry, OptionTable } from './optionTable';
import { sharedAware } from './readTable';

/** The arguments of a call by the names of its parameters, whether given by name or by position. */
export function parametersTable(file: CodeFile, call: CallExpression, parameters: readonly string[]): OptionTable {
  const entries: OptionEntry[] = [];
  let complete = true;
  for (const [index, argument] of call.args.entries()) {
    if (argument.name !== undefined) continue;
    if (argument.spread) {
      // Arguments after it stand at places unknown.
      complete &&= argument.value.type !== 'unknown';
      break;
    }
    const key = parameters[index];
    if (key === undefined) continue;
    entries.push({ key, value: argument.value, token: call.nameToken, uncertain: false, replaceable: true });
  }
  if (!file.lexicon.namedArguments) return { entries, complete, spans: [call.span] };
  const named = namedArguments(file, call, sharedAware);
  return { ...named, entries: [...entries, ...named.entries], complete: complete && named.complete };
}
