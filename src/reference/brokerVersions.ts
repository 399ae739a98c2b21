import type { BrokerKind } from '../base/brokerKind';

/**
 * One version out of every range in which a broker treats what clients declare alike, oldest first. Where the broker's
 * version is unknown, a finding is reported only if it holds in each of them.
 */
export const supportedBrokerVersions: Readonly<Record<BrokerKind, readonly string[]>> = {
  // 4.2 and 4.3 differ in what is denied by default (release notes of 4.3.0).
  rabbitmq: ['3.10', '3.13', '4.0', '4.2', '4.3'],
  kafka: ['3.9', '4.0', '4.3'],
  // 2.10 no longer rejects consumer filters outside the stream.
  nats: ['2.9', '2.10', '2.15'],
};
