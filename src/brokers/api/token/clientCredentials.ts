import type { ConnectionOptions } from 'node:tls';
import type { DriverEnv } from '../driver';
import { BrokerError } from '../error';
import type { OAuthOptions } from '../profile';
import { toBrokerError } from '../reach/networkError';
import { loadTls } from '../reach/tls';
import { cachedToken } from './cachedToken';
import { postForm, type FormAnswer } from './httpForm';
import { readTokenAnswer, refusal, type TokenServer } from './tokenAnswer';
import type { Token, TokenSource } from './token';

const timeoutMs = 10_000;

/**
 * OAuth 2 client credentials (RFC 6749 section 4.4): fetches a token from the token server, and again before it ends.
 * Reads the profile and its secret now and asks nothing yet.
 * @throws BrokerError `auth` or `tls` where something is missing or cannot be read.
 */
export async function clientCredentials(
  oauth: OAuthOptions | undefined,
  env: Pick<DriverEnv, 'secret'>,
): Promise<TokenSource> {
  const url = readUrl(oauth?.tokenUrl);
  const clientId = oauth?.clientId.trim() ?? '';
  if (clientId === '') throw missing('client ID');
  const clientSecret = await env.secret('clientSecret');
  if (!clientSecret) throw missing('client secret');
  const tls = await loadTls(
    { tls: { enabled: url.protocol === 'https:', ...(oauth?.caFile && { caFile: oauth.caFile }) } },
    env,
  );
  const server: TokenServer = { name: `${url.origin}${url.pathname}`, clientId, clientSecret };
  const form = {
    grant_type: 'client_credentials',
    ...(oauth?.scope && { scope: oauth.scope }),
    ...(oauth?.audience && { audience: oauth.audience }),
  };
  return {
    who: `the client “${clientId}”`,
    remedy: `check the scope and the audience of this connection, and what ${url.host} puts into its tokens`,
    token: cachedToken(`The token server ${server.name}`, timeoutMs, (signal) =>
      fetchToken(url, form, server, tls, signal),
    ),
  };
}

async function fetchToken(
  url: URL,
  form: Readonly<Record<string, string>>,
  server: TokenServer,
  tls: ConnectionOptions | undefined,
  signal: AbortSignal,
): Promise<Token> {
  const { clientId, clientSecret } = server;
  const ask = async (more: object, options: { readonly authorization?: string }): Promise<FormAnswer> =>
    postForm(url, { ...form, ...more }, { ...options, tls, signal }).catch((error: unknown) => {
      throw unreached(error, url);
    });
  const answer = await ask({}, { authorization: basic(clientId, clientSecret) });
  if (answer.status === 200) return readTokenAnswer(answer, server);
  if (!/invalid_client|invalid_request|unauthorized_client/.test(answer.body)) throw refusal(answer, server);
  // Every server has to take the secret in the header (section 2.3.1); some are set to take it in the form only.
  const second = await ask({ client_id: clientId, client_secret: clientSecret }, {});
  if (second.status !== 200) throw refusal(answer, server);
  return readTokenAnswer(second, server);
}

/** Both parts are encoded as in a form before they are joined (RFC 6749 section 2.3.1). */
function basic(clientId: string, clientSecret: string): string {
  const encode = (text: string): string => new URLSearchParams([['', text]]).toString().slice(1);
  return `Basic ${Buffer.from(`${encode(clientId)}:${encode(clientSecret)}`, 'utf8').toString('base64')}`;
}

/** What the network says, which here is about the token server and not about the broker. */
function unreached(error: unknown, url: URL): BrokerError {
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  const { reason, message } = toBrokerError(error, { endpoint: { host: url.hostname.replace(/^\[|\]$/g, ''), port } });
  return new BrokerError(reason, `No token could be fetched from ${url.host}. ${message}`, { cause: error });
}

function readUrl(text = ''): URL {
  if (text.trim() === '') throw missing('token URL');
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (url && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '') {
    return url;
  }
  throw new BrokerError(
    'auth',
    'The token URL of the connection is not one: write it like https://login.example.com/oauth2/token.',
  );
}

function missing(what: string): BrokerError {
  return new BrokerError('auth', `The connection has no ${what} for OAuth 2: edit it and enter the ${what}.`);
}
