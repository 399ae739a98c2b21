import type { ResourceDetails } from '../../api/details';
import { BrokerError } from '../../api/error';
import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import { counted, description } from '../../api/words';
import { readAcls, type Acl } from '../security/acls';
import { aclCells, aclColumns, resourceLink, resourceText } from './aclText';
import { refOf, requestDeadline, type TreeContext } from './context';
import { mostRows } from './groupOffsetsTable';
import { mapPage, pageOf, sortedBy } from './page';

type Named = Pick<TreeContext, 'profile'>;
/** A principal with the rules that speak of it. */
export type Principal = readonly [name: string, acls: readonly Acl[]];

/** A principal as a row of the tree. */
export function principalNode(context: Named, [name, acls]: Principal): ResourceNode {
  const denials = acls.filter(({ permission }) => permission === 'DENY').length;
  return {
    ref: refOf(context, 'principal', name),
    label: name,
    ...description(counted(acls.length, 'ACL'), denials > 0 ? `${denials.toLocaleString('en')} deny` : undefined),
    properties: [
      { key: 'acls', label: 'ACLs', value: acls.length, unit: 'count' },
      { key: 'denials', label: 'Of them deny', value: denials, unit: 'count' },
    ],
    hasChildren: true,
  };
}

/** The rules of one principal: one request. */
export async function listPrincipalAcls(
  context: TreeContext,
  principal: string,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const acls = await aclsOf(context, principal, signal);
  return mapPage(pageOf(sortedBy(acls, aclKey), aclKey, page), (acl) => aclNode(context, acl));
}

/** The rules of one principal as a table. */
export async function describePrincipal(
  context: TreeContext,
  principal: string,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const acls = sortedBy(await aclsOf(context, principal, signal), aclKey);
  return {
    label: principal,
    sections: [
      {
        title: 'ACLs',
        table: {
          columns: aclColumns,
          rows: acls.slice(0, mostRows).map((acl) => ({ cells: aclCells(acl), ...resourceLink(context, acl) })),
          total: acls.length,
        },
      },
    ],
  };
}

async function aclsOf({ cluster }: TreeContext, principal: string, signal: AbortSignal): Promise<readonly Acl[]> {
  const acls = await readAcls(cluster, principal, requestDeadline(`The ACLs of “${principal}”`, signal));
  if (acls.length > 0) return acls;
  throw new BrokerError('notFound', `There are no ACLs for “${principal}” (any more): refresh the list of ACLs.`);
}

/** Two rules that differ in nothing are one rule. */
function aclPath({ principal, resourceType, patternType, resourceName, operation, permission, host }: Acl): string[] {
  return [principal, resourceType, patternType, resourceName, operation, permission, host];
}

function aclKey(acl: Acl): string {
  return aclPath(acl).join('\n');
}

/** A rule as a row of the tree. */
export function aclNode(context: Named, acl: Acl): ResourceNode {
  const { permission, operation, host, resourceType, resourceName, patternType } = acl;
  const link = resourceLink(context, acl).link;
  return {
    ref: refOf(context, 'acl', ...aclPath(acl)),
    label: `${operation} ${resourceText(acl)}`,
    ...description(permission === 'DENY' ? 'deny' : 'allow', host === '*' ? undefined : `from ${host}`),
    properties: [
      { key: 'permission', label: 'Permission', value: permission },
      { key: 'operation', label: 'Operation', value: operation },
      { key: 'resourceType', label: 'Resource type', value: resourceType },
      { key: 'resourceName', label: 'Resource name', value: resourceName, ...(link && { link }) },
      { key: 'patternType', label: 'Pattern type', value: patternType },
      { key: 'host', label: 'Host', value: host, ...(host === '*' && { note: 'any' }) },
      { key: 'principal', label: 'Principal', value: acl.principal },
    ],
    hasChildren: false,
    variant: permission === 'DENY' ? 'deny' : 'allow',
  };
}
