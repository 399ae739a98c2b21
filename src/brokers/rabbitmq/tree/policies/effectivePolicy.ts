import type { DetailsSection } from '../../../api/details';
import { entriesOf, nameOf, objectOf, textOf, type JsonObject } from '../../management/json';
import { refOf, type TreeContext } from '../context';
import { fact, plainValue } from '../facts';
import { partOrNotice } from '../sections';
import { readPolicies } from './readPolicies';

/**
 * What the policies in force set for a queue or an exchange. A queue tells it itself, operator policy and policy
 * merged; for an exchange (3.10.8 and 4.3.6) and a queue without that field the policy is read.
 */
export async function effectivePolicy(
  context: TreeContext,
  vhost: string,
  json: JsonObject,
  signal: AbortSignal,
  optionKind = 'rabbitmq.policy',
): Promise<readonly DetailsSection[]> {
  const title = 'Effective policy';
  const policy = textOf(json, 'policy');
  const operator = textOf(json, 'operator_policy');
  if (policy === undefined && operator === undefined) return [];
  return partOrNotice(title, async () => {
    const merged = objectOf(json, 'effective_policy_definition');
    const definition = merged ?? (policy === undefined ? {} : await readDefinition(context, vhost, policy, signal));
    return [
      {
        title,
        properties: [
          ...fact('policy', 'Policy', policy, { link: refOf(context, 'policy', vhost, policy ?? '') }),
          ...fact('operatorPolicy', 'Operator policy', operator, {
            link: refOf(context, 'operatorPolicy', vhost, operator ?? ''),
          }),
          ...Object.entries(definition).flatMap(([key, value]) =>
            fact(`policy.${key}`, key, plainValue(value), { option: { kind: optionKind, key } }),
          ),
        ],
      },
    ];
  });
}

async function readDefinition(
  context: TreeContext,
  vhost: string,
  policy: string,
  signal: AbortSignal,
): Promise<JsonObject> {
  const all = await readPolicies(context, 'policy', vhost, signal);
  const json = all.find((one) => nameOf(one, 'name') === policy) ?? {};
  return Object.fromEntries(entriesOf(json, 'definition'));
}
