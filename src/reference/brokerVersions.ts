import type { BrokerKind } from '../base/brokerKind';

/**
 * One version out of every range in which a broker treats what clients declare alike, oldest first. Where the broker's
 * version is unknown, a finding is reported only if it holds in each of them.
 */
export const supportedBrokerVersions: Readonly<Record<BrokerKind, readonly string[]>> = {
  // 4.3.0 denies deprecated features that 4.2 allows, 4.3.6 allows one of them again (release notes; run on 4.3.6).
  rabbitmq: ['3.10', '3.13', '4.0', '4.2', '4.3.0', '4.3.6'],
  // 3.7 clamps min.insync.replicas, 4.0 knows KRaft only, 4.1 has eligible leader replicas (upgrade notes).
  kafka: ['3.6', '3.9', '4.0', '4.1', '4.3'],
  // 2.10 no longer rejects consumer filters outside the stream, 2.12 refuses unknown fields.
  nats: ['2.9', '2.10', '2.12', '2.15'],
};
