import { isIP } from 'node:net';
import { checkServerIdentity, type ConnectionOptions } from 'node:tls';
import type { TlsOptions as NatsTlsOptions } from 'nats';
import { formatEndpoint, type Endpoint } from '../api/endpoint';
import { BrokerError } from '../api/error';
import type { ConnectionProfile } from '../api/profile';
import type { Greeted } from './greeting';

/** The profile as {@link loadTls} reads it: an address with `tls://` asks for TLS as much as its switch does. */
export function withTlsScheme(profile: ConnectionProfile, tls: boolean): ConnectionProfile {
  return tls ? { ...profile, tls: { ...profile.tls, enabled: true } } : profile;
}

/** The profile says that the server waits for TLS before it greets. */
export function isTlsFirst({ tls }: ConnectionProfile): boolean {
  return tls?.handshakeFirst === true;
}

/**
 * The TLS options to go on with after the greeting. A server that offers TLS gets it, as from every NATS client, even
 * if the profile does not ask for it.
 * @throws BrokerError `tls` if the profile asks for TLS and the server has none.
 */
export function negotiateTls(
  tls: ConnectionOptions | undefined,
  { endpoint, greeting }: Greeted,
): ConnectionOptions | undefined {
  const offered = greeting.tls_required === true || greeting.tls_available === true;
  if (tls && !offered) {
    throw new BrokerError(
      'tls',
      `The NATS server at ${formatEndpoint(endpoint)} does not offer TLS: turn TLS off in this connection, or on in the server.`,
    );
  }
  return offered ? (tls ?? {}) : undefined;
}

/**
 * The same in the form of nats.js, which hands unknown keys on to `tls.connect`. nats.js 2.29.3 sends no server name
 * and checks the certificate of an IP address against “localhost”, so both are given here. One set of options serves
 * all servers of the address: any of the names that the user gave will do.
 */
export function natsTlsOptions(tls: ConnectionOptions, endpoints: readonly [Endpoint, ...Endpoint[]]): NatsTlsOptions {
  const [{ host }] = endpoints;
  const names = tls.servername === undefined ? endpoints.map((endpoint) => endpoint.host) : [tls.servername];
  const identity: ConnectionOptions = {
    ...(isIP(host) === 0 && { servername: host }),
    checkServerIdentity: (_name, certificate) => {
      const problems = names.map((name) => checkServerIdentity(name, certificate));
      return problems.includes(undefined) ? undefined : problems[0];
    },
  };
  return { ...identity, ...tls } as NatsTlsOptions;
}
