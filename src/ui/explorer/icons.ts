import type { Environment } from '../../brokers/api/profile';
import type { ResourceHealth, ResourceKind, ResourceNode } from '../../brokers/api/resource';
import { environmentColors } from '../contributions';
import type { ConnectionState } from '../connections/connectionState';
import type { Note } from './rows';

/** A product icon of VS Code and the theme colour it is drawn in. */
export interface Icon {
  readonly id: string;
  readonly color?: string;
}

const resourceIcons: Readonly<Record<ResourceKind, string>> = {
  // Not `folder`: rows have an address, and VS Code draws that one by the theme of file icons, which may have none.
  folder: 'symbol-folder',
  vhost: 'server-environment',
  exchange: 'arrow-swap',
  queue: 'inbox',
  binding: 'link',
  broker: 'server',
  topic: 'list-flat',
  partition: 'symbol-array',
  consumerGroup: 'organization',
  groupTopic: 'list-flat',
  groupPartition: 'symbol-array',
  stream: 'list-ordered',
  consumer: 'person',
  bucket: 'archive',
  cluster: 'server-process',
  connection: 'plug',
  user: 'account',
  configEntry: 'settings',
  node: 'server',
  policy: 'law',
  operatorPolicy: 'law',
  channel: 'git-commit',
  permission: 'shield',
  shovel: 'arrow-right',
  federationUpstream: 'cloud-download',
  federationLink: 'broadcast',
  streamConsumer: 'person',
  streamPublisher: 'arrow-up',
  featureFlag: 'beaker',
  deprecatedFeature: 'warning',
  quorumVoter: 'server',
  logDir: 'database',
  producer: 'arrow-up',
  topicReader: 'organization',
  groupMember: 'person',
  principal: 'account',
  acl: 'shield',
  quota: 'dashboard',
  transaction: 'git-pull-request',
  hangingTransaction: 'git-pull-request-closed',
  reassignment: 'move',
  schemaSubject: 'symbol-structure',
  schemaVersion: 'versions',
  connector: 'extensions',
  connectorTask: 'gear',
  account: 'organization',
  server: 'server',
  route: 'arrow-both',
  gateway: 'globe',
  leafNode: 'type-hierarchy-sub',
  streamSource: 'repo-pull',
  keyPrefix: 'symbol-folder',
  key: 'key',
  revision: 'history',
  objectStore: 'package',
  object: 'file-binary',
  service: 'server-process',
  serviceEndpoint: 'symbol-event',
  subject: 'symbol-namespace',
};

/** Where one kind comes in forms that a user tells apart. */
const variantIcons: Readonly<Partial<Record<string, string>>> = {
  'queue/quorum': 'layers',
  'queue/stream': 'list-ordered',
  'folder/tap.running': 'radio-tower',
  'folder/tap.stopped': 'radio-tower',
};

const healthIcons: Readonly<Record<ResourceHealth['level'], Icon>> = {
  warning: { id: 'warning', color: 'list.warningForeground' },
  error: { id: 'error', color: 'list.errorForeground' },
};

const stateIcons: Readonly<Record<ConnectionState['status'], Icon>> = {
  closed: { id: 'debug-disconnect', color: 'disabledForeground' },
  connecting: { id: 'loading~spin' },
  open: { id: 'pass-filled' },
  lost: healthIcons.error,
};

const noteIcons: Readonly<Record<Note['kind'], Icon>> = {
  loading: { id: 'loading~spin' },
  notConnected: { id: 'plug' },
  empty: { id: 'dash', color: 'disabledForeground' },
  error: healthIcons.error,
  notice: { id: 'info' },
  loadMore: { id: 'unfold' },
  hidden: { id: 'eye-closed', color: 'disabledForeground' },
};

export const groupIcon: Icon = { id: 'list-tree' };
export const favouritesIcon: Icon = { id: 'star-full', color: 'charts.yellow' };

/** What is wrong with a resource shows before what it is; what cannot be looked into is greyed. */
export function resourceIcon({
  ref,
  variant,
  health,
  unavailable,
}: Pick<ResourceNode, 'ref' | 'variant' | 'health' | 'unavailable'>): Icon {
  if (unavailable !== undefined) return { id: 'circle-slash', color: 'disabledForeground' };
  if (health) return healthIcons[health.level];
  return { id: variantIcons[`${ref.kind}/${variant ?? ''}`] ?? resourceIcons[ref.kind] };
}

/** An open connection is drawn in the colour of what it is used for. */
export function connectionIcon(state: Pick<ConnectionState, 'status'>, environment: Environment): Icon {
  const icon = stateIcon(state);
  return state.status === 'open' ? { ...icon, color: environmentColors[environment] } : icon;
}

export function stateIcon({ status }: Pick<ConnectionState, 'status'>): Icon {
  return stateIcons[status];
}

export function noteIcon({ kind }: Pick<Note, 'kind'>): Icon {
  return noteIcons[kind];
}
