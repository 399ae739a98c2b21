import { BrokerError } from '../../api/error';
import type { Reply } from '../link';
import type { JetStreamApi } from './api';

/** A message as a stream keeps it. */
export interface StoredMessage {
  readonly subject: string;
  readonly sequence: number;
  /** Milliseconds since 1970. */
  readonly time: number | undefined;
  readonly data: Uint8Array;
  /** By names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Which message: this one, the latest of a subject, or the first of a subject from a sequence on. */
export type MessageQuery =
  | { readonly seq: number }
  | { readonly last_by_subj: string }
  | { readonly seq: number; readonly next_by_subj: string };

interface GetResponse {
  readonly message: {
    readonly subject: string;
    readonly seq: number;
    readonly hdrs?: string;
    readonly data?: string;
    readonly time: string;
  };
}

/**
 * Reads one message without a consumer, which would block a work queue and count as interest. `undefined` where there
 * is none (any more).
 */
export async function readMessage(
  api: JetStreamApi,
  stream: string,
  query: MessageQuery,
  signal: AbortSignal,
): Promise<StoredMessage | undefined> {
  try {
    const what = `A message of ${stream}`;
    const { message } = await api.request<GetResponse>(what, `STREAM.MSG.GET.${stream}`, query, signal);
    return {
      subject: message.subject,
      sequence: message.seq,
      time: Date.parse(message.time),
      data: Buffer.from(message.data ?? '', 'base64'),
      headers: readHeaders(Buffer.from(message.hdrs ?? '', 'base64').toString('utf8')),
    };
  } catch (error) {
    if (BrokerError.is(error, 'notFound') && !/stream does not exist/.test(error.message)) return undefined;
    throw error;
  }
}

/** Subjects that one Direct Get answers for at most; more are refused (nats-server 2.11 to 2.15). */
export const mostSubjectsAtOnce = 1000;

/** Values travel with their messages: what a list asks for stops about here. */
const mostBytes = 512 * 1024;

/**
 * The latest message of each subject, in one request, as far as they fit into half a megabyte. Needs nats-server 2.11
 * and a stream that allows Direct Get: {@link canReadMany}.
 */
export async function readLatest(
  api: JetStreamApi,
  stream: string,
  subjects: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, StoredMessage>> {
  if (subjects.length === 0) return new Map();
  const body = { multi_last: subjects.slice(0, mostSubjectsAtOnce), max_bytes: mostBytes };
  const messages = await directGet(api, stream, body, signal);
  return new Map(messages.map((message) => [message.subject, message]));
}

/** Messages of a subject from a sequence on, in one request, as far as they fit into half a megabyte. */
export async function readOnwards(
  api: JetStreamApi,
  stream: string,
  subject: string,
  from: number,
  most: number,
  signal: AbortSignal,
): Promise<readonly StoredMessage[]> {
  const body = { seq: from, next_by_subj: subject, batch: most, max_bytes: mostBytes };
  return directGet(api, stream, body, signal);
}

/** Whether several messages can be read with one request: “batch” of Direct Get, which 2.9.10 passes over. */
export function canReadMany(serverVersion: string, allowDirect: boolean | undefined): boolean {
  const [major = 0, minor = 0] = serverVersion.split('.').map(Number);
  return allowDirect === true && (major > 2 || (major === 2 && minor >= 11));
}

async function directGet(
  api: JetStreamApi,
  stream: string,
  body: object,
  signal: AbortSignal,
): Promise<readonly StoredMessage[]> {
  const most = mostSubjectsAtOnce + 1;
  const replies = await api.requestMany(`Messages of ${stream}`, `DIRECT.GET.${stream}`, body, most, signal);
  return replies.flatMap(({ headers, data }: Reply) => {
    const subject = headers?.get('Nats-Subject');
    if (!headers || !subject) return [];
    const message: StoredMessage = {
      subject,
      sequence: Number(headers.get('Nats-Sequence')),
      time: Date.parse(headers.get('Nats-Time-Stamp')),
      data,
      headers: new Map([...headers].map(([name, values]) => [name.toLowerCase(), values.join(', ')])),
    };
    return [message];
  });
}

/** `NATS/1.0`, then one `Name: value` a line. */
function readHeaders(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.split('\r\n').slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}
