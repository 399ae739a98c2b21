import { ErrorCode, NatsError } from 'nats';
import { formatEndpoint, type Endpoint } from '../api/endpoint';
import { BrokerError, type BrokerErrorReason } from '../api/error';
import { toBrokerError } from '../api/reach/networkError';

type Sentence = (server: string) => string;

/** Codes of nats.js 2.29.3, with what they mean to a user. */
const sentences: Readonly<Record<string, readonly [BrokerErrorReason, Sentence]>> = {
  [ErrorCode.AuthorizationViolation]: [
    'auth',
    (server) =>
      `${server} refuses these credentials: edit the connection and check how it authenticates, the user name and the secret.`,
  ],
  [ErrorCode.AuthenticationExpired]: [
    'auth',
    (server) =>
      `${server} says that the user's credentials have expired: get a new credentials file and choose it in the connection.`,
  ],
  [ErrorCode.AccountExpired]: [
    'auth',
    (server) => `${server} says that the account has expired: ask its administrator to renew it.`,
  ],
  [ErrorCode.AuthenticationTimeout]: [
    'timeout',
    (server) => `${server} gave up waiting for the credentials: the network may be slow, try again.`,
  ],
  [ErrorCode.Timeout]: ['timeout', (server) => `${server} did not answer in time: it may be busy, try again.`],
  [ErrorCode.Disconnect]: ['unreachable', lost],
  [ErrorCode.ConnectionClosed]: ['unreachable', lost],
  [ErrorCode.ConnectionRefused]: [
    'unreachable',
    (server) => `${server} refused the connection: start the server, or correct the address.`,
  ],
  [ErrorCode.NoResponders]: [
    'unsupported',
    (server) => `JetStream is not enabled on ${server}: start it with -js or a jetstream block in its configuration.`,
  ],
};

function lost(server: string): string {
  return `The connection to ${server} is lost: check that the server is running, it comes back by itself.`;
}

/** Turns what nats.js threw into the one error that leaves this island. */
export function toNatsError(error: unknown, endpoint: Endpoint): BrokerError {
  if (!(error instanceof NatsError)) return toBrokerError(error, { endpoint });
  const server = formatEndpoint(endpoint);
  if (error.code === (ErrorCode.PermissionsViolation as string)) return permissionError(error, server);
  const known = sentences[error.code];
  if (known) return new BrokerError(known[0], known[1](server), { cause: error });
  return toBrokerError(error.chainedError ?? error, { endpoint });
}

/** The error for a connection that was open and is not any more. */
export function lostError(endpoint: Endpoint): BrokerError {
  return new BrokerError('unreachable', lost(formatEndpoint(endpoint)));
}

function permissionError(error: NatsError, server: string): BrokerError {
  const { operation, subject } = error.permissionContext ?? {};
  const what =
    subject === undefined ? 'do this' : `${operation === 'subscription' ? 'subscribe' : 'publish'} to ${subject}`;
  return new BrokerError(
    'denied',
    `The user may not ${what} on ${server}: ask for this permission, or connect as another user.`,
    { cause: error },
  );
}
