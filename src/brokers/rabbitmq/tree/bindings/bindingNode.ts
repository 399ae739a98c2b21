import type { ResourceNode, ResourceRef } from '../../../api/resource';
import { description } from '../../../api/words';
import { entriesOf, nameOf, textOf, type JsonObject } from '../../management/json';
import { refOf, type TreeContext } from '../context';
import { exchangeLabel } from '../exchanges/exchangeNode';
import { argumentFacts, fact, formatArguments, linkFact } from '../facts';

/** From where a binding is looked at: from one of its ends, whose other end then is its name, or from outside. */
export type BindingSide = 'source' | 'destination' | 'outside';

/**
 * What tells a binding apart in its virtual host: both ends, and routing key with a hash of the arguments, as the API
 * has them.
 */
export function bindingPath(json: JsonObject): readonly [string, string, string, string] | undefined {
  const source = nameOf(json, 'source');
  const destination = nameOf(json, 'destination');
  if (source === undefined || destination === undefined) return undefined;
  const key = nameOf(json, 'properties_key') ?? nameOf(json, 'routing_key') ?? '';
  return [source, destinationType(json), destination, key];
}

/** The node of a binding below `folder`. */
export function bindingNode(
  context: TreeContext,
  folder: ResourceRef,
  side: BindingSide,
  json: JsonObject,
): ResourceNode | undefined {
  const path = bindingPath(json);
  if (!path) return undefined;
  const [source, type, destination] = path;
  const routingKey = nameOf(json, 'routing_key') ?? '';
  const labels = {
    source: destination,
    destination: exchangeLabel(source),
    outside: `${exchangeLabel(source)} → ${destination}`,
  };
  return {
    ref: refOf(context, 'binding', ...folder.path, ...path),
    label: labels[side],
    ...description(routingKey, formatArguments(entriesOf(json, 'arguments'))),
    properties: bindingFacts(context, folder.path[0] ?? '', json),
    hasChildren: false,
    variant: side === 'destination' ? 'exchange' : type,
  };
}

/** Both ends, to go to, with routing key and arguments. */
export function bindingFacts(context: TreeContext, vhost: string, json: JsonObject): ResourceNode['properties'] {
  const type = destinationType(json);
  return [
    ...linkFact('source', 'From exchange', nameOf(json, 'source'), (name) => refOf(context, 'exchange', vhost, name)),
    ...linkFact('destination', 'To', nameOf(json, 'destination'), (name) =>
      refOf(context, type === 'exchange' ? 'exchange' : 'queue', vhost, name),
    ),
    ...fact('destinationType', 'Destination type', textOf(json, 'destination_type')),
    ...fact('routingKey', 'Routing key', nameOf(json, 'routing_key')),
    ...argumentFacts(entriesOf(json, 'arguments')),
  ];
}

function destinationType(json: JsonObject): string {
  return textOf(json, 'destination_type') ?? 'queue';
}
