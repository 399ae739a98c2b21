import type { ResolveName } from '../../../declarations/go/goContext';
import { bindingsAt } from '../../../syntax/code/bindings';

/** `q.Name`, where `q` is what declaring a queue returned: the name it was declared by, unless the broker made one up. */
export const queueName: ResolveName = (file, path, token) => {
  if (path.length !== 2 || path[1] !== 'Name') return undefined;
  const [binding, ...others] = bindingsAt(file, path.slice(0, 1), token);
  const made = binding?.value === undefined || others.length > 0 ? undefined : file.valueAt(binding.value);
  if (made?.type !== 'call' || !/^Queue(Declare|DeclarePassive|Inspect)$/.test(made.name)) return undefined;
  const value = made.args[0]?.value;
  return value && !(value.type === 'literal' && value.value === '') ? { value, token: made.nameToken } : undefined;
};
