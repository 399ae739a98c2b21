import type { ResourceKind } from '../../brokers/api/resource';
import type { L10n } from '../l10n';

/** What a kind of resource is called at the head of its details. Folders say their name, which is enough. */
export function kindName(kind: ResourceKind, l10n: L10n): string {
  switch (kind) {
    case 'folder':
      return '';
    case 'vhost':
      return l10n.t('Virtual host');
    case 'acl':
      return l10n.t('Access control entry');
    case 'bucket':
      return l10n.t('Key-value bucket');
    case 'key':
      return l10n.t('Key of a bucket');
    case 'configEntry':
      return l10n.t('Configuration');
    case 'logDir':
      return l10n.t('Log directory');
    case 'groupTopic':
      return l10n.t('Topic of a consumer group');
    case 'groupPartition':
      return l10n.t('Partition of a consumer group');
    case 'groupMember':
      return l10n.t('Member of a consumer group');
    case 'streamSource':
      return l10n.t('Source of a stream');
    default:
      return sentence(kind);
  }
}

/** Names of kinds are the brokers' own words: `consumerGroup` reads `Consumer group`. */
function sentence(kind: string): string {
  const words = kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
