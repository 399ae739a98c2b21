import type { DetailsColumn, DetailsRow } from '../../api/details';
import type { Acl } from '../security/acls';
import { refOf, type TreeContext } from './context';

/** What a rule is about: `topic orders`, `topics beginning with orders-`, `all topics`. */
export function resourceText({ resourceType, resourceName, patternType }: Acl): string {
  if (resourceType === 'CLUSTER') return 'cluster';
  const kind = resourceType.toLowerCase().replaceAll('_', ' ');
  if (patternType === 'PREFIXED') return `${kind}s beginning with ${resourceName}`;
  return resourceName === '*' ? `all ${kind}s` : `${kind} ${resourceName}`;
}

/** The topic or group that a rule names by its full name. */
export function resourceLink(context: Pick<TreeContext, 'profile'>, acl: Acl): Pick<DetailsRow, 'link'> {
  const { resourceType, resourceName, patternType } = acl;
  if (patternType !== 'LITERAL' || resourceName === '*') return {};
  if (resourceType === 'TOPIC') return { link: refOf(context, 'topic', resourceName) };
  return resourceType === 'GROUP' ? { link: refOf(context, 'consumerGroup', resourceName) } : {};
}

/** Columns of a table of rules, in the words of Kafka's own tool. */
export const aclColumns: readonly DetailsColumn[] = [
  { key: 'permission', label: 'Permission' },
  { key: 'operation', label: 'Operation' },
  { key: 'resourceType', label: 'Resource type' },
  { key: 'resourceName', label: 'Resource name' },
  { key: 'patternType', label: 'Pattern type' },
  { key: 'host', label: 'Host' },
];

/** A rule as a row of that table. */
export function aclCells(acl: Acl): DetailsRow['cells'] {
  return [acl.permission, acl.operation, acl.resourceType, acl.resourceName, acl.patternType, acl.host];
}
