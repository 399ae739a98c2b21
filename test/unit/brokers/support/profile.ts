import type { DriverEnv } from '../../../../src/brokers/api/driver';
import type { ConnectionProfile, ProfileId, SecretField } from '../../../../src/brokers/api/profile';

/** A profile of which a test says only what it is about. */
export function profileWith(wish: Partial<ConnectionProfile>): ConnectionProfile {
  return {
    id: 'p' as ProfileId,
    kind: 'nats',
    name: 'test',
    address: 'localhost',
    environment: 'test',
    readOnly: true,
    authentication: 'none',
    ...wish,
  };
}

/** An environment that holds these secrets and keeps no log. */
export function envWith(secrets: Readonly<Partial<Record<SecretField, string>>> = {}): DriverEnv {
  const silent = (): void => undefined;
  return {
    secret: (field) => Promise.resolve(secrets[field]),
    log: { info: silent, warn: silent, error: silent },
  };
}
