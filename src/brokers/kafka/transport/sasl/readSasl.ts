import type { DriverEnv } from '../../../api/driver';
import { BrokerError } from '../../../api/error';
import type { Authentication, ConnectionProfile } from '../../../api/profile';
import { tokenSource } from '../../../api/token';
import { awsIam } from './awsIam';
import { oauthBearer } from './oauthBearer';
import type { Sasl } from './sasl';

/** Mechanisms with a user name and a password, by the profile's word for them, as Kafka spells them. */
const passwordMechanisms: Readonly<Partial<Record<Authentication, string>>> = {
  password: 'PLAIN',
  'scram-sha-256': 'SCRAM-SHA-256',
  'scram-sha-512': 'SCRAM-SHA-512',
};

/**
 * How to sign in; `undefined` where the profile says not to. Asks nobody for a token yet.
 * @throws BrokerError `auth` where something is missing.
 */
export async function readSasl(profile: ConnectionProfile, env: DriverEnv): Promise<Sasl | undefined> {
  const { authentication, username } = profile;
  if (authentication === 'none') return undefined;
  if (authentication === 'aws-iam') return awsIam(profile.aws, env);
  const source = await tokenSource(profile, env);
  if (source) return oauthBearer(source);
  const mechanism = passwordMechanisms[authentication];
  if (mechanism === undefined) {
    throw new BrokerError(
      'auth',
      `Kafka knows no sign-in by “${authentication}”: edit the connection and choose another authentication.`,
    );
  }
  if (username === undefined || username === '') throw missing('user name', mechanism);
  const password = await env.secret('password');
  if (password === undefined) throw missing('password', mechanism);
  return {
    mechanism,
    who: `the user “${username}”`,
    remedy: 'check the user name and the password of this connection',
    method: { username, password },
  };
}

function missing(what: string, mechanism: string): BrokerError {
  return new BrokerError(
    'auth',
    `SASL ${mechanism} needs a ${what} and none is stored: edit the connection and enter it.`,
  );
}
