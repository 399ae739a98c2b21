import { randomUUID } from 'node:crypto';
import { keys, seedOf, type KeyPair } from './natsKeys';

const unlimited = -1;

/** Everything a NATS server in operator mode needs, and the credentials file of one user. */
export interface OperatorSetup {
  readonly operatorJwt: string;
  readonly systemAccount: string;
  /** Account public key -> account JWT, for `resolver_preload`. */
  readonly accounts: Readonly<Record<string, string>>;
  readonly credentials: string;
  /** Of the account that users are made in: with it, further users are signed. */
  readonly accountSeed: string;
}

/** Makes a fresh operator, a system account, an account with JetStream and one user in it. */
export function createOperatorSetup(): OperatorSetup {
  const operator = keys.createOperator();
  const system = keys.createAccount();
  const account = keys.createAccount();
  const user = keys.createUser();
  return {
    operatorJwt: encodeJwt(operator, operator, 'lab', { type: 'operator', system_account: system.getPublicKey() }),
    systemAccount: system.getPublicKey(),
    accounts: {
      [system.getPublicKey()]: encodeJwt(operator, system, 'SYS', accountClaims(0)),
      [account.getPublicKey()]: encodeJwt(operator, account, 'APP', accountClaims(unlimited)),
    },
    credentials: credentialsFile(encodeJwt(account, user, 'app', userClaims), user),
    accountSeed: seedOf(account),
  };
}

/** The credentials file of a user of an account that ends `lifeSeconds` from now, or has ended. */
export function createUserCredentials(accountSeed: string, lifeSeconds: number): string {
  const account = keys.fromSeed(Buffer.from(accountSeed));
  const user = keys.createUser();
  const exp = Math.floor(Date.now() / 1000) + lifeSeconds;
  return credentialsFile(encodeJwt(account, user, 'brief', userClaims, { exp }), user);
}

/**
 * Signs claims in the form of https://github.com/nats-io/jwt (version 2): a JWT whose algorithm is `ed25519-nkey`,
 * issued by one key pair about another.
 */
export function encodeJwt(
  issuer: KeyPair,
  subject: KeyPair,
  name: string,
  nats: Readonly<Record<string, unknown>>,
  more: { readonly exp?: number } = {},
): string {
  const claims = {
    ...more,
    jti: randomUUID(),
    iat: Math.floor(Date.now() / 1000),
    iss: issuer.getPublicKey(),
    sub: subject.getPublicKey(),
    name,
    nats: { ...nats, version: 2 },
  };
  const signed = [{ typ: 'JWT', alg: 'ed25519-nkey' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${signed}.${Buffer.from(issuer.sign(Buffer.from(signed))).toString('base64url')}`;
}

function accountClaims(storage: number): Record<string, unknown> {
  const connections = { subs: unlimited, data: unlimited, payload: unlimited, conn: unlimited, leaf: unlimited };
  const sharing = { imports: unlimited, exports: unlimited, wildcards: true };
  const jetStream = { mem_storage: storage, disk_storage: storage, streams: storage, consumer: storage };
  return {
    type: 'account',
    limits: { ...connections, ...sharing, ...jetStream },
    default_permissions: { pub: {}, sub: {} },
  };
}

const userClaims = { type: 'user', pub: {}, sub: {}, subs: unlimited, data: unlimited, payload: unlimited };

/** The `.creds` form that every NATS client reads. */
function credentialsFile(jwt: string, user: KeyPair): string {
  return `-----BEGIN NATS USER JWT-----
${jwt}
------END NATS USER JWT------

-----BEGIN USER NKEY SEED-----
${seedOf(user)}
------END USER NKEY SEED------
`;
}
