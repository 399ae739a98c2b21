import type { ConnectionOptions } from 'node:tls';
import type { DriverEnv, Log } from '../../api/driver';
import { BrokerError } from '../../api/error';
import type { Authentication, ConnectionProfile } from '../../api/profile';
import { loadTls } from '../../api/reach/tls';

/** SASL mechanisms by the profile's word for them, as Kafka spells them. */
export const saslMechanisms = {
  password: 'PLAIN',
  'scram-sha-256': 'SCRAM-SHA-256',
  'scram-sha-512': 'SCRAM-SHA-512',
} as const satisfies Partial<Record<Authentication, string>>;

export interface Sasl {
  readonly mechanism: string;
  readonly username: string;
  readonly password: string;
}

/** How to open a socket to any broker of one cluster. */
export interface TransportOptions {
  readonly tls: ConnectionOptions | undefined;
  readonly sasl: Sasl | undefined;
  readonly log: Log;
  /** For TCP, TLS and sign-in together. */
  readonly dialTimeoutMs: number;
  /** Hears the name of every request that is sent after the sign-in. */
  readonly onRequest?: (api: string) => void;
}

/** Reads the profile, its files and its secrets. @throws BrokerError `tls` or `auth`, saying what is missing. */
export async function transportOptions(profile: ConnectionProfile, env: DriverEnv): Promise<TransportOptions> {
  return { tls: await loadTls(profile, env), sasl: await readSasl(profile, env), log: env.log, dialTimeoutMs: 5000 };
}

/** How to sign in; `undefined` where the profile says not to. @throws BrokerError `auth` where something is missing. */
async function readSasl(profile: ConnectionProfile, env: DriverEnv): Promise<Sasl | undefined> {
  const { authentication, username } = profile;
  if (authentication === 'none') return undefined;
  if (!isSasl(authentication)) {
    throw new BrokerError(
      'auth',
      `Kafka knows no sign-in by “${authentication}”: edit the connection and choose PLAIN or SCRAM.`,
    );
  }
  const mechanism = saslMechanisms[authentication];
  if (username === undefined || username === '') throw missing('user name', mechanism);
  const password = await env.secret('password');
  if (password === undefined) throw missing('password', mechanism);
  return { mechanism, username, password };
}

function isSasl(authentication: Authentication): authentication is keyof typeof saslMechanisms {
  return authentication in saslMechanisms;
}

function missing(what: string, mechanism: string): BrokerError {
  return new BrokerError(
    'auth',
    `SASL ${mechanism} needs a ${what} and none is stored: edit the connection and enter it.`,
  );
}
