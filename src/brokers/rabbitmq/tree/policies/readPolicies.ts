import type { JsonObject } from '../../management/json';
import { readAll } from '../../management/paging';
import type { TreeContext } from '../context';
import type { PolicyKind } from './policyNode';

/** Where the API has each kind of policy. */
export const policyLists = { policy: 'policies', operatorPolicy: 'operator-policies' } as const;

/**
 * The policies of a virtual host, unpaged (3.10.8 and 4.3.6). A single one is shown to policymakers only, and a single
 * operator policy to administrators, while everybody who may use the API sees the lists; so one is taken from its list.
 */
export function readPolicies(
  { client }: TreeContext,
  kind: PolicyKind,
  vhost: string,
  signal: AbortSignal,
): Promise<readonly JsonObject[]> {
  return readAll(client, { segments: [policyLists[kind], vhost], vhost }, signal);
}
