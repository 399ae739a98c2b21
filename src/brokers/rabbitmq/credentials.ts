import type { DriverEnv } from '../api/driver';
import { BrokerError } from '../api/error';
import type { ConnectionProfile } from '../api/profile';

/** What both AMQP (PLAIN) and the management API (basic authentication) are told. Kept in memory only. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/**
 * Reads the user name from the profile and the password from the secret storage.
 * @throws BrokerError `auth` where one is missing, saying how to set it.
 */
export async function readCredentials(profile: ConnectionProfile, env: DriverEnv): Promise<Credentials> {
  if (profile.authentication !== 'password') {
    throw new BrokerError(
      'unsupported',
      `RabbitMQ is logged in to with a user name and a password, not with “${profile.authentication}”: edit the connection.`,
    );
  }
  const username = profile.username ?? '';
  if (username === '') throw new BrokerError('auth', 'The connection has no user name: edit it and enter one.');
  const password = await env.secret('password');
  if (password === undefined) {
    throw new BrokerError('auth', `No password is stored for user “${username}”: edit the connection and enter it.`);
  }
  return { username, password };
}
