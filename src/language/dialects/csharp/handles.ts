import { bindingsAt } from '../../syntax/code/bindings';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { CallExpression } from '../../syntax/code/expression';
import { variableOf } from './constructions';

/** The object that a call is made on, as `Declaration.handle` names it; a field is the same with and without `this`. */
export function handleOf(file: CodeFile, { nameToken, receiver }: CallExpression): string | undefined {
  return receiver?.type === 'name' ? handleOfPath(file, receiver.path, nameToken) : undefined;
}

/** The object that a value beginning at a token makes, as {@link handleOf} names it where it is used. */
export function madeHandle(file: CodeFile, start: number): string | undefined {
  const value = file.tokens.isWord(start - 1, 'await') ? start - 1 : start;
  const path = variableOf(file, value);
  return path && handleOfPath(file, path, value);
}

/** The object that the words of a name stand for, as {@link handleOf} names it. */
export function handleOfPath(file: CodeFile, path: readonly string[], token: number): string {
  const own = path[0] === 'this' ? path.slice(1) : path;
  const [binding] = bindingsAt(file, own, token);
  return `${own.join('.')}@${binding?.token ?? ''}`;
}
