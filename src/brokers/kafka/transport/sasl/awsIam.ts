import type { AwsOptions } from '../../../api/profile';
import type { DriverEnv } from '../../../api/driver';
import { BrokerError } from '../../../api/error';
import { cachedToken } from '../../../api/token/cachedToken';
import { awsCredentials } from './awsCredentials';
import type { Sasl } from './sasl';
import { presign, sha256, type AwsCredentials } from './sigV4';

/** A `credential_process` may have to ask a server. */
const timeoutMs = 30_000;

/** As long as a signature may be used; AWS takes no more for this. */
const expiresInSeconds = 900;

/**
 * SASL AWS_MSK_IAM, the sign-in of Amazon MSK: a presigned request as JSON, described with aws-msk-iam-auth 2.
 * @throws BrokerError `auth` where the profile misses something.
 */
export async function awsIam(aws: AwsOptions | undefined, env: Pick<DriverEnv, 'secret'>): Promise<Sasl> {
  const region = aws?.region.trim() ?? '';
  if (region === '') {
    throw new BrokerError('auth', 'The connection has no AWS region: edit it and enter one, as eu-central-1.');
  }
  const { who, read } = await awsCredentials(aws, env);
  const credentials = cachedToken('The AWS credentials', timeoutMs, read);
  return {
    mechanism: 'AWS_MSK_IAM',
    who,
    remedy: `check the credentials, the region ${region}, the clock of this machine, and that a policy allows kafka-cluster:Connect`,
    method: {
      prepare: credentials,
      signIn: async (exchange, host, signal) => {
        await exchange(Buffer.from(JSON.stringify(mskPayload(host, region, await credentials(signal), new Date()))));
      },
    },
  };
}

/** The message to the broker: the parameters of the signed request, their names in lower case. */
export function mskPayload(
  host: string,
  region: string,
  credentials: AwsCredentials,
  at: Date,
): Readonly<Record<string, string>> {
  const signed = presign(
    {
      method: 'GET',
      host,
      path: '/',
      parameters: { Action: 'kafka-cluster:Connect' },
      region,
      service: 'kafka-cluster',
      expiresInSeconds,
      payloadHash: sha256(''),
      at,
    },
    credentials,
  );
  const lower = Object.entries(signed).map(([name, value]) => [name.toLowerCase(), value] as const);
  return { version: '2020_10_22', host, 'user-agent': 'brokerscope', ...Object.fromEntries(lower) };
}
