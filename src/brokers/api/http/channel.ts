import http from 'node:http';
import https from 'node:https';
import type { ConnectionOptions } from 'node:tls';
import type { Endpoint } from '../endpoint';
import { BrokerError } from '../error';
import { errorCode } from '../reach/errorCode';

/** Where a service is spoken to over HTTP. */
export interface HttpAddress {
  readonly endpoint: Endpoint;
  /** Path before every target, without a slash at its end; empty for none. */
  readonly prefix: string;
  readonly tls: boolean;
  /** As the user reads it: scheme, host, port and prefix. */
  readonly url: string;
}

/** What a server answered to one request. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** HTTP to one server over few connections that stay open between requests. */
export interface HttpChannel {
  /** Any answer resolves; what the network or TLS say rejects as they said it. */
  get(target: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<HttpAnswer>;
  /** Closes every connection, those in use too. */
  close(): void;
}

/** Lists come in pages where a service has them; one that has not may answer with megabytes, but not without end. */
const maxBodyBytes = 32 * 1024 * 1024;

/** A tree asks for little at once; the server's own limit is not ours to use up. */
const maxSockets = 4;

/** Opens no connection before the first request. `tls` is used with `https` only. */
export function createHttpChannel(address: HttpAddress, tls: ConnectionOptions | undefined): HttpChannel {
  const { request, agent } = address.tls
    ? { request: https.request, agent: new https.Agent({ ...tls, keepAlive: true, maxSockets }) }
    : { request: http.request, agent: new http.Agent({ keepAlive: true, maxSockets }) };
  const { host, port } = address.endpoint;

  const send = async (target: string, headers: Readonly<Record<string, string>>, signal: AbortSignal, again = true) =>
    new Promise<HttpAnswer>((resolve, reject) => {
      const sent = request({ agent, host, port, path: target, headers, signal });
      sent.once('error', (error) => {
        // The server may close an idle connection just while it is taken for a request: asked again on a new one.
        if (again && sent.reusedSocket && errorCode(error) === 'ECONNRESET') {
          send(target, headers, signal, false).then(resolve, reject);
        } else reject(error);
      });
      sent.once('response', (response) => {
        readBody(response, address).then(
          (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          reject,
        );
      });
      sent.end();
    });

  return { get: send, close: () => agent.destroy() };
}

async function readBody(response: http.IncomingMessage, { url }: HttpAddress): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) {
      // Leaving the loop closes the connection.
      throw new BrokerError(
        'protocol',
        `${url} answered with more than 32 MB, which is not read: use the service's own tools for a list of that size.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
