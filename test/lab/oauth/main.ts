/**
 * The lab's token server: OAuth 2 client credentials (RFC 6749 section 4.4) over TLS on loopback.
 * `main.ts <port> <certificate file> <key file>`
 */
import fs from 'node:fs';
import https from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { oauthClients, tokenTerms } from './clients';
import { keySet, signToken } from './keys';

const [port = '', certFile = '', keyFile = ''] = process.argv.slice(2);

const server = https.createServer(
  { cert: fs.readFileSync(certFile), key: fs.readFileSync(keyFile) },
  (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      send(response, 500, { error: 'server_error' });
    });
  },
);
server.listen(Number(port), '127.0.0.1', () => console.log(`listening on ${port}`));
process.on('SIGTERM', () => process.exit(0));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET' && request.url === '/jwks') {
    response.writeHead(200, { 'content-type': 'application/json' }).end(keySet());
    return;
  }
  if (request.method !== 'POST' || request.url !== '/token') {
    send(response, 404, { error: 'not_found' });
    return;
  }
  const form = new URLSearchParams(await body(request));
  if (form.get('grant_type') !== 'client_credentials') {
    send(response, 400, { error: 'unsupported_grant_type' });
    return;
  }
  const { id, secret } = login(request, form);
  const known = Object.values(oauthClients).some((client) => client.id === id && client.secret === secret);
  const terms = tokenTerms[id];
  if (!known || !terms) {
    send(response, 401, { error: 'invalid_client', error_description: 'Client authentication failed' });
    return;
  }
  send(response, 200, { access_token: signToken(id), token_type: 'Bearer', expires_in: terms.lifeSeconds });
}

/** In the header (RFC 6749 section 2.3.1), or in the form. */
function login({ headers }: IncomingMessage, form: URLSearchParams): { readonly id: string; readonly secret: string } {
  const [, basic] = /^Basic (.*)$/.exec(headers.authorization ?? '') ?? [];
  if (basic === undefined) return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' };
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':').map(decodeURIComponent);
  return { id, secret };
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
