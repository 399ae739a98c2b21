import { formatEndpoint, type Endpoint } from '../../api/endpoint';
import { BrokerError } from '../../api/error';
import { cancelled, withDeadline, type Deadline } from '../../api/reach/deadline';
import { errorCode } from '../../api/reach/errorCode';
import { apiVersions } from '../protocol/apiVersions';
import { saslHandshake } from '../protocol/saslHandshake';
import { isHangUp, isUnsupportedMechanism } from './errors';
import type { TransportOptions } from './options';
import { RawConnection } from './rawConnection';

const probeTimeoutMs = 2000;

/**
 * A Kafka broker that is spoken to in the wrong way hangs up without a word. Finds out what it would have wanted, by
 * asking it in other ways, and says so; where nothing is found, the error stays as it is.
 */
export async function explain(
  error: unknown,
  servers: readonly Endpoint[],
  options: TransportOptions,
  signal: AbortSignal,
): Promise<Error> {
  if (!BrokerError.is(error)) return error instanceof Error ? error : new Error(String(error));
  if (!isHangUp(error) && !isUnsupportedMechanism(error)) return error;
  for (const server of servers) {
    const explanation = await explainOne(error, server, options, signal);
    if (signal.aborted) return cancelled(`The connection to ${formatEndpoint(server)}`);
    if (explanation) return explanation;
  }
  return error;
}

async function explainOne(
  cause: BrokerError,
  server: Endpoint,
  options: TransportOptions,
  signal: AbortSignal,
): Promise<BrokerError | undefined> {
  const deadline = { signal, timeoutMs: probeTimeoutMs, what: `The probe of ${formatEndpoint(server)}` };
  const name = formatEndpoint(server);
  const [plain, secure] = [{ tls: undefined }, { tls: options.tls ?? { rejectUnauthorized: false } }];
  const anonymous = { ...options, sasl: undefined };
  if (options.tls && isHangUp(cause) && (await answers(server, { ...anonymous, ...plain }, deadline))) {
    const sentence = `${name} does not speak TLS: use the port of the server's TLS listener, or turn TLS off in this connection.`;
    return new BrokerError('tls', sentence, { cause });
  }
  if (!options.tls && isHangUp(cause) && (await answers(server, { ...anonymous, ...secure }, deadline))) {
    const sentence = `${name} speaks TLS and nothing else: turn TLS on in this connection, or use the port of a plaintext listener.`;
    return new BrokerError('tls', sentence, { cause });
  }
  const mechanisms = await offeredMechanisms(server, anonymous, deadline);
  if (mechanisms.length === 0) return undefined;
  return offerSentence(name, options, mechanisms, cause);
}

/** What Kafka calls Kerberos. It needs a native library, so it is not done here. */
const kerberos = 'GSSAPI';

function offerSentence(
  name: string,
  { sasl }: Pick<TransportOptions, 'sasl'>,
  offered: readonly string[],
  cause: BrokerError,
): BrokerError {
  const possible = offered.filter((mechanism) => mechanism !== kerberos);
  const [first] = possible;
  if (first === undefined) {
    const sentence = `${name} takes a sign-in with Kerberos (SASL GSSAPI) only, which Brokerscope does not support: use another listener of this cluster, with SCRAM, PLAIN, OAUTHBEARER or a client certificate.`;
    return new BrokerError('unsupported', sentence, { cause });
  }
  const sentence = sasl
    ? `${name} does not offer SASL ${sasl.mechanism} but ${possible.join(', ')}: choose that authentication for this connection.`
    : `${name} asks for a sign-in with SASL ${possible.join(' or ')}: choose that authentication for this connection.`;
  return new BrokerError('auth', sentence, { cause });
}

/** Whether a broker answers at all when it is spoken to in this way; a TLS alert is an answer too. */
async function answers(server: Endpoint, options: TransportOptions, deadline: Deadline): Promise<boolean> {
  return probe(server, options, deadline, async (raw) => raw.send(apiVersions, { software: '', version: '' }, 0)).then(
    () => true,
    (error: unknown) => (errorCode(error) ?? '').includes('ALERT'),
  );
}

/** The SASL mechanisms of a listener; none where it wants no sign-in, which it says with an error. */
async function offeredMechanisms(
  server: Endpoint,
  options: TransportOptions,
  deadline: Deadline,
): Promise<readonly string[]> {
  return probe(server, options, deadline, async (raw) => {
    await raw.send(apiVersions, { software: '', version: '' }, 0);
    return (await raw.send(saslHandshake, { mechanism: 'any' }, 1)).mechanisms;
  }).catch(() => []);
}

async function probe<T>(
  server: Endpoint,
  options: TransportOptions,
  deadline: Deadline,
  work: (raw: RawConnection) => Promise<T>,
): Promise<T> {
  // Its failures are expected, so nobody is to read of them.
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const raw = new RawConnection(server, { ...options, log });
  try {
    return await withDeadline(deadline, async () => {
      await raw.connect();
      return work(raw);
    });
  } finally {
    raw.close(new BrokerError('cancelled', `${deadline.what} is over.`));
  }
}
