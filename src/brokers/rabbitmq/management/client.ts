import type { ConnectionOptions } from 'node:tls';
import { BrokerError } from '../../api/error';
import { createHttpChannel, type HttpAnswer } from '../../api/http/channel';
import { withDeadline } from '../../api/reach/deadline';
import { errorCode } from '../../api/reach/errorCode';
import { toBrokerError } from '../../api/reach/networkError';
import type { Credentials } from '../credentials';
import { formatManagementUrl, type ManagementAddress } from './address';
import { requestTarget, type ApiPath } from './path';
import { noApiSentence, refused, waysToTheApi, type Absence, type RefusalContext } from './refusal';

export interface ApiRequest extends ApiPath {
  /** The virtual host asked about, for the sentence if it is refused. */
  readonly vhost?: string;
  /** What it means if there is no such thing. */
  readonly absent?: Absence;
  /** Default 10 s. */
  readonly timeoutMs?: number;
}

/** RabbitMQ's management HTTP API, reading only. */
export interface ManagementClient {
  readonly username: string;
  /**
   * The JSON that the API answers.
   * @throws BrokerError only.
   */
  get(request: ApiRequest, signal: AbortSignal): Promise<unknown>;
  /** Closes every connection. */
  close(): void;
}

/** A page of 500 of 5,000 queues took 0.1 s (3.10.8 and 4.3.6); a busy cluster is slower by far. */
const defaultTimeoutMs = 10_000;

/** Opens no connection before the first request. */
export function createManagementClient(
  address: ManagementAddress,
  tls: ConnectionOptions | undefined,
  credentials: Pick<Credentials, 'username' | 'login' | 'remedy' | 'byToken' | 'authorization'>,
): ManagementClient {
  const { username, login, remedy, byToken } = credentials;
  const url = formatManagementUrl(address);
  const channel = createHttpChannel({ ...address, url }, tls);

  return {
    username,
    async get({ vhost, absent, timeoutMs = defaultTimeoutMs, ...path }, signal) {
      const target = requestTarget(address.prefix, path);
      const context: RefusalContext = {
        address,
        username,
        ...{ login, remedy, ...(byToken && { byToken }) },
        ...(vhost !== undefined && { vhost }),
        ...(absent && { absent }),
      };
      const what = `The management API at ${url}`;
      // Outside of the time for the answer, as it may ask another server for a token.
      const headers = { authorization: await credentials.authorization(signal), accept: 'application/json' };
      const answer = await withDeadline({ signal, timeoutMs, what }, (inner) =>
        channel.get(target, headers, inner),
      ).catch((error: unknown) => {
        throw unanswered(error, address);
      });
      return decode(answer, context);
    },
    close: () => channel.close(),
  };
}

function decode(answer: HttpAnswer, context: RefusalContext): unknown {
  if (answer.status !== 200) throw refused(answer, context);
  try {
    return JSON.parse(answer.body);
  } catch (error) {
    const url = formatManagementUrl(context.address);
    throw new BrokerError('notFound', noApiSentence(url, 'the answer is a page, not JSON'), { cause: error });
  }
}

/** Says more than the network's own error where it means that the API is not there. */
function unanswered(error: unknown, address: ManagementAddress): BrokerError {
  const code = errorCode(error) ?? '';
  const url = formatManagementUrl(address);
  if (code === 'ECONNREFUSED') {
    const sentence = `Nothing listens at ${url} (connection refused): start the broker, or ${waysToTheApi}.`;
    return new BrokerError('unreachable', sentence, { cause: error });
  }
  if (code === 'ECONNRESET') {
    const sentence = `${url} closed the connection before it answered: the broker may have stopped, try again; if it always does, ${waysToTheApi}.`;
    return new BrokerError('unreachable', sentence, { cause: error });
  }
  // Node's HTTP parser met another protocol: AMQP, or TLS where the URL says http.
  if (code.startsWith('HPE_')) {
    const found = 'what listens there does not speak plain HTTP';
    return new BrokerError('notFound', noApiSentence(url, found), { cause: error });
  }
  // OpenSSL met another protocol: http, where the URL says https. Of its error only Node's text tells.
  if (
    code === 'EPROTO' &&
    error instanceof Error &&
    /wrong version number|packet length too long/.test(error.message)
  ) {
    return new BrokerError('tls', noApiSentence(url, 'what listens there does not speak TLS'), { cause: error });
  }
  return toBrokerError(error, { endpoint: address.endpoint });
}
