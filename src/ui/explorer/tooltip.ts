import { brokerNames } from '../../base/brokerKind';
import type { ConnectionProfile } from '../../brokers/api/profile';
import type { ResourceNode } from '../../brokers/api/resource';
import type { ConnectionState } from '../connections/connectionState';
import type { L10n } from '../l10n';
import { escapeCell, escapeMarkdown } from '../markdown';
import { formatValue } from './formatValue';

/** All that is known of a resource, as Markdown. */
export function resourceTooltip({ label, health, unavailable, properties }: ResourceNode): string {
  const rows = properties.map((property) => [property.label, formatValue(property)] as const);
  return page(label, health?.reason ?? unavailable, rows);
}

/** How a connection is set up and how it is doing, as Markdown. Never a secret. */
export function connectionTooltip(profile: ConnectionProfile, state: ConnectionState, l10n: L10n): string {
  const rows: [string, string][] = [
    [
      l10n.t('Broker'),
      state.status === 'open' ? `${state.info.product} ${state.info.version}` : brokerNames[profile.kind],
    ],
    [l10n.t('Address'), profile.address],
    ...(profile.managementUrl === undefined
      ? []
      : [[l10n.t('Management API'), profile.managementUrl] as [string, string]]),
    [l10n.t('User'), profile.username ?? l10n.t('none')],
    [l10n.t('Environment'), profile.environment],
    [l10n.t('Changes'), profile.readOnly ? l10n.t('refused (read-only)') : l10n.t('allowed')],
  ];
  return page(profile.name, state.status === 'lost' ? state.error.message : undefined, rows);
}

function page(title: string, problem: string | undefined, rows: readonly (readonly [string, string])[]): string {
  const table = rows.map(([label, value]) => `| ${escapeCell(label)} | ${escapeCell(value)} |`);
  return [
    `**${escapeMarkdown(title)}**`,
    ...(problem === undefined ? [] : [`$(warning) ${escapeMarkdown(problem)}`]),
    ...(table.length === 0 ? [] : [['| | |', '|:---|:---|', ...table].join('\n')]),
  ].join('\n\n');
}
