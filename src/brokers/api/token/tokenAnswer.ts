import { BrokerError } from '../error';
import type { FormAnswer } from './httpForm';
import { readClaims } from './jwt';
import type { Token } from './token';

/** The server that gives tokens, and who asks it. */
export interface TokenServer {
  /** Its address without a query. */
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** RFC 6749 section 5.1. @throws BrokerError `protocol` where the answer holds no token. */
export function readTokenAnswer({ body }: FormAnswer, { name }: TokenServer): Token {
  const { access_token: value, expires_in: expiresIn } = parse(body);
  if (typeof value !== 'string' || value === '') {
    throw new BrokerError(
      'protocol',
      `${name} answered without an access token: correct the token URL of the connection, which ends in /token on most servers.`,
    );
  }
  // Some servers write the number as text (Azure AD, version 1).
  const seconds = Number(expiresIn ?? Number.NaN);
  const expiresAt = Number.isFinite(seconds) ? Date.now() + seconds * 1000 : readClaims(value)?.expiresAt;
  return { value, ...(expiresAt !== undefined && { expiresAt }) };
}

/** What each error of RFC 6749 section 5.2 means to a user. */
const remedies: Readonly<Record<string, string>> = {
  invalid_client: 'check the client ID and the client secret of this connection',
  unauthorized_client: 'allow the grant “client credentials” for this client on the token server',
  unsupported_grant_type: 'allow the grant “client credentials” on the token server',
  invalid_scope: 'correct the scope of this connection',
  invalid_grant: 'check the client ID and the client secret of this connection',
};

/** The sentence for an answer other than 200. */
export function refusal(answer: FormAnswer, { name, clientId, clientSecret }: TokenServer): BrokerError {
  const { error, error_description: description } = parse(answer.body);
  if (typeof error !== 'string') {
    const unready = answer.status >= 500;
    return new BrokerError(
      unready ? 'unreachable' : answer.status === 401 ? 'auth' : 'protocol',
      unready
        ? `${name} gave no token (status ${answer.status}): try again, and look into the log of the token server if it stays so.`
        : `${name} gave no token (status ${answer.status}): check the token URL, the client ID and the client secret of this connection.`,
    );
  }
  const words = typeof description === 'string' ? `, ${oneLine(description.replaceAll(clientSecret, '…'))}` : '';
  const remedy = remedies[error] ?? 'check the token URL, the client, the scope and the audience of this connection';
  return new BrokerError(
    'auth',
    `${name} gives the client “${clientId}” no token (${oneLine(error)}${words}): ${remedy}.`,
  );
}

function parse(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .slice(0, 160);
}
