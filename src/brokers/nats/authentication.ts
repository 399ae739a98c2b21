import {
  credsAuthenticator,
  nkeyAuthenticator,
  tokenAuthenticator,
  usernamePasswordAuthenticator,
  type Authenticator,
} from 'nats';
import type { AuthenticationChoice, DriverEnv } from '../api/driver';
import { BrokerError } from '../api/error';
import type { ConnectionProfile, SecretField } from '../api/profile';
import { readTextFile } from '../api/reach/textFile';
import { readClaims } from '../api/token/jwt';

/** What NATS offers, in the order of how often it is met. */
export const authenticationChoices: readonly AuthenticationChoice[] = [
  {
    authentication: 'none',
    label: 'No authentication, or a TLS client certificate',
    needs: [],
    hint: 'A client certificate, which some servers take for a login (verify_and_map), is set with TLS.',
  },
  { authentication: 'password', label: 'User name and password', needs: ['username', 'password'] },
  { authentication: 'token', label: 'Token', needs: ['token'] },
  {
    authentication: 'credentials',
    label: 'Credentials file (.creds)',
    needs: ['credentialsFile'],
    hint: 'The file stays where it is and is read on connect.',
  },
  { authentication: 'nkey', label: 'NKey seed', needs: ['nkeySeed'] },
];

/**
 * What answers the server's question who we are; `undefined` if the profile says that it will not ask.
 * @throws BrokerError `auth` where the profile misses something or a key cannot be read.
 */
export async function loadAuthenticator(
  profile: ConnectionProfile,
  env: DriverEnv,
): Promise<Authenticator | undefined> {
  switch (profile.authentication) {
    case 'none':
      return undefined;
    case 'password': {
      if (!profile.username) throw missing('a user name');
      return usernamePasswordAuthenticator(profile.username, await secretOf(env, 'password', 'a password'));
    }
    case 'token':
      return tokenAuthenticator(await secretOf(env, 'token', 'a token'));
    case 'nkey':
      return nkeyAuthenticator(readSeed(await secretOf(env, 'nkeySeed', 'an NKey seed')));
    case 'credentials':
      return credsAuthenticator(await readCredentials(profile.credentialsFile));
    default:
      throw new BrokerError(
        'auth',
        `NATS has no sign-in by “${profile.authentication}”: edit the connection and choose another one.`,
      );
  }
}

async function secretOf(env: DriverEnv, field: SecretField, what: string): Promise<string> {
  const secret = await env.secret(field);
  if (!secret) throw missing(what);
  return secret;
}

function missing(what: string): BrokerError {
  return new BrokerError('auth', `The connection has no ${what.replace(/^an? /, '')}: edit it and enter ${what}.`);
}

function readSeed(text: string): Uint8Array {
  const seed = new TextEncoder().encode(text.trim());
  try {
    // Reads the seed, and signs nothing.
    nkeyAuthenticator(seed)('');
    return seed;
  } catch (cause) {
    throw new BrokerError(
      'auth',
      'The stored NKey seed is not a seed: edit the connection and enter the text that begins with SU.',
      { cause },
    );
  }
}

/** Both parts of a credentials file: https://docs.nats.io/using-nats/developer/connecting/creds */
const credentialsForm = /-----BEGIN NATS USER JWT-----.+-----BEGIN USER NKEY SEED-----/s;

async function readCredentials(path: string | undefined): Promise<Uint8Array> {
  if (!path) throw missing('a credentials file');
  const text = await readTextFile('auth', 'credentials file', path);
  if (!credentialsForm.test(text)) {
    throw new BrokerError(
      'auth',
      `The credentials file ${path} does not hold a NATS user JWT and its seed: choose a file made by nsc or your NATS administrator.`,
    );
  }
  refuseExpired(path, text);
  return new TextEncoder().encode(text);
}

/** A server says of an expired user no more than of a wrong one (2.15.1), so it is looked at here. */
function refuseExpired(path: string, text: string): void {
  const [, jwt = ''] = /-----BEGIN NATS USER JWT-----\s*(\S+)/.exec(text) ?? [];
  const end = readClaims(jwt)?.expiresAt;
  if (end === undefined || end > Date.now()) return;
  const when = new Date(end).toISOString().slice(0, 16).replace('T', ' ');
  throw new BrokerError(
    'auth',
    `The user in the credentials file ${path} expired on ${when} UTC: get a new credentials file from your NATS administrator and choose it in the connection.`,
  );
}
