import type { CodeFile } from '../../syntax/code/codeFile';
import type { CallExpression, Expression } from '../../syntax/code/expression';
import { bodyOfParameters } from '../../syntax/code/scopes';

/** What a function of this file returns first, where it has one `return`. */
export function returnedBy(
  file: CodeFile,
  call: CallExpression,
): { readonly value: Expression; readonly token: number } | undefined {
  if (call.receiver !== undefined) return undefined;
  const { tokens } = file;
  const [definition, ...others] = file.occurrences(call.name).filter((token) => tokens.isWord(token - 1, 'func'));
  const body = definition === undefined || others.length > 0 ? undefined : bodyOfParameters(file, definition + 1);
  if (!body) return undefined;
  const [only, ...more] = file.occurrences('return').filter((token) => token > body.from && token < body.to);
  if (only === undefined || more.length > 0) return undefined;
  return { value: file.valueAt(only + 1), token: only + 1 };
}
