import type { ResourceNode } from '../../../api/resource';
import { description } from '../../../api/words';
import { entriesOf, flagOf, nameOf, textOf, type JsonObject } from '../../management/json';
import { refOf, type TreeContext } from '../context';
import { argumentFacts, fact, linkFact } from '../facts';
import { formatRate, rateOf } from '../rates';

/**
 * Begins a regular expression that matches no exchange of the broker's own: the default exchange, whose name is empty,
 * and the predeclared `amq.…` (AMQP 0-9-1, 3.1.3), whose prefix is reserved.
 */
export const ownExchanges = '(?s)^(?!amq\\.)';

/**
 * `message_stats` costs nothing beside these (a page of 500 took as long with it, 4.3.6), while `disable_stats`, which
 * keeps the policy, is the slower way for a short page.
 */
export const exchangeColumns = [
  'name,type,durable,auto_delete,internal,arguments,policy',
  'message_stats.publish_in_details.rate,message_stats.publish_out_details.rate',
].join(',');

/** The name of an exchange as it is shown; the default exchange has none. */
export function exchangeLabel(name: string): string {
  return name === '' ? '(AMQP default)' : name;
}

/** The node of an exchange; in its description what is out of the ordinary stands beside the type. */
export function exchangeNode(context: TreeContext, vhost: string, json: JsonObject): ResourceNode | undefined {
  const name = nameOf(json, 'name');
  if (name === undefined) return undefined;
  const type = textOf(json, 'type');
  const isDefault = name === '';
  return {
    ref: refOf(context, 'exchange', vhost, name),
    label: exchangeLabel(name),
    ...description(
      type,
      flagOf(json, 'durable') === false ? 'transient' : undefined,
      flagOf(json, 'auto_delete') ? 'auto-delete' : undefined,
      flagOf(json, 'internal') ? 'internal' : undefined,
      formatRate(rateOf(json, 'publish_in'), 'in'),
      formatRate(rateOf(json, 'publish_out'), 'out'),
    ),
    properties: [
      ...exchangeFacts(context, vhost, json),
      ...fact('bindings', 'Bindings', isDefault ? 'every queue, by its own name' : undefined),
    ],
    // The default exchange is bound to every queue by rule (AMQP 0-9-1, 3.1.3.1), not by bindings worth a row each.
    hasChildren: !isDefault,
    ...(type !== undefined && { variant: type }),
  };
}

/** What an exchange is declared with, and what its policy and its unroutable messages lead to. */
export function exchangeFacts(context: TreeContext, vhost: string, json: JsonObject): ResourceNode['properties'] {
  const toPolicy = (policy: string) => refOf(context, 'policy', vhost, policy);
  const entries = entriesOf(json, 'arguments');
  return [
    ...fact('type', 'Type', textOf(json, 'type')),
    ...fact('durable', 'Durable', flagOf(json, 'durable')),
    ...fact('autoDelete', 'Auto-delete', flagOf(json, 'auto_delete')),
    ...fact('internal', 'Internal', flagOf(json, 'internal')),
    ...linkFact('policy', 'Policy', textOf(json, 'policy'), toPolicy),
    ...argumentFacts(entries, 'rabbitmq.exchange').map((property) =>
      property.label === 'alternate-exchange' && typeof property.value === 'string'
        ? { ...property, link: refOf(context, 'exchange', vhost, property.value) }
        : property,
    ),
  ];
}
