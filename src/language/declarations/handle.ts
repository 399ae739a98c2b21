import type { Span } from '../model/text';
import { bindingsAt } from '../syntax/code/bindings';
import type { CodeFile } from '../syntax/code/codeFile';
import type { CallExpression, Expression } from '../syntax/code/expression';
import { blockOf, bodyOfParameters, isClassBody } from '../syntax/code/scopes';
import { isLink } from '../syntax/code/separators';
import { TokenKind } from '../syntax/code/tokens';

/** The object that a call is made on, as `Declaration.handle` names it; `undefined` where no name holds it. */
export function handleOf(file: CodeFile, call: CallExpression): string | undefined {
  const { receiver } = call;
  if (receiver?.type !== 'name') return undefined;
  const [binding] = bindingsAt(file, receiver.path, call.nameToken);
  return `${receiver.path.join('.')}@${binding?.token ?? ''}`;
}

/**
 * The object that a call makes, as {@link handleOf} names it where it is used: `const channel = await …()`,
 * `this.channel = …()`; `undefined` where no name takes it.
 */
export function madeHandleOf(file: CodeFile, call: CallExpression): string | undefined {
  const { tokens } = file;
  let value = file.chainStart(call.nameToken);
  while (tokens.isWord(value - 1, 'await') || tokens.isWord(value - 1, 'new') || tokens.is(value - 1, '(')) value--;
  if (!tokens.is(value - 1, '=')) return undefined;
  let made: string | undefined;
  // A type may stand between the name and the value, so the first word that is given the value is the name.
  for (let token = value - 2; token >= 0 && token > value - 26; token--) {
    if (tokens.kind(token) !== TokenKind.name) continue;
    const path = pathEndingAt(file, token);
    const [binding, ...others] = bindingsAt(file, path, token);
    if (![binding, ...others].some((each) => each?.value === value)) continue;
    const isField = path.length === 1 && file.lexicon.blocks === 'braces' && isClassBody(file, blockOf(file, token));
    made = `${(isField ? ['this', ...path] : path).join('.')}@${binding?.token ?? ''}`;
  }
  return made;
}

function pathEndingAt({ lexicon, tokens }: CodeFile, token: number): readonly string[] {
  const path = [tokens.textOf(token)];
  for (let i = token; isLink(tokens, lexicon, i - 1) && tokens.kind(i - 2) === TokenKind.name; i -= 2) {
    path.unshift(tokens.textOf(i - 2));
  }
  return path;
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
    if (at === token || !(definers.has(tokens.textOf(at - 1)) || isMethod(file, value.path, at))) continue;
    const body = bodyOfParameters(file, at + 1);
    if (body) return tokens.span(body.from, Math.max(body.from, body.to - 1));
  }
  const [binding] = bindingsAt(file, value.path, token);
  if (binding?.value === undefined) return undefined;
  return functionSpan(file, file.valueAt(binding.value), binding.token, steps + 1);
}

/** Whether a name begins a method where `this.name` is looked for: classes of ECMAScript have no word before it. */
function isMethod(file: CodeFile, path: readonly string[], at: number): boolean {
  const { lexicon, tokens } = file;
  if (path[0] !== 'this' || path.length !== 2 || lexicon.tables !== 'object') return false;
  return tokens.is(at + 1, '(') && !tokens.is(at - 1, '.') && isClassBody(file, blockOf(file, at));
}
