import type { DriverEnv } from '../driver';
import { BrokerError } from '../error';
import { readClaims } from './jwt';
import type { TokenSource } from './token';

/**
 * The token that the user has entered. Where it says itself that it has ended, no server is asked.
 * @throws BrokerError `auth` where none is stored or it can be none.
 */
export async function pastedToken(env: Pick<DriverEnv, 'secret'>): Promise<TokenSource> {
  const value = (await env.secret('token'))?.trim() ?? '';
  if (value === '') {
    throw new BrokerError('auth', 'No token is stored for this connection: edit the connection and enter it.');
  }
  if (/\s/.test(value)) {
    throw new BrokerError(
      'auth',
      'The stored token holds spaces or line breaks, which no token does: edit the connection and enter it again.',
    );
  }
  const claims = readClaims(value);
  const expiresAt = claims?.expiresAt;
  return {
    who: claims?.subject === undefined ? 'the stored token' : `the stored token of “${claims.subject}”`,
    remedy: 'edit the connection and enter a new token',
    token: () => {
      if (expiresAt === undefined || expiresAt > Date.now()) {
        return Promise.resolve({ value, ...(expiresAt !== undefined && { expiresAt }) });
      }
      const when = new Date(expiresAt).toISOString().slice(0, 16).replace('T', ' ');
      const sentence = `The stored token expired on ${when} UTC: edit the connection and enter a new token.`;
      return Promise.reject(new BrokerError('auth', sentence));
    },
  };
}
