import type { Property } from '../../../api/property';
import type { ResourceNode } from '../../../api/resource';
import { description } from '../../../api/words';
import { countOf, entriesOf, nameOf, textOf, type JsonObject } from '../../management/json';
import { refOf, type TreeContext } from '../context';
import { fact, formatArguments, plainValue } from '../facts';

/** A policy of a virtual host, or one of the operator's, which the user's policies cannot exceed. */
export type PolicyKind = 'policy' | 'operatorPolicy';

/** The node of a policy: what it matches, and what it sets. */
export function policyNode(
  context: TreeContext,
  kind: PolicyKind,
  vhost: string,
  json: JsonObject,
): ResourceNode | undefined {
  const name = nameOf(json, 'name');
  if (name === undefined) return undefined;
  return {
    ref: refOf(context, kind, vhost, name),
    label: name,
    ...description(
      kind === 'operatorPolicy' ? 'operator' : undefined,
      nameOf(json, 'pattern'),
      textOf(json, 'apply-to'),
      formatArguments(entriesOf(json, 'definition')),
    ),
    properties: [...policyFacts(json), ...definitionFacts(json)],
    hasChildren: false,
  };
}

/** What a policy is for. */
export function policyFacts(json: JsonObject): readonly Property[] {
  const priority = json['priority'];
  return [
    ...fact('pattern', 'Pattern', nameOf(json, 'pattern')),
    ...fact('applyTo', 'Applies to', textOf(json, 'apply-to')),
    // May be negative, which no count is.
    ...fact('priority', 'Priority', typeof priority === 'number' ? priority : countOf(json, 'priority')),
  ];
}

/** What a policy sets. Most keys are arguments of a queue without their `x-`. */
export function definitionFacts(json: JsonObject): readonly Property[] {
  return entriesOf(json, 'definition').flatMap(([key, value]) =>
    fact(`definition.${key}`, key, plainValue(value), { option: { kind: 'rabbitmq.queue', key: `x-${key}` } }),
  );
}
