import { brokerNames } from '../../base/brokerKind';
import type { ConnectionProfile, TlsOptions } from '../../brokers/api/profile';
import type { DetailsContent, DetailsEntry } from '../../protocol/details';
import type { ConnectionState } from '../connections/connectionState';
import type { L10n } from '../l10n';

/** How a connection is set up and what answers there. Never a secret: settings hold none. */
export function connectionContent(profile: ConnectionProfile, state: ConnectionState, l10n: L10n): DetailsContent {
  const sections = [
    { title: l10n.t('Server'), entries: serverEntries(profile, state, l10n) },
    { title: l10n.t('Connection'), entries: settingEntries(profile, l10n) },
  ];
  return state.status === 'lost' ? { sections, health: { level: 'error', reason: state.error.message } } : { sections };
}

function serverEntries({ kind }: ConnectionProfile, state: ConnectionState, l10n: L10n): DetailsEntry[] {
  const texts: Readonly<Record<ConnectionState['status'], string>> = {
    closed: l10n.t('not connected'),
    connecting: l10n.t('connecting'),
    open: l10n.t('connected'),
    lost: l10n.t('lost'),
  };
  const info = state.status === 'open' ? state.info : undefined;
  return present([
    ['product', l10n.t('Broker'), info?.product ?? brokerNames[kind]],
    ['version', l10n.t('Version'), info?.version],
    ['state', l10n.t('State'), texts[state.status]],
  ]);
}

function settingEntries(profile: ConnectionProfile, l10n: L10n): DetailsEntry[] {
  const yes = (value: boolean | undefined): string => (value === true ? l10n.t('yes') : l10n.t('no'));
  return present([
    ['address', l10n.t('Address'), profile.address],
    ['managementUrl', l10n.t('Management API'), profile.managementUrl],
    ['schemaRegistry', l10n.t('Schema registry'), profile.schemaRegistry?.url],
    ['connect', l10n.t('Kafka Connect'), profile.connect?.url],
    ['monitoringUrl', l10n.t('Monitoring'), profile.monitoringUrl],
    ['jetStreamDomain', l10n.t('JetStream domain'), profile.jetStreamDomain],
    ['inboxPrefix', l10n.t('Inbox prefix'), profile.inboxPrefix],
    ['authentication', l10n.t('Authentication'), profile.authentication],
    ['username', l10n.t('User'), profile.username],
    ['tls', l10n.t('TLS'), tlsText(profile.tls, l10n)],
    ['environment', l10n.t('Environment'), profile.environment],
    ['readOnly', l10n.t('Read-only'), yes(profile.readOnly)],
  ]);
}

function tlsText(tls: TlsOptions | undefined, l10n: L10n): string {
  if (!tls?.enabled) return l10n.t('off');
  const client = tls.certFile !== undefined || tls.pfxFile !== undefined;
  if (tls.verify === false) return l10n.t('on, the server’s certificate is not verified');
  return client ? l10n.t('on, with a client certificate') : l10n.t('on');
}

function present(rows: readonly (readonly [key: string, label: string, value: string | undefined])[]): DetailsEntry[] {
  return rows.flatMap(([key, label, value]) => (value === undefined ? [] : [{ key, label, value }]));
}
