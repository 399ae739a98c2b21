import { BrokerError } from '../../api/error';
import type { Link, Reply } from '../link';
import { toApiError, type ApiError } from './apiError';
import type { Entry, NameWindow, Window } from './paging';
import type { AccountInfo, ConsumerInfo, StreamInfo } from './wire';

/** A response to a list request. Members that are down answer nothing: what only they know is `missing`. */
interface ListResponse {
  readonly total: number;
  readonly missing?: readonly string[];
  readonly streams?: readonly StreamInfo[] | null;
  readonly consumers?: readonly ConsumerInfo[] | null;
}

interface NamesResponse {
  readonly total: number;
  /** Names, in `STREAM.NAMES`. */
  readonly streams?: readonly string[] | null;
  /** Names, in `CONSUMER.NAMES`. */
  readonly consumers?: readonly string[] | null;
}

/**
 * The reading half of the JetStream API, one request a call: nothing here makes a consumer or changes anything.
 * https://docs.nats.io/reference/reference-protocols/nats_api_reference
 */
export class JetStreamApi {
  private readonly prefix: string;

  /** @param domain of a leaf node's JetStream, which answers behind a prefix of its own. */
  constructor(
    private readonly link: Link,
    domain?: string,
  ) {
    this.prefix = domain === undefined || domain === '' ? '$JS.API' : `$JS.${domain}.API`;
  }

  async accountInfo(signal: AbortSignal): Promise<AccountInfo> {
    return this.request('JetStream', 'INFO', undefined, signal);
  }

  /** Up to 256 streams (nats-server 2.9 to 2.15) from an offset in the order of their names. */
  async streams(offset: number, signal: AbortSignal): Promise<Window<StreamInfo>> {
    const response = await this.request<ListResponse>('The list of streams', 'STREAM.LIST', { offset }, signal);
    return toWindow(
      response,
      (response.streams ?? []).map((info) => ({ name: info.config.name, info })),
    );
  }

  /** Up to 1,024 names (nats-server 2.9 to 2.15) from an offset in their order. */
  async streamNames(offset: number, signal: AbortSignal): Promise<NameWindow> {
    const response = await this.request<NamesResponse>('The names of streams', 'STREAM.NAMES', { offset }, signal);
    return { names: response.streams ?? [], total: response.total };
  }

  async stream(name: string, signal: AbortSignal): Promise<StreamInfo> {
    return this.request(`The stream ${name}`, `STREAM.INFO.${name}`, undefined, signal);
  }

  /** Up to 256 consumers of a stream from an offset in the order of their names. */
  async consumers(stream: string, offset: number, signal: AbortSignal): Promise<Window<ConsumerInfo>> {
    const what = `The list of consumers of ${stream}`;
    const response = await this.request<ListResponse>(what, `CONSUMER.LIST.${stream}`, { offset }, signal);
    return toWindow(
      response,
      (response.consumers ?? []).map((info) => ({ name: info.name, info })),
    );
  }

  /** Up to 1,024 names from an offset in their order. */
  async consumerNames(stream: string, offset: number, signal: AbortSignal): Promise<NameWindow> {
    const what = `The names of consumers of ${stream}`;
    const response = await this.request<NamesResponse>(what, `CONSUMER.NAMES.${stream}`, { offset }, signal);
    return { names: response.consumers ?? [], total: response.total };
  }

  async consumer(stream: string, name: string, signal: AbortSignal): Promise<ConsumerInfo> {
    return this.request(`The consumer ${name}`, `CONSUMER.INFO.${stream}.${name}`, undefined, signal);
  }

  /** One request. `api` is the subject behind the prefix. @throws BrokerError also for an error in the response. */
  async request<T>(what: string, api: string, body: object | undefined, signal: AbortSignal): Promise<T> {
    const { server } = this.link;
    const payload = body === undefined ? '' : JSON.stringify(body);
    const data = await this.link.request(`${what} of ${server}`, `${this.prefix}.${api}`, payload, signal);
    const response = parse(data, server) as T & { readonly error?: ApiError };
    if (response.error) throw toApiError(response.error, server);
    return response;
  }

  /** A request that is answered by many messages, the last of which is empty and has a status. */
  async requestMany(
    what: string,
    api: string,
    body: object,
    most: number,
    signal: AbortSignal,
  ): Promise<readonly Reply[]> {
    const gathering = { quietMs: 1000, firstMs: 4000, most, isLast: (reply: Reply) => (reply.headers?.code ?? 0) > 0 };
    return this.link.gather(what, `${this.prefix}.${api}`, JSON.stringify(body), gathering, signal);
  }
}

function toWindow<T>(response: ListResponse, told: readonly Entry<T>[]): Window<T> {
  const missing = (response.missing ?? []).map((name) => ({ name }));
  // A cluster lists in the order in which its members answer; the offset counts in the order of names.
  const entries = [...told, ...missing].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { total: response.total, entries };
}

function parse(data: Uint8Array, server: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(data));
  } catch (cause) {
    throw new BrokerError(
      'protocol',
      `JetStream of ${server} answered with something that is not JSON: check the server's log.`,
      { cause },
    );
  }
}
