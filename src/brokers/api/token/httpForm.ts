import http from 'node:http';
import https from 'node:https';
import type { ConnectionOptions } from 'node:tls';

/** An answer to a form, however it went. */
export interface FormAnswer {
  readonly status: number;
  readonly body: string;
}

/** A token and what describes it; what is longer is cut off. */
const longestBody = 256 * 1024;

/** Sends a form with POST over a connection of its own. Rejects with what the network or TLS say. */
export async function postForm(
  url: URL,
  form: Readonly<Record<string, string>>,
  options: {
    readonly authorization?: string;
    readonly tls: ConnectionOptions | undefined;
    readonly signal: AbortSignal;
  },
): Promise<FormAnswer> {
  const body = new URLSearchParams(form).toString();
  const headers = {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    ...(options.authorization !== undefined && { authorization: options.authorization }),
  };
  const common = { method: 'POST', headers, signal: options.signal, agent: false } as const;
  return new Promise((resolve, reject) => {
    const secure = url.protocol === 'https:';
    const request = secure ? https.request(url, { ...options.tls, ...common }) : http.request(url, common);
    request.once('error', reject);
    request.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part.slice(0, longestBody - text.length);
      });
      response.once('error', reject);
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    request.end(body);
  });
}
