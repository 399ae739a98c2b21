import type { DriverEnv } from '../driver';
import type { ConnectionProfile } from '../profile';
import { clientCredentials } from './clientCredentials';
import { pastedToken } from './pastedToken';
import { tokenCommand } from './tokenCommand';
import type { TokenSource } from './token';

export type { Token, TokenSource } from './token';

/**
 * Where the profile says that its bearer token comes from; `undefined` where it signs in otherwise.
 * @throws BrokerError `auth` or `tls` where something is missing.
 */
export async function tokenSource(
  profile: Pick<ConnectionProfile, 'authentication' | 'oauth' | 'tokenCommand'>,
  env: Pick<DriverEnv, 'secret'>,
): Promise<TokenSource | undefined> {
  switch (profile.authentication) {
    case 'token':
      return pastedToken(env);
    case 'oauth':
      return clientCredentials(profile.oauth, env);
    case 'token-command':
      return tokenCommand(profile.tokenCommand);
    default:
      return undefined;
  }
}
