import type { ConnectionOptions } from 'node:tls';
import type { DriverEnv, Log } from '../../api/driver';
import type { ConnectionProfile } from '../../api/profile';
import { loadTls } from '../../api/reach/tls';
import { readSasl } from './sasl/readSasl';
import type { Sasl } from './sasl/sasl';

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

/** Gets what the sign-in needs and may take long, as a token. @throws BrokerError saying why there is none. */
export async function prepareSignIn({ sasl }: TransportOptions, signal: AbortSignal): Promise<void> {
  if (sasl && 'prepare' in sasl.method) await sasl.method.prepare(signal);
}
