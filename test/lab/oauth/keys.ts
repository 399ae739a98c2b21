import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { secretsDir } from '../paths';
import { tokenTerms, type TokenTerms } from './clients';

/** Name of the key in tokens and key sets. */
const keyId = 'lab';

const files = {
  privateKey: path.join(secretsDir, 'oauth.key'),
  /** PEM, as RabbitMQ reads it. */
  publicKey: path.join(secretsDir, 'oauth.pem'),
  /** JSON Web Key Set (RFC 7517), as Kafka reads it. */
  jwks: path.join(secretsDir, 'oauth.jwks.json'),
};

/** Makes the key that tokens are signed with, once, and tells where it and its public forms are. */
export function ensureOAuthKeys(): typeof files {
  if (Object.values(files).every((file) => fs.existsSync(file))) return files;
  fs.mkdirSync(secretsDir, { recursive: true });
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...publicKey.export({ format: 'jwk' }), kid: keyId, alg: 'RS256', use: 'sig' };
  // The private key last: it tells that the others are there.
  fs.writeFileSync(files.publicKey, publicKey.export({ type: 'spki', format: 'pem' }));
  fs.writeFileSync(files.jwks, JSON.stringify({ keys: [key] }));
  fs.writeFileSync(files.privateKey, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  return files;
}

/** The public keys of the token server, as it publishes them. */
export function keySet(): string {
  return fs.readFileSync(ensureOAuthKeys().jwks, 'utf8');
}

/** An access token (RS256, RFC 7515 and 7519) for a client, that ends `lifeSeconds` from now, or has ended. */
export function signToken(clientId: string, changes: Partial<TokenTerms> = {}): string {
  const terms = tokenTerms[clientId];
  if (!terms) throw new Error(`The token server knows no client "${clientId}".`);
  const { user = clientId, audience, scope, lifeSeconds } = { ...terms, ...changes };
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ...{ iss: 'https://localhost/lab', sub: user, client_id: clientId, aud: audience, scope },
    ...{ iat: Math.min(now, now + lifeSeconds - 1), exp: now + lifeSeconds },
  };
  const signed = [{ alg: 'RS256', typ: 'JWT', kid: keyId }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const key = createPrivateKey(fs.readFileSync(ensureOAuthKeys().privateKey));
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}
