import type { DetailsSubject } from '../../protocol/details';
import { brokerNames } from '../../base/brokerKind';
import { connectionOf, type ConnectionRow, type ParentRow, type ResourceRow, type Row } from '../explorer/rows';
import type { L10n } from '../l10n';
import { kindName } from './kindNames';

/** Rows that have details of their own. */
export type SubjectRow = ConnectionRow | ResourceRow;

/** What a selected row is about: a note is about its list, a group of names about the list that they stand in. */
export function subjectRow(row: Row | undefined): SubjectRow | undefined {
  switch (row?.type) {
    case undefined:
    case 'wrongConnection':
      return undefined;
    case 'connection':
    case 'resource':
      return row;
    case 'group':
      return row.list;
    case 'favourites':
    case 'note':
      return subjectRow(row.parent);
  }
}

/** The head of the page. */
export function subjectOf(row: SubjectRow, hasCommands: boolean, l10n: L10n): DetailsSubject {
  if (row.type === 'connection') {
    const { name, kind } = row.connection.profile;
    return { key: row.key, title: name, kind: l10n.t('Connection'), place: brokerNames[kind] };
  }
  return {
    key: row.key,
    title: row.node.label,
    kind: kindName(row.node.ref.kind, l10n),
    place: placeOf(row),
    ...(hasCommands && { commands: true }),
  };
}

/** The rows above: `rabbitmq-4.3 › shop › Queues`. */
function placeOf(row: ResourceRow): string {
  const labels: string[] = [];
  for (let above: ParentRow = row.parent; above.type !== 'connection'; above = above.parent)
    if (above.type === 'resource') labels.unshift(above.node.label);
  return [connectionOf(row).connection.profile.name, ...labels].join(' › ');
}
