import { bindingsAt } from '../../syntax/code/bindings';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { CallExpression } from '../../syntax/code/expression';
import { TokenKind } from '../../syntax/code/tokens';

/** An annotation with more tokens than this is not looked through. */
const maxAnnotation = 24;

/**
 * The object that a call makes, as `Declaration.handle` names it where it is used: `p = P()`, `self.p: P = await P()`,
 * `(p := P())`, `with P() as p`; `undefined` where no name takes it.
 */
export function madeHandle(file: CodeFile, call: CallExpression): string | undefined {
  const { tokens } = file;
  if (tokens.isWord(call.close + 1, 'as')) return handleAt(file, call.close + 2, undefined);
  let value = file.chainStart(call.nameToken);
  while (tokens.isWord(value - 1, 'await') || tokens.is(value - 1, '(')) value--;
  if (!tokens.is(value - 1, '=')) return undefined;
  const name = tokens.is(value - 2, ':') ? value - 3 : assignedName(file, value - 2);
  return name === undefined ? undefined : handleAt(file, name, value);
}

/** The last token of the name on the left of an assignment, before its annotation. */
function assignedName({ tokens }: CodeFile, last: number): number | undefined {
  for (let i = last; i >= 0 && last - i < maxAnnotation; i--) {
    if (tokens.is(i, ':') && tokens.parent(i) === tokens.parent(last)) return i - 1;
    if (tokens.isFresh(i)) return tokens.kind(last) === TokenKind.name ? last : undefined;
  }
  return undefined;
}

function handleAt(file: CodeFile, token: number, value: number | undefined): string | undefined {
  const { tokens } = file;
  if (tokens.kind(token) !== TokenKind.name) return undefined;
  const path = [tokens.textOf(token)];
  for (let i = token; tokens.is(i - 1, '.') && tokens.kind(i - 2) === TokenKind.name; i -= 2) {
    path.unshift(tokens.textOf(i - 2));
  }
  const [binding, ...others] = bindingsAt(file, path, token);
  const isIts = value === undefined || [binding, ...others].some((each) => each?.value === value);
  return binding && isIts ? `${path.join('.')}@${binding.token}` : undefined;
}
