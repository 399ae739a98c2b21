import type { ResourceKind } from '../../brokers/api/resource';
import type { L10n } from '../l10n';
import type { ParentRow } from './rows';

/** Says what a list would hold if it were not empty: `No queues in this virtual host`. */
export function emptyText(parent: ParentRow, filter: string | undefined, l10n: L10n): string {
  if (filter !== undefined) return l10n.t('No name holds “{0}”', filter);
  if (parent.type === 'connection') return l10n.t('Nothing that this user may see');
  if (parent.type !== 'resource') return l10n.t('Nothing here');
  if (parent.node.ref.kind !== 'folder') return textsByKind(l10n)[parent.node.ref.kind] ?? l10n.t('Nothing here');
  const things = lowerFirst(parent.node.label);
  const above = parent.parent.type === 'resource' ? parent.parent.node.ref.kind : undefined;
  if (above === undefined) return l10n.t('No {0} on this broker', things);
  return above === 'vhost' ? l10n.t('No {0} in this virtual host', things) : l10n.t('No {0}', things);
}

function textsByKind(l10n: L10n): Partial<Record<ResourceKind, string>> {
  return {
    exchange: l10n.t('No bindings on this exchange'),
    queue: l10n.t('No bindings to this queue'),
    stream: l10n.t('No consumers on this stream'),
    consumerGroup: l10n.t('No committed offsets in this group'),
    topic: l10n.t('No partitions in this topic'),
  };
}

/** Leaves abbreviations alone: `Queues` becomes `queues`, `KV buckets` stays. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
