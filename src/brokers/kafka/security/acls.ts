import type { Deadline } from '../../api/reach/deadline';
import { describeAcls, type WireAcl } from '../protocol/describeAcls';
import type { Cluster } from '../transport/cluster';
import { operations, patternTypes, permissions, resourceTypes, word } from './aclWords';
import { askCluster } from './ask';

/** One access rule, in the words of Kafka's own tool. */
export interface Acl {
  readonly principal: string;
  readonly permission: string;
  readonly operation: string;
  readonly resourceType: string;
  readonly resourceName: string;
  /** `LITERAL` or `PREFIXED`. */
  readonly patternType: string;
  readonly host: string;
}

/** Every rule, or those of one principal: one request. @throws BrokerError `denied` or `unsupported`. */
export async function readAcls(
  cluster: Cluster,
  principal: string | undefined,
  deadline: Deadline,
): Promise<readonly Acl[]> {
  const subject = { what: 'ACLs', since: '2.0', right: 'Describe on the cluster' };
  const request = principal === undefined ? {} : { principal };
  const { acls } = await askCluster(cluster, describeAcls, request, subject, deadline);
  return acls.map(inWords);
}

/** The rules of each principal, principals by name. */
export function byPrincipal(acls: readonly Acl[]): readonly (readonly [principal: string, acls: readonly Acl[]])[] {
  const principals = new Map<string, Acl[]>();
  for (const acl of acls) {
    const own = principals.get(acl.principal);
    if (own) own.push(acl);
    else principals.set(acl.principal, [acl]);
  }
  return [...principals].sort(([a], [b]) => (a < b ? -1 : 1));
}

function inWords(acl: WireAcl): Acl {
  return {
    principal: acl.principal,
    permission: word(permissions, acl.permission),
    operation: word(operations, acl.operation),
    resourceType: word(resourceTypes, acl.resourceType),
    resourceName: acl.resourceName,
    patternType: word(patternTypes, acl.patternType),
    host: acl.host,
  };
}
