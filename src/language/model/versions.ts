import type { BrokerKind } from '../../base/brokerKind';

/**
 * Versions in force for a document: name of a library or broker (`kafka-clients`, `kafkajs`, `rabbitmq`, `kafka`,
 * `nats-server`) to its version. A missing name means unknown, and then only what holds everywhere is reported.
 */
export type Versions = ReadonlyMap<string, string>;

/** Names under which the version of a broker itself is given. */
export const brokerVersionNames: Readonly<Record<BrokerKind, string>> = {
  rabbitmq: 'rabbitmq',
  kafka: 'kafka',
  nats: 'nats-server',
};

/** Orders dotted versions numerically by their first three parts; a pre-release suffix is not looked at. */
export function compareVersions(a: string, b: string): number {
  const left = parts(a);
  const right = parts(b);
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Tells whether `version` lies in the range: `since` inclusive, `until` exclusive. */
export function inRange(version: string, range: { readonly since?: string; readonly until?: string }): boolean {
  if (range.since !== undefined && compareVersions(version, range.since) < 0) return false;
  return range.until === undefined || compareVersions(version, range.until) < 0;
}

function parts(version: string): number[] {
  return version
    .replace(/^v/i, '')
    .split(/[.\-+]/)
    .slice(0, 3)
    .map((part) => Number.parseInt(part, 10) || 0);
}
