import type { OptionEntry } from '../../../declarations/optionTable';
import { returnedBy } from '../../../declarations/returned';
import { bindingsAt } from '../../../syntax/code/bindings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { declaredType, isConstruction, rootOf } from '../../jvm/objects';

/** A queue or an exchange that another declaration names: the code of its name, and which of the two it is. */
export interface Named {
  readonly name?: { readonly value: Expression; readonly token: number };
  readonly type?: 'queue' | 'exchange';
}

const queues: ReadonlySet<string> = new Set(['Queue', 'AnonymousQueue', 'QueueBuilder']);

/** The queue or exchange that an expression is: made here, a bean of this file, or only known by its class. */
export function namedBy(file: CodeFile, value: Expression | undefined, token: number): Named {
  if (!value) return {};
  const root = rootOf(file, value, token) ?? beanRoot(file, value, token);
  const className = root && madeClass(file, root);
  if (!root || className === undefined) {
    const type = value.type === 'name' ? declaredType(file, value.path, token) : undefined;
    return type === undefined ? {} : typed(type);
  }
  const [name] = root.args;
  return { ...typed(className), ...(name && { name: { value: name.value, token: root.nameToken } }) };
}

function typed(className: string): Named {
  if (queues.has(className)) return { type: 'queue' };
  return /Exchange(Builder)?$/.test(className) ? { type: 'exchange' } : {};
}

/** `new Queue("q")`, `QueueBuilder.durable("q")` */
function madeClass(file: CodeFile, root: CallExpression): string | undefined {
  if (isConstruction(file, root)) return root.name;
  return root.receiver?.type === 'name' ? root.receiver.path.at(-1) : undefined;
}

/** Spring gives a parameter of a bean's method the bean of its type, or of several the one of its name. */
function beanRoot(file: CodeFile, value: Expression, token: number): CallExpression | undefined {
  if (value.type !== 'name' || value.path.length !== 1) return undefined;
  const [binding] = bindingsAt(file, value.path, token);
  if (binding?.value !== undefined || isQualified(file, binding?.token ?? token)) return undefined;
  const bean = returnedBy(file, { name: value.path[0] ?? '', args: [] });
  return bean && rootOf(file, bean.expression, bean.token);
}

/** `@Qualifier("other") Queue queue` */
function isQualified({ tokens }: CodeFile, token: number): boolean {
  const list = tokens.parent(token);
  for (let i = token; i > list && !(tokens.is(i, ',') && tokens.parent(i) === list); i--) {
    if (tokens.isWord(i, 'Qualifier')) return true;
  }
  return false;
}

/** The option that a name gives; unknowable where the text does not show it. */
export function namedEntry(key: string, named: Named, at: Expression, token: number): OptionEntry {
  const value = named.name?.value ?? ({ type: 'unknown', span: at.span } as const);
  return { key, value, token: named.name?.token ?? token, uncertain: false, replaceable: false };
}
