import { homedir } from 'node:os';
import { join } from 'node:path';
import type { DriverEnv } from '../../../api/driver';
import { BrokerError } from '../../../api/error';
import type { AwsOptions } from '../../../api/profile';
import { readAwsProfile, type AwsProfile } from './awsProfile';
import { runCredentialProcess } from './credentialProcess';
import type { AwsCredentials } from './sigV4';

/** Where credentials are read from, and whose they are, as a sentence goes on. */
export interface AwsSource {
  readonly who: string;
  readonly read: (signal: AbortSignal) => Promise<AwsCredentials>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whose credentials sign: the key in the connection; the profile it names; the environment; the default profile. The
 * order of AWS's own tools, without what needs a service of AWS to ask (SSO, roles, instance metadata).
 * @throws BrokerError `auth` where the key in the connection has no secret.
 */
export async function awsCredentials(
  aws: Pick<AwsOptions, 'profile' | 'accessKeyId'> | undefined,
  env: Pick<DriverEnv, 'secret'>,
  environment: Environment = process.env,
): Promise<AwsSource> {
  if (aws?.accessKeyId) return ownKey(aws.accessKeyId, env);
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = environment;
  if (!aws?.profile && accessKeyId && secretAccessKey) {
    const { AWS_SESSION_TOKEN: sessionToken } = environment;
    const credentials = { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
    return { who: 'the AWS credentials of the environment', read: () => Promise.resolve(credentials) };
  }
  const name = [aws?.profile, environment.AWS_PROFILE].find((one) => one !== undefined && one !== '') ?? 'default';
  return { who: `the AWS profile “${name}”`, read: (signal) => fromFiles(name, environment, signal) };
}

async function ownKey(accessKeyId: string, env: Pick<DriverEnv, 'secret'>): Promise<AwsSource> {
  const secretAccessKey = await env.secret('awsSecretAccessKey');
  if (!secretAccessKey) {
    throw new BrokerError(
      'auth',
      `No secret is stored for the AWS access key ${accessKeyId}: edit the connection and enter the secret access key.`,
    );
  }
  const sessionToken = await env.secret('awsSessionToken');
  const credentials = { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
  return { who: `the AWS access key ${accessKeyId}`, read: () => Promise.resolve(credentials) };
}

async function fromFiles(name: string, environment: Environment, signal: AbortSignal): Promise<AwsCredentials> {
  const folder = join(homedir(), '.aws');
  const files = {
    credentials: environment.AWS_SHARED_CREDENTIALS_FILE ?? join(folder, 'credentials'),
    config: environment.AWS_CONFIG_FILE ?? join(folder, 'config'),
  };
  const profile = await readAwsProfile(name, files);
  if (!profile) {
    throw new BrokerError(
      'auth',
      `There is no AWS profile “${name}” in ${files.credentials} or ${files.config}: name one that is there, or enter an access key in the connection.`,
    );
  }
  const { aws_access_key_id: accessKeyId, aws_secret_access_key: secretAccessKey } = profile;
  if (accessKeyId && secretAccessKey) {
    const { aws_session_token: sessionToken } = profile;
    return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
  }
  if (profile.credential_process) return runCredentialProcess(profile.credential_process, name, signal);
  throw new BrokerError('auth', withoutKey(name, profile));
}

function withoutKey(name: string, profile: AwsProfile): string {
  const by = Object.keys(profile).some((key) => key.startsWith('sso_'))
    ? 'signs in by SSO, which is not done here'
    : profile.role_arn
      ? 'takes on a role, which is not done here'
      : 'holds no access key';
  return `The AWS profile “${name}” ${by}: name a profile with an access key, or one with “credential_process = aws configure export-credentials --profile ${name}”.`;
}
