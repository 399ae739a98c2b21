import type { Span } from '../model/text';
import { bindingsAt } from '../syntax/code/bindings';
import type { CodeFile } from '../syntax/code/codeFile';
import type { CallExpression, Expression } from '../syntax/code/expression';
import { bodyOfParameters } from '../syntax/code/scopes';

/** The object that a call is made on, as `Declaration.handle` names it; `undefined` where no name holds it. */
export function handleOf(file: CodeFile, call: CallExpression): string | undefined {
  const { receiver } = call;
  if (receiver?.type !== 'name') return undefined;
  const [binding] = bindingsAt(file, receiver.path, call.nameToken);
  return `${receiver.path.join('.')}@${binding?.token ?? ''}`;
}

/** Words that begin a function where it is written as a value, or come between its parameters and its body. */
const lambda = /^\s*(async\b|function\b|func\b|fn\b|lambda\b|do\b|delegate\b|move\b|\||\{|\()|=>|->/;

/** Words before the name of a function. */
const definers: ReadonlySet<string> = new Set(['def', 'function', 'func', 'fun', 'fn']);

/** Where the function stands that a value is: written there, or by its name elsewhere in the file. */
export function functionSpan(file: CodeFile, value: Expression, token: number, steps = 0): Span | undefined {
  if (value.type === 'unknown') {
    return lambda.test(file.text.slice(value.span.start, value.span.end)) ? value.span : undefined;
  }
  if (value.type !== 'name' || steps > 8) return undefined;
  const name = value.path.at(-1) ?? '';
  const { tokens } = file;
  for (const at of file.occurrences(name)) {
    if (at === token || !definers.has(tokens.textOf(at - 1))) continue;
    const body = bodyOfParameters(file, at + 1);
    if (body) return tokens.span(body.from, Math.max(body.from, body.to - 1));
  }
  const [binding] = bindingsAt(file, value.path, token);
  if (binding?.value === undefined) return undefined;
  return functionSpan(file, file.valueAt(binding.value), binding.token, steps + 1);
}
