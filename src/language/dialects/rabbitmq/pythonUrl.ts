import type { WrittenOption } from '../../model/declaration';
import type { CodeFile } from '../../syntax/code/codeFile';
import { evaluate } from '../../syntax/code/evaluation';
import type { Vocabulary } from '../../syntax/code/evaluation';
import type { Expression } from '../../syntax/code/expression';
import { amqpUrlOptions } from './amqpUrl';

/** What an AMQP URL says that code holds in a value; nothing where it is none. */
export function urlOptionsOf(
  file: CodeFile,
  url: Expression | undefined,
  token: number,
  vocabulary: Vocabulary,
  queryParameters: Readonly<Record<string, string>>,
): ReadonlyMap<string, WrittenOption> {
  const known = url && evaluate(file, url, token, vocabulary);
  if (!url || !known || known.how === 'unknown') return new Map();
  if (known.how === 'template') return amqpUrlOptions(known.parts, url.span, queryParameters);
  const { value } = known;
  return typeof value === 'string' ? amqpUrlOptions(value, url.span, queryParameters) : new Map();
}
