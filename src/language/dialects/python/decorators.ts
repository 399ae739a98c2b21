import type { Span } from '../../model/text';
import { bodyOfParameters } from '../../syntax/code/scopes';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { CallExpression } from '../../syntax/code/expression';

/** The function that a call decorates: `@app.task(…)` before `def`, other decorators in between. */
export function decorated(file: CodeFile, call: CallExpression): Span | undefined {
  const { tokens } = file;
  const at = file.chainStart(call.nameToken) - 1;
  if (!tokens.is(at, '@') || !tokens.isFresh(at)) return undefined;
  let i = call.close + 1;
  while (tokens.is(i, '@')) {
    i++;
    while (i < tokens.count && !tokens.isFresh(i)) i = tokens.after(i);
  }
  if (tokens.isWord(i, 'async')) i++;
  if (!tokens.isWord(i, 'def')) return undefined;
  const body = bodyOfParameters(file, i + 2);
  return body && tokens.span(body.from, Math.max(body.from, body.to - 1));
}
