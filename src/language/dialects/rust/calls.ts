import type { Span } from '../../model/text';
import { bindingsAt } from '../../syntax/code/bindings';
import type { CodeFile } from '../../syntax/code/codeFile';
import { follow } from '../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../syntax/code/expression';
import { isLink } from '../../syntax/code/separators';
import { TokenKind } from '../../syntax/code/tokens';

/** Chains longer than this are followed no further. */
const maxChain = 40;

/** The call behind an expression: the one that made what a name holds, or the expression itself. */
export function madeBy(file: CodeFile, expression: Expression | undefined, token: number): CallExpression | undefined {
  const made = expression && follow(file, expression, token);
  return made?.type === 'call' ? made : undefined;
}

/** The type whose function a call is: `Connection` of `lapin::Connection::connect(…)`. */
export function typeOf(call: CallExpression): string {
  return call.receiver?.type === 'name' ? (call.receiver.path.at(-1) ?? '') : '';
}

/** The last word of what a call is called on. */
export function receiverWord({ receiver }: CallExpression): string {
  if (receiver?.type === 'name') return receiver.path.at(-1) ?? '';
  return receiver?.type === 'call' || receiver?.type === 'member' ? receiver.name : '';
}

/** Whether the file says of a name only that somebody hands it in. */
export function isHandedIn(file: CodeFile, expression: Expression | undefined, token: number): boolean {
  if (expression?.type !== 'name') return false;
  return bindingsAt(file, expression.path, token).every((binding) => binding.value === undefined);
}

/** A call and those made on what it answers, in their order. */
export function chainAfter(file: CodeFile, first: CallExpression): readonly CallExpression[] {
  const { lexicon, tokens } = file;
  const start = file.chainStart(first.nameToken);
  const calls = [first];
  for (let last = first; calls.length < maxChain;) {
    const name = last.close + 2;
    if (!isLink(tokens, lexicon, name - 1) || tokens.kind(name) !== TokenKind.name || !tokens.is(name + 1, '(')) break;
    const next = file.reader.callAt(start, name);
    if (!next) break;
    calls.push(next);
    last = next;
  }
  return calls;
}

/** What the text says of the type that a call answers: `create::<Producer>()`, `let producer: Producer = …`. */
export function typeText(file: CodeFile, call: CallExpression): string {
  const { text, tokens } = file;
  const given = text.slice(tokens.end(call.nameToken), tokens.start(call.open));
  if (given !== '') return given;
  const start = file.chainStart(call.nameToken);
  if (!tokens.is(start - 1, '=')) return '';
  for (let i = start - 2; i > start - 40 && i >= 0; i--) {
    if (tokens.isWord(i, 'let') || tokens.isWord(i, 'static'))
      return text.slice(tokens.end(i), tokens.start(start - 1));
    if (tokens.is(i, ';') || tokens.is(i, '{')) break;
  }
  return '';
}

/** Whether `.await` follows a call, past what only changes its error. */
export function isAwaited(file: CodeFile, call: CallExpression): boolean {
  const last = chainAfter(file, call).at(-1) ?? call;
  return file.tokens.is(last.close + 1, '.') && file.tokens.isWord(last.close + 2, 'await');
}

/** The loop over what a call answers: `while let Some(message) = messages.next().await { … }`. */
export function loopOver(file: CodeFile, call: CallExpression): Span | undefined {
  const { tokens } = file;
  const equals = file.chainStart(call.nameToken) - 1;
  if (!tokens.is(equals, '=')) return undefined;
  const name = tokens.textOf(equals - 1);
  for (const token of file.occurrences(name)) {
    if (token < call.close || !/^(next|try_next|recv)$/.test(tokens.textOf(token + 2))) continue;
    if (!tokens.is(token - 1, '=')) continue;
    for (let i = token + 3; i < token + 12; i++) {
      if (tokens.is(i, ';')) break;
      if (tokens.is(i, '{') && tokens.mate(i) > 0) return tokens.span(i, tokens.mate(i));
    }
  }
  return undefined;
}
