import type { WrittenOption } from '../../model/declaration';
import type { CallExpression } from '../../syntax/code/expression';

/** Options that the name of a method says: `bindQueue` binds a queue. */
export function implied(
  call: CallExpression,
  options: Readonly<Record<string, string | boolean>>,
): ReadonlyMap<string, WrittenOption> {
  const entries = Object.entries(options);
  return new Map(entries.map(([key, value]) => [key, { how: 'written', value, span: call.nameSpan }] as const));
}
