import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OAuthOptions } from '../../../../../src/brokers/api/profile';
import { clientCredentials } from '../../../../../src/brokers/api/token/clientCredentials';
import { envWith } from '../../support/profile';
import { brokerError, inSeconds, never, unsigned } from './tokens';

interface Asked {
  readonly authorization: string | undefined;
  readonly form: Readonly<Record<string, string>>;
}

const clientSecret = 'a secret:with/signs+and=more';

describe('OAuth 2 client credentials', () => {
  let asked: Asked[] = [];
  let answer: (asked: Asked) => { readonly status: number; readonly body: unknown };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString('utf8')));
    request.on('end', () => {
      const one = {
        authorization: request.headers.authorization,
        form: Object.fromEntries(new URLSearchParams(text)),
      };
      asked.push(one);
      const { status, body } = answer(one);
      response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  let tokenUrl = '';

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    tokenUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
  });
  after(() => server.close());
  beforeEach(() => {
    asked = [];
    answer = () => ({ status: 200, body: { access_token: 'the-token', expires_in: 3600 } });
  });

  const fetchWith = async (more: Partial<OAuthOptions> = {}) =>
    (await clientCredentials({ tokenUrl, clientId: 'shop', ...more }, envWith({ clientSecret }))).token(never);

  it('are sent in the header, with scope and audience in the form', async () => {
    const { value, expiresAt = 0 } = await fetchWith({ scope: 'read write', audience: 'kafka' });
    assert.equal(value, 'the-token');
    assert.ok(Math.abs(expiresAt - Date.now() - 3_600_000) < 60_000);
    const encoded = 'a+secret%3Awith%2Fsigns%2Band%3Dmore';
    assert.deepEqual(asked, [
      {
        authorization: `Basic ${Buffer.from(`shop:${encoded}`).toString('base64')}`,
        form: { grant_type: 'client_credentials', scope: 'read write', audience: 'kafka' },
      },
    ]);
  });

  it('are sent in the form to a server that takes them only there', async () => {
    answer = ({ form }) =>
      form.client_secret === clientSecret
        ? { status: 200, body: { access_token: 'from-the-form' } }
        : { status: 401, body: { error: 'invalid_client' } };
    assert.equal((await fetchWith()).value, 'from-the-form');
    assert.deepEqual(
      asked.map(({ authorization }) => authorization === undefined),
      [false, true],
    );
  });

  it('give a token that ends when it says so itself, where the server does not', async () => {
    const exp = inSeconds(90);
    answer = () => ({ status: 200, body: { access_token: unsigned({ exp }) } });
    assert.equal((await fetchWith()).expiresAt, exp * 1000);
  });

  const refusals: readonly [what: string, status: number, body: unknown, reason: string, says: RegExp][] = [
    [
      'a wrong client',
      401,
      { error: 'invalid_client', error_description: `no such client with ${clientSecret}.` },
      'auth',
      /gives the client “shop” no token \(invalid_client, no such client with …\): check the client ID and the client secret/,
    ],
    ['a wrong scope', 400, { error: 'invalid_scope' }, 'auth', /\(invalid_scope\): correct the scope/],
    ['a page', 200, '<html>', 'protocol', /answered without an access token: correct the token URL/],
    ['another URL', 404, 'not here', 'protocol', /gave no token \(status 404\): check the token URL/],
    ['a fault of the server', 503, '', 'unreachable', /gave no token \(status 503\): try again/],
  ];
  for (const [what, status, body, reason, says] of refusals) {
    it(`say in one sentence without the secret: ${what}`, async () => {
      answer = () => ({ status, body });
      const error = await brokerError(fetchWith());
      assert.equal(error.reason, reason);
      assert.match(error.message, says);
      assert.ok(!error.message.includes(clientSecret));
    });
  }

  it('say that it is the token server which cannot be reached', async () => {
    const error = await brokerError(fetchWith({ tokenUrl: 'http://127.0.0.1:1/token' }));
    assert.equal(error.reason, 'unreachable');
    assert.match(error.message, /^No token could be fetched from 127\.0\.0\.1:1\. Nothing listens on 127\.0\.0\.1:1/);
  });

  it('name what is missing in the profile', async () => {
    const missing = async (oauth: OAuthOptions | undefined, secrets = envWith({ clientSecret })) =>
      (await brokerError(clientCredentials(oauth, secrets))).message;
    assert.match(await missing(undefined), /no token URL/);
    assert.match(await missing({ tokenUrl, clientId: '' }), /no client ID/);
    assert.match(await missing({ tokenUrl, clientId: 'shop' }, envWith()), /no client secret/);
    assert.match(await missing({ tokenUrl: 'login.example.com', clientId: 'shop' }), /token URL .* is not one/);
  });
});
