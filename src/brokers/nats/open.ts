import type { ConnectionOptions as TlsConnectionOptions } from 'node:tls';
import { connect, type Authenticator, type ConnectionOptions, type NatsConnection } from 'nats';
import type { StepResult } from '../api/diagnosis';
import type { DriverEnv } from '../api/driver';
import { formatEndpoint, type Endpoint } from '../api/endpoint';
import { BrokerError } from '../api/error';
import type { ConnectionProfile } from '../api/profile';
import { withDeadline } from '../api/reach/deadline';
import { reach } from '../api/reach/reach';
import { loadTls } from '../api/reach/tls';
import { readAddress } from './address';
import { loadAuthenticator } from './authentication';
import { toNatsError } from './errors';
import { greetAny, readGreeting, type Greeted } from './greeting';
import { explainOrder, greetInOrder } from './tlsFirst';
import { isTlsFirst, natsTlsOptions, negotiateTls, withTlsScheme } from './tlsOptions';

/** For the handshake and the credentials, after the greeting. */
const timeoutMs = 6000;

/** A client connection and the server of the address that it began with. */
export interface Opened extends Greeted {
  readonly nats: NatsConnection;
}

/** Connects as the profile says. @throws BrokerError */
export async function open(profile: ConnectionProfile, env: DriverEnv, signal: AbortSignal): Promise<Opened> {
  const address = readAddress(profile.address);
  const wanted = await loadTls(withTlsScheme(profile, address.tls), env);
  const authenticator = await loadAuthenticator(profile, env);
  const first = isTlsFirst(profile) ? wanted : undefined;
  const greeted = await greetAny(address.endpoints, signal, async (endpoint) => {
    if (first) await tryTls(endpoint, first, true, signal);
    return greetInOrder(endpoint, first, signal);
  });
  const tls = first ?? negotiateTls(wanted, greeted);
  if (tls && !first) await tryTls(greeted.endpoint, tls, false, signal);
  const others = address.endpoints.filter((endpoint) => endpoint !== greeted.endpoint);
  const options = clientOptions(profile, [greeted.endpoint, ...others], tls, authenticator);
  try {
    return { ...greeted, nats: await connectInTime(options, greeted.endpoint, signal) };
  } catch (error) {
    throw toNatsError(error, greeted.endpoint);
  }
}

function clientOptions(
  profile: ConnectionProfile,
  endpoints: readonly [Endpoint, ...Endpoint[]],
  tls: TlsConnectionOptions | undefined,
  authenticator: Authenticator | undefined,
): ConnectionOptions {
  return {
    name: 'Brokerscope',
    servers: endpoints.map(formatEndpoint),
    // The server that greeted comes first.
    noRandomize: true,
    // Names are looked up by the system, as everywhere else, and not by asking DNS past the hosts file.
    resolve: false,
    // Members of a cluster announce addresses that often mean nothing from outside (containers, port forwarding).
    // Going through them would hold up coming back to the servers that the user named.
    ignoreClusterUpdates: true,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 1000,
    timeout: 5000,
    pingInterval: 30_000,
    noAsyncTraces: true,
    ...(profile.inboxPrefix && { inboxPrefix: profile.inboxPrefix }),
    ...(tls && { tls: { ...natsTlsOptions(tls, endpoints), ...(isTlsFirst(profile) && { handshakeFirst: true }) } }),
    ...(authenticator && { authenticator }),
  };
}

/** nats.js cannot be cancelled while it connects: what it opens after that is closed at once. */
async function connectInTime(
  options: ConnectionOptions,
  endpoint: Endpoint,
  signal: AbortSignal,
): Promise<NatsConnection> {
  const what = `The sign-in to ${formatEndpoint(endpoint)}`;
  const connecting = connect(options);
  try {
    return await withDeadline({ signal, timeoutMs, what }, () => connecting);
  } catch (error) {
    connecting.then(
      (late) => late.close(),
      () => undefined,
    );
    throw error;
  }
}

/**
 * A handshake of our own before the client library's: it can say what is wrong with a certificate and on which date
 * it expired. It also hears a server refuse the client's certificate, which comes after the handshake, where nats.js
 * 2.29.3 waits until its time is over.
 * @throws BrokerError `tls`
 */
async function tryTls(
  endpoint: Endpoint,
  tls: TlsConnectionOptions,
  tlsFirst: boolean,
  signal: AbortSignal,
): Promise<void> {
  const steps: StepResult[] = [];
  await reach(endpoint, tls, (step) => steps.push(step), signal, {
    ...(!tlsFirst && { beforeTls: readGreeting }),
    explain: (failure, to, inner) => explainOrder(failure, to, tlsFirst, inner),
  });
  const failed = steps.find(({ ok }) => !ok);
  if (failed) throw new BrokerError(failed.step === 'tls' ? 'tls' : 'unreachable', failed.detail);
}
