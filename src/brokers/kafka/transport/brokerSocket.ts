import { formatEndpoint, type Endpoint } from '../../api/endpoint';
import { BrokerError } from '../../api/error';
import { withDeadline, type Deadline } from '../../api/reach/deadline';
import { negotiate, type Api } from '../protocol/api';
import { apiVersions, type ApiVersionsResponse } from '../protocol/apiVersions';
import { kafkaErrors } from '../protocol/errorCodes';
import { metadata } from '../protocol/metadata';
import { toKafkaError } from './errors';
import { prepareSignIn, type TransportOptions } from './options';
import { RawConnection } from './rawConnection';

/** Sent with ApiVersions, where brokers count their clients by it. */
const software = { software: 'brokerscope', version: '1' };

/** An open, signed-in socket to one broker, which knows what that broker can do. */
export class BrokerSocket {
  private constructor(
    readonly endpoint: Endpoint,
    readonly abilities: ApiVersionsResponse,
    private readonly raw: RawConnection,
    private readonly options: TransportOptions,
  ) {}

  /** @throws BrokerError naming the step that failed. */
  static async open(endpoint: Endpoint, options: TransportOptions, signal: AbortSignal): Promise<BrokerSocket> {
    await prepareSignIn(options, signal);
    const raw = new RawConnection(endpoint, options);
    const deadline = {
      signal,
      timeoutMs: options.dialTimeoutMs,
      what: `The connection to ${formatEndpoint(endpoint)}`,
    };
    try {
      return await withDeadline(deadline, async () => {
        await raw.connect();
        const abilities = await askAbilities(raw);
        if (!abilities.ranges.has(metadata.key)) throw controllerListener(endpoint);
        await raw.authenticate(abilities.ranges);
        return new BrokerSocket(endpoint, abilities, raw, options);
      });
    } catch (error) {
      const failure = toKafkaError(error, endpoint, options);
      raw.close(failure);
      throw failure;
    }
  }

  /** False once either side has closed it. */
  get usable(): boolean {
    return this.raw.usable;
  }

  supports(api: Pick<Api<never, unknown>, 'key' | 'min' | 'max'>): boolean {
    return negotiate(api, this.abilities.ranges) !== undefined;
  }

  /**
   * A request that its caller no longer wants is left to be answered into nothing; one whose time is over takes the
   * socket with it, because nothing tells whether it still works.
   */
  async ask<Request, Response>(api: Api<Request, Response>, request: Request, deadline: Deadline): Promise<Response> {
    const version = negotiate(api, this.abilities.ranges);
    if (version === undefined) throw unsupported(api, this.endpoint);
    this.options.onRequest?.(api.name);
    try {
      return await withDeadline(deadline, () => this.raw.send(api, request, version));
    } catch (error) {
      const failure = toKafkaError(error, this.endpoint, this.options);
      if (failure.reason === 'timeout') this.close(failure);
      throw failure;
    }
  }

  close(reason: BrokerError): void {
    this.raw.close(reason);
  }
}

/** In the newest version that the broker knows, which one that refuses tells; any broker knows version 0. */
async function askAbilities(raw: RawConnection): Promise<ApiVersionsResponse> {
  const answer = await raw.send(apiVersions, software, apiVersions.max);
  if (answer.errorCode !== kafkaErrors.unsupportedVersion) return answer;
  return raw.send(apiVersions, software, negotiate(apiVersions, answer.ranges) ?? 0);
}

function controllerListener(endpoint: Endpoint): BrokerError {
  return new BrokerError(
    'unsupported',
    `${formatEndpoint(endpoint)} looks like a controller listener, which serves no topics: use the port of a broker listener.`,
  );
}

function unsupported(api: { readonly name: string }, endpoint: Endpoint): BrokerError {
  return new BrokerError(
    'unsupported',
    `${formatEndpoint(endpoint)} does not answer ${api.name} in a version that is known here: Kafka 0.11 or later is needed.`,
  );
}
