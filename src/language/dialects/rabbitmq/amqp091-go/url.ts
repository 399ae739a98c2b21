import type { GoContext } from '../../../declarations/go/goContext';
import type { WrittenOption } from '../../../model/declaration';
import { evaluate } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { amqpUrlOptions } from '../amqpUrl';

/** What uri.go of 1.16.0 reads in the query, `heartbeat` in seconds and `connection_timeout` in milliseconds. */
const parameters = { heartbeat: 'heartbeat', channel_max: 'channel-max', connection_timeout: 'connection-timeout' };

/** What the URL of a connection says. */
export function urlSays({ file, vocabulary }: GoContext, call: CallExpression): ReadonlyMap<string, WrittenOption> {
  const [url] = call.args;
  const known = url && !url.spread ? evaluate(file, url.value, call.nameToken, vocabulary) : undefined;
  if (!url || !known || known.how === 'unknown') return new Map();
  if (known.how === 'template') return amqpUrlOptions(known.parts, url.span, parameters);
  return typeof known.value === 'string' ? amqpUrlOptions(known.value, url.span, parameters) : new Map();
}
