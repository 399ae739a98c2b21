import { BrokerError } from '../../../api/error';
import { lastWords, runInShell } from '../../../api/token/shellCommand';
import type { AwsCredentials } from './sigV4';

/**
 * Runs the program that an AWS profile names for its credentials.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
export async function runCredentialProcess(
  commandLine: string,
  profile: string,
  signal: AbortSignal,
): Promise<AwsCredentials> {
  const failed = (problem: string, cause?: unknown): BrokerError =>
    new BrokerError(
      'auth',
      `The “credential_process” of the AWS profile “${profile}” ${problem}: run it in a terminal and correct it.`,
      { cause },
    );
  const { code, stdout, stderr } = await runInShell(commandLine, signal).catch((cause: unknown) => {
    throw failed('cannot be run (there is no shell)', cause);
  });
  if (code !== 0) throw failed(`ended with code ${code ?? 'unknown'} and says “${lastWords(stderr)}”`);
  const credentials = parse(stdout);
  if (!credentials) throw failed('prints no credentials');
  return credentials;
}

function parse(text: string): AwsCredentials | undefined {
  let said: Readonly<Record<string, unknown>>;
  try {
    said = Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = said;
  if (typeof AccessKeyId !== 'string' || typeof SecretAccessKey !== 'string') return undefined;
  const expiresAt = typeof Expiration === 'string' ? Date.parse(Expiration) : Number.NaN;
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    ...(typeof SessionToken === 'string' && { sessionToken: SessionToken }),
    ...(!Number.isNaN(expiresAt) && { expiresAt }),
  };
}
