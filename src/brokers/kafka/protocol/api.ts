import { Reader } from './reader';
import { Writer } from './writer';

/** One request of Kafka's protocol with its response, for the versions this driver speaks. */
export interface Api<Request, Response> {
  readonly key: number;
  /** As Kafka's protocol guide names it. */
  readonly name: string;
  /** The versions whose grammar `encode` and `decode` know. */
  readonly min: number;
  readonly max: number;
  /** First flexible version (KIP-482); absent where none of the known versions is. */
  readonly flexibleFrom?: number;
  /** Set for ApiVersions alone, whose response header stays without tags so that any client can read it. */
  readonly plainResponseHeader?: true;
  readonly encode: (writer: Writer, request: Request, version: number) => unknown;
  readonly decode: (reader: Reader, version: number) => Response;
}

/** Types a request/response pair without writing the type arguments twice. */
export function defineApi<Request, Response>(api: Api<Request, Response>): Api<Request, Response> {
  return api;
}

/** Lowest and highest version of each API that a broker speaks, by API key. */
export type ApiRanges = ReadonlyMap<number, { readonly min: number; readonly max: number }>;

/** The highest version both sides speak, or `undefined` where there is none. */
export function negotiate(
  api: Pick<Api<never, unknown>, 'key' | 'min' | 'max'>,
  ranges: ApiRanges,
): number | undefined {
  const range = ranges.get(api.key);
  if (!range) return undefined;
  const version = Math.min(api.max, range.max);
  return version >= Math.max(api.min, range.min) ? version : undefined;
}

function isFlexible(api: Pick<Api<never, unknown>, 'flexibleFrom'>, version: number): boolean {
  return api.flexibleFrom !== undefined && version >= api.flexibleFrom;
}

/**
 * What follows the request header that kafkajs writes. That header is version 1; flexible requests want version 2,
 * which is the same with tagged fields at its end, so they go first here.
 */
export function encodeBody<Request>(api: Api<Request, unknown>, request: Request, version: number): Buffer {
  const writer = new Writer(isFlexible(api, version)).tags();
  api.encode(writer, request, version);
  return writer.tags().toBuffer();
}

/** Reads what follows the correlation id of a response. */
export function decodeBody<Response>(api: Api<never, Response>, bytes: Buffer, version: number): Response {
  const reader = new Reader(bytes, isFlexible(api, version));
  if (api.plainResponseHeader !== true) reader.tags();
  return api.decode(reader, version);
}
