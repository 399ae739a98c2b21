import type { DriverEnv } from '../api/driver';
import { BrokerError } from '../api/error';
import type { ConnectionProfile } from '../api/profile';
import { tokenSource, type TokenSource } from '../api/token';
import { readClaims } from '../api/token/jwt';

/** What AMQP is logged in to with, by its SASL mechanism. */
export type AmqpLogin =
  | { readonly mechanism: 'PLAIN'; readonly username: string; readonly password: string }
  /** The certificate of the TLS connection is the login. */
  | { readonly mechanism: 'EXTERNAL' };

/** How both AMQP and the management API are logged in to. Kept in memory only. */
export interface Credentials {
  /** Name of the user, as far as it is known. */
  readonly username: string;
  /** The login, in the middle of a sentence: `the user name or password of “alice”`. */
  readonly login: string;
  /** What to do where the server refuses it, as the end of a sentence. */
  readonly remedy: string;
  /** Set where tags and permissions come with a token (OAuth 2) and not from the server's users. */
  readonly byToken?: true;
  /** Header of requests to the management API. @throws BrokerError where there is no token to be had. */
  authorization(signal: AbortSignal): Promise<string>;
  /** @throws BrokerError where there is no token to be had. */
  amqp(signal: AbortSignal): Promise<AmqpLogin>;
}

/**
 * Reads the profile and the secret storage, and gets a token where the login is one.
 * @throws BrokerError `auth` where something is missing, saying how to set it, or why there is no token.
 */
export async function readCredentials(
  profile: ConnectionProfile,
  env: DriverEnv,
  signal: AbortSignal,
): Promise<Credentials> {
  const source = await tokenSource(profile, env);
  if (source) return byToken(source, signal);
  switch (profile.authentication) {
    case 'password':
      return byPassword(profile, env);
    case 'external':
      return byCertificate(profile, env);
    default:
      throw new BrokerError(
        'unsupported',
        `RabbitMQ has no login by “${profile.authentication}”: edit the connection and choose another authentication.`,
      );
  }
}

async function byPassword({ username = '' }: ConnectionProfile, env: DriverEnv): Promise<Credentials> {
  if (username === '') throw new BrokerError('auth', 'The connection has no user name: edit it and enter one.');
  const password = await env.secret('password');
  if (password === undefined) {
    throw new BrokerError('auth', `No password is stored for user “${username}”: edit the connection and enter it.`);
  }
  return passwordCredentials(username, password);
}

/** A login by user name and password. */
export function passwordCredentials(username: string, password: string): Credentials {
  return {
    username,
    login: `the user name or password of “${username}”`,
    remedy: 'edit the connection and enter them again',
    authorization: () => Promise.resolve(basic(username, password)),
    amqp: () => Promise.resolve({ mechanism: 'PLAIN', username, password }),
  };
}

/** The management API takes no certificate for a login (4.3.6 answers 401 to one), so it is given name and password. */
async function byCertificate(profile: ConnectionProfile, env: DriverEnv): Promise<Credentials> {
  const { tls, username = '' } = profile;
  if (!tls?.pfxFile && !tls?.certFile) {
    throw new BrokerError(
      'auth',
      'A login by client certificate needs one: edit the connection, turn TLS on and set its certificate.',
    );
  }
  const password = await env.secret('password');
  const forManagement = (): Promise<string> => {
    if (username !== '' && password !== undefined) return Promise.resolve(basic(username, password));
    const sentence =
      'RabbitMQ’s management API, which the tree reads, takes no client certificate as a login: edit the connection and enter a user name and a password for it.';
    return Promise.reject(new BrokerError('auth', sentence));
  };
  return {
    username: username === '' ? 'client certificate' : username,
    login: username === '' ? 'the client certificate' : `the user name or password of “${username}”`,
    remedy: 'edit the connection and enter them again',
    authorization: forManagement,
    amqp: () => Promise.resolve({ mechanism: 'EXTERNAL' }),
  };
}

/**
 * The token goes to the management API as it is, and to AMQP as the password (RabbitMQ 3.8 with the plugin
 * rabbitmq_auth_backend_oauth2; the user name is not looked at, 4.3.6).
 */
async function byToken(source: TokenSource, signal: AbortSignal): Promise<Credentials> {
  const { value } = await source.token(signal);
  const username = readClaims(value)?.subject ?? 'token';
  return {
    username,
    login: source.who,
    remedy: `${source.remedy}; it has to be made for this RabbitMQ (audience, signing key) and to be valid still`,
    byToken: true,
    authorization: async (inner) => `Bearer ${(await source.token(inner)).value}`,
    amqp: async (inner) => ({ mechanism: 'PLAIN', username: '', password: (await source.token(inner)).value }),
  };
}

function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}
