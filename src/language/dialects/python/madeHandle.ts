import { madeHandleOf } from '../../declarations/handle';
import { bindingsAt } from '../../syntax/code/bindings';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { CallExpression } from '../../syntax/code/expression';
import { TokenKind } from '../../syntax/code/tokens';

/** The object that a call makes, as `Declaration.handle` names it, also where `with` gives it its name. */
export function madeHandle(file: CodeFile, call: CallExpression): string | undefined {
  const { tokens } = file;
  const name = call.close + 2;
  if (!tokens.isWord(call.close + 1, 'as') || tokens.kind(name) !== TokenKind.name) return madeHandleOf(file, call);
  const path = [tokens.textOf(name)];
  const [binding] = bindingsAt(file, path, name);
  return binding && `${path.join('.')}@${binding.token}`;
}
