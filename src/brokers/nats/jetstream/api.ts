import type { ConsumerInfo, StreamInfo } from './wire';
import { BrokerError } from '../../api/error';
import type { Link } from '../link';
import { toApiError, type ApiError } from './apiError';
import type { Entry, Window } from './paging';

/** What the account holds, as `$JS.API.INFO` tells it. */
export interface AccountInfo {
  readonly streams: number;
  readonly consumers: number;
}

/** A response to a list request. Members that are down answer nothing: what only they know is `missing`. */
interface ListResponse {
  readonly total: number;
  readonly missing?: readonly string[];
  readonly streams?: readonly StreamInfo[];
  readonly consumers?: readonly ConsumerInfo[];
}

/**
 * The reading half of the JetStream API, one request a call: nothing here makes a consumer or changes anything.
 * https://docs.nats.io/reference/reference-protocols/nats_api_reference
 */
export class JetStreamApi {
  constructor(private readonly link: Link) {}

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

  /** Up to 256 consumers of a stream from an offset in the order of their names. */
  async consumers(stream: string, offset: number, signal: AbortSignal): Promise<Window<ConsumerInfo>> {
    const what = `The list of consumers of ${stream}`;
    const response = await this.request<ListResponse>(what, `CONSUMER.LIST.${stream}`, { offset }, signal);
    return toWindow(
      response,
      (response.consumers ?? []).map((info) => ({ name: info.name, info })),
    );
  }

  private async request<T>(what: string, api: string, body: object | undefined, signal: AbortSignal): Promise<T> {
    const { server } = this.link;
    const payload = body === undefined ? '' : JSON.stringify(body);
    const data = await this.link.request(`${what} of ${server}`, `$JS.API.${api}`, payload, signal);
    const response = parse(data, server) as T & { readonly error?: ApiError };
    if (response.error) throw toApiError(response.error, server);
    return response;
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
