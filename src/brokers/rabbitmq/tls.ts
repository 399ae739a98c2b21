import type { ConnectionOptions } from 'node:tls';
import type { DriverEnv } from '../api/driver';
import type { ConnectionProfile, TlsOptions } from '../api/profile';
import { loadTls } from '../api/reach/tls';
import type { Target } from './target';

/** TLS of the AMQP port, if any: `amqps://` asks for it as the profile's switch does. */
export async function amqpTls(
  profile: ConnectionProfile,
  { amqp }: Target,
  env: DriverEnv,
): Promise<ConnectionOptions | undefined> {
  return load(profile, { ...profile.tls, enabled: amqp.tls }, env);
}

/** TLS of the management API, if its URL says so: its own, or else the CA and the client certificate of AMQP's. */
export async function managementTls(
  profile: ConnectionProfile,
  { amqp, management }: Target,
  env: DriverEnv,
): Promise<ConnectionOptions | undefined> {
  if (profile.managementTls) {
    return loadTls({ tls: { ...profile.managementTls, enabled: management.tls } }, env, 'managementKeyPassphrase');
  }
  const { serverName, ...tls } = profile.tls ?? {};
  // The name to expect belongs to the host of the address; another host has a name of its own.
  const sameHost = management.endpoint.host.toLowerCase() === amqp.endpoint.host.toLowerCase();
  const name = sameHost && serverName !== undefined ? { serverName } : {};
  return load(profile, { ...tls, ...name, enabled: management.tls }, env);
}

async function load(
  profile: ConnectionProfile,
  tls: TlsOptions,
  env: DriverEnv,
): Promise<ConnectionOptions | undefined> {
  return loadTls({ ...profile, tls }, env);
}
