import { nearest } from '../../../../base/nearest';
import { defineRule } from '../../../model/rule';
import { canBe, type KeyTemplate, showTemplate } from '../../../patterns/keyTemplate';
import { nearestTopicPatterns, topicCanMatch } from '../../../patterns/topicPattern';
import { setOption } from '../../fixes';
import { textOf } from '../../values';
import { exchangeType, hasOtherSources, publishedKeys } from '../topology';

interface Matching {
  readonly why: string;
  canMatch(binding: string, key: KeyTemplate): boolean;
  suggest(binding: string, published: readonly KeyTemplate[]): readonly string[];
}

/** Exchange types that look at the routing key, and how. */
const matchings: ReadonlyMap<string, Matching> = new Map([
  [
    'topic',
    { why: '* is exactly one word, # any number of them', canMatch: topicCanMatch, suggest: nearestTopicPatterns },
  ],
  [
    'direct',
    {
      why: 'a direct exchange compares the whole key',
      canMatch: (binding, key) => canBe(key, binding),
      suggest: (binding, published) => {
        const known = published.flatMap(([part, ...rest]) => (part != null && rest.length === 0 ? [part] : []));
        const meant = nearest(binding, known);
        return meant === undefined ? [] : [meant];
      },
    },
  ],
]);

export default defineRule({
  meta: {
    id: 'rabbitmq/binding-never-matches',
    severity: 'warning',
    category: 'correctness',
    fix: 'suggestion',
    needsWorkspace: true,
    summary: 'A binding matches no routing key that the workspace publishes to its exchange.',
    sources: ['routed on RabbitMQ 3.10.8 and 4.3.6', 'rabbitmq-server 4.3.5 rabbit_exchange_type_topic.erl'],
    since: '0.1.0',
  },
  on: ['rabbitmq.binding'],
  options: ['routing-key'],
  check(declaration, context) {
    const exchange = textOf(context.option('exchange'));
    const routingKey = context.option('routing-key');
    const binding = routingKey.how === 'written' ? textOf(routingKey) : undefined;
    // Plugins publish to the exchanges that are always there: MQTT to amq.topic.
    if (!exchange || exchange.startsWith('amq.') || routingKey.how !== 'written' || binding === undefined) return;
    const type = exchangeType(exchange, context) ?? '';
    const matching = matchings.get(type);
    if (!matching || hasOtherSources(exchange, context)) return;
    const published = publishedKeys(exchange, context) ?? [];
    if (published.length === 0 || published.some((key) => matching.canMatch(binding, key))) return;
    const keys = [...new Set(published.map(showTemplate))];
    const shown = keys.slice(0, 3).join(', ') + (keys.length > 3 ? ', …' : '');
    context.report({
      at: routingKey.span,
      message:
        `"${binding}" matches nothing that is published to the ${type} exchange "${exchange}" (${shown}): ` +
        `${matching.why}. The queue stays empty.`,
      fixes: matching
        .suggest(binding, published)
        .flatMap((suggestion) =>
          setOption(declaration, 'suggestion', 'routing-key', suggestion, `Bind "${suggestion}"`),
        ),
    });
  },
});
