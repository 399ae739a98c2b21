import { nearest } from '../../../../base/nearest';
import { pluginQueueArguments, queueArguments } from '../../../../reference/options/rabbitmqArguments';
import { defineRule, type RuleContext } from '../../../model/rule';
import { inRange } from '../../../model/versions';
import { removeOption, renameOption } from '../../fixes';

/** What people write where RabbitMQ calls it differently or has no such thing. */
const misconceptions: ReadonlyMap<string, string> = new Map([
  ['x-max-retries', 'Use a quorum queue with x-delivery-limit, or count the x-death header.'],
  ['x-retry-count', 'Use a quorum queue with x-delivery-limit, or count the x-death header.'],
  ['x-dead-letter-queue', 'Dead letters go to an exchange: use x-dead-letter-exchange and bind the queue to it.'],
  ['x-ttl', 'The time messages may wait is x-message-ttl; the time an unused queue stays is x-expires.'],
  ['x-lazy', 'Classic queues keep their messages on disk by themselves since RabbitMQ 3.12.'],
  ['x-ha-policy', 'Mirroring was set by policy since RabbitMQ 3.0 and is gone since 4.0: use a quorum queue.'],
  ['x-priority', 'It is an argument of a consumer; for message priorities a classic queue needs x-max-priority.'],
  ['x-stream-offset', 'It is an argument of a consumer, not of the stream.'],
  ['x-stream-filter', 'It is an argument of a consumer, not of the stream.'],
  ['x-match', 'It is an argument of a binding to a headers exchange.'],
  ['x-delay', 'It is a header of a message to a delayed-message exchange.'],
  ['x-delayed-type', 'It is an argument of a delayed-message exchange.'],
]);

const known: ReadonlySet<string> = new Set([...queueArguments.map(({ key }) => key), ...pluginQueueArguments]);
const later = new Map(queueArguments.flatMap(({ key, since }) => (since === undefined ? [] : [[key, since] as const])));

export default defineRule({
  meta: {
    id: 'rabbitmq/unknown-x-argument',
    severity: 'warning',
    category: 'correctness',
    fix: 'suggestion',
    summary: 'RabbitMQ accepts queue arguments it does not know, and ignores them.',
    sources: [
      'rabbitmq-server 4.3.5 rabbit_amqqueue.erl:903-950 and capabilities/0 of the queue types',
      'declared on RabbitMQ 3.10.8 and 4.3.6',
    ],
    since: '0.1.0',
  },
  on: ['rabbitmq.queue'],
  options: [...queueArguments.map(({ key }) => key), ...misconceptions.keys()],
  check(declaration, context) {
    for (const [key, option] of declaration.written) {
      if (!key.startsWith('x-')) continue;
      const meant = known.has(key) || misconceptions.has(key) ? undefined : nearest(key, known);
      const problem = known.has(key)
        ? tooNew(key, context)
        : `RabbitMQ has no queue argument ${key}.${advice(key, meant)}`;
      if (problem === undefined) continue;
      context.report({
        at: option.keySpan ?? option.span,
        message: `${problem} The broker takes it without a word and ignores it.`,
        // Not safe: a queue that exists with the argument refuses to be declared without it.
        fixes: [
          ...(meant === undefined ? [] : renameOption(declaration, 'suggestion', key, meant)),
          ...removeOption(declaration, 'suggestion', key),
        ],
      });
    }
  },
});

function tooNew(key: string, context: RuleContext): string | undefined {
  const since = later.get(key);
  if (since === undefined || inRange(context.brokerVersion, { since })) return undefined;
  return `RabbitMQ ${context.brokerVersion} does not know ${key}, which came with ${since}.`;
}

function advice(key: string, meant: string | undefined): string {
  const known = misconceptions.get(key);
  if (known !== undefined) return ` ${known}`;
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}
