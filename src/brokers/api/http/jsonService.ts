import type { ConnectionOptions } from 'node:tls';
import { BrokerError } from '../error';
import { withDeadline } from '../reach/deadline';
import { errorCode } from '../reach/errorCode';
import { toBrokerError } from '../reach/networkError';
import { createHttpChannel, type HttpAddress, type HttpAnswer } from './channel';

/** An HTTP service that answers with JSON, read only. */
export interface JsonService {
  readonly address: HttpAddress;
  /**
   * The JSON at a path, which begins with a slash.
   * @throws BrokerError `notFound` for 404, `auth` and `denied` for 401 and 403, others as the network says.
   */
  get(path: string, signal: AbortSignal): Promise<unknown>;
  /** Closes every connection. */
  close(): void;
}

/** How a service is spoken to. */
export interface JsonServiceOptions {
  /** Names it in sentences: `schema registry`. */
  readonly what: string;
  readonly address: HttpAddress;
  readonly tls: ConnectionOptions | undefined;
  /** Basic authentication, where the service asks for it. */
  readonly login?: { readonly username: string; readonly password: string };
  readonly timeoutMs?: number;
}

const defaultTimeoutMs = 10_000;

/** Opens no connection before the first request. */
export function createJsonService(options: JsonServiceOptions): JsonService {
  const { what, address, tls, login, timeoutMs = defaultTimeoutMs } = options;
  const channel = createHttpChannel(address, tls);
  const headers = {
    accept: 'application/json',
    ...(login && { authorization: `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}` }),
  };
  return {
    address,
    async get(path, signal) {
      const deadline = { signal, timeoutMs, what: `The ${what} at ${address.url}` };
      const target = address.prefix + path;
      const answer = await withDeadline(deadline, (inner) => channel.get(target, headers, inner)).catch(
        (error: unknown) => {
          throw unanswered(error, options);
        },
      );
      return decode(answer, options);
    },
    close: () => channel.close(),
  };
}

function decode(answer: HttpAnswer, { what, address: { url }, login }: JsonServiceOptions): unknown {
  const { status } = answer;
  const who = login ? `user “${login.username}”` : 'a user without a login';
  if (status === 401) {
    const way = 'edit the connection and enter the user name and password';
    throw new BrokerError('auth', `The ${what} at ${url} does not let in ${who} (status 401): ${way}.`);
  }
  if (status === 403) {
    const way = 'ask its administrator for the right to read';
    throw new BrokerError('denied', `The ${what} at ${url} forbids this to ${who} (status 403): ${way}.`);
  }
  if (status === 404) throw new BrokerError('notFound', `The ${what} at ${url} does not know this any more: refresh.`);
  if (status !== 200) {
    const way = 'try again, and look into its log if it stays so';
    throw new BrokerError('protocol', `The ${what} at ${url} answered with status ${status}: ${way}.`);
  }
  try {
    return JSON.parse(answer.body);
  } catch (cause) {
    const way = 'correct the address in this connection';
    throw new BrokerError('protocol', `What answers at ${url} is no ${what} (a page, not JSON): ${way}.`, { cause });
  }
}

function unanswered(error: unknown, { what, address }: JsonServiceOptions): BrokerError {
  const code = errorCode(error) ?? '';
  if (code === 'ECONNREFUSED') {
    const way = 'start it, or correct its address in this connection';
    const sentence = `Nothing listens at ${address.url}, where the ${what} should be (connection refused): ${way}.`;
    return new BrokerError('unreachable', sentence, { cause: error });
  }
  if (code.startsWith('HPE_')) {
    const sentence = `What listens at ${address.url} does not speak HTTP: correct the address of the ${what} in this connection.`;
    return new BrokerError('protocol', sentence, { cause: error });
  }
  return toBrokerError(error, { endpoint: address.endpoint });
}
