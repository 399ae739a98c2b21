import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiagnosisStep } from '../../src/brokers/api/diagnosis';
import { labServer, port, type LabServerId } from '../lab';
import { oauthClients, type TokenTerms } from '../lab/oauth/clients';
import { signToken } from '../lab/oauth/keys';
import { secretsDir } from '../lab/paths';
import type { Mechanism } from './authentication';
import type { Access } from './support/target';

type Client = keyof typeof oauthClients;

/** Says of a token with another audience, or of one that has ended, that the server refuses it. */
interface Said {
  readonly refused: RegExp;
  readonly step: DiagnosisStep;
}

const expired = (): string => signToken(oauthClients.main.id, { lifeSeconds: -3600 });
const ofAnother = (terms: Partial<TokenTerms> = {}): string => signToken(oauthClients.stranger.id, terms);

/** The three ways in which a broker is given a bearer token, for the matrix of a broker that takes them. */
export function bearerMechanisms(
  server: LabServerId,
  profile: Pick<Access['profile'], 'address' | 'managementUrl' | 'tls'>,
  { refused, step }: Said,
): readonly Mechanism[] {
  const servers = [server, 'oauth'] as const;
  const credentials = (client: Client, changes: object = {}, clientSecret?: string): Access => ({
    profile: { ...profile, authentication: 'oauth', oauth: { ...oauthOf(client), ...changes } },
    secrets: { clientSecret: clientSecret ?? oauthClients[client].secret },
  });
  const token = (value: string): Access => ({
    profile: { ...profile, authentication: 'token' },
    secrets: { token: value },
  });
  const command = (value: string, name: string): Access => ({
    profile: { ...profile, authentication: 'token-command', tokenCommand: printing(value, name) },
  });
  return [
    {
      name: 'OAuth 2 client credentials',
      servers,
      right: () => credentials('main'),
      wrong: {
        access: () => credentials('main', {}, 'not-the-client-secret'),
        reason: 'auth',
        step,
        says: /gives the client “brokerscope” no token \(invalid_client.*: check the client ID and the client secret/,
      },
      expired: { access: () => credentials('late'), reason: 'auth', step, says: refused },
      missing: {
        access: () => ({ ...credentials('main'), secrets: {} }),
        reason: 'auth',
        step,
        says: /no client secret for OAuth 2: edit it/,
      },
    },
    {
      name: 'OAuth 2 client credentials, tokens that end soon or are made for somebody else',
      servers,
      right: () => credentials('brief'),
      wrong: { access: () => credentials('stranger'), reason: 'auth', step, says: refused },
      expired: 'none: above',
      missing: {
        access: () => credentials('main', { caFile: undefined }),
        reason: 'tls',
        step,
        says: /^No token could be fetched from localhost:\d+\. The TLS certificate .*not trusted here: set the CA file/,
      },
    },
    {
      name: 'token',
      servers,
      right: () => token(signToken(oauthClients.main.id)),
      wrong: { access: () => token(ofAnother()), reason: 'auth', step, says: refused },
      expired: { access: () => token(expired()), reason: 'auth', step, says: /stored token expired on .*new token/ },
      missing: {
        access: () => ({ ...token(''), secrets: {} }),
        reason: 'auth',
        step,
        says: /^No token is stored for this connection: edit/,
      },
    },
    {
      name: 'token command',
      servers,
      right: () => command(signToken(oauthClients.main.id), 'right'),
      wrong: { access: () => command(ofAnother(), 'wrong'), reason: 'auth', step, says: refused },
      expired: {
        access: () => command(expired(), 'expired'),
        reason: 'auth',
        step,
        says: /prints a token that has expired: run it in a terminal/,
      },
      missing: {
        access: () => ({ profile: { ...profile, authentication: 'token-command' } }),
        reason: 'auth',
        step,
        says: /has no token command: edit it/,
      },
    },
  ];
}

/** Where the lab's token server gives tokens to a client. */
export function oauthOf(client: Client): NonNullable<Access['profile']['oauth']> {
  const { caFile = '' } = labServer('oauth').credentials;
  return { tokenUrl: `https://localhost:${port('oauth', 'https')}/token`, clientId: oauthClients[client].id, caFile };
}

/** A command line that prints a token out of a file, as a command line itself is no secret. */
function printing(value: string, name: string): string {
  mkdirSync(secretsDir, { recursive: true });
  const file = join(secretsDir, `token-${name}.txt`);
  writeFileSync(file, `${value}\n`, { mode: 0o600 });
  return `"${process.execPath}" -p "require('fs').readFileSync('${file}', 'utf8')"`;
}
