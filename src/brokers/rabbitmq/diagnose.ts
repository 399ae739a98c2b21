import type { StepResult } from '../api/diagnosis';
import type { DriverEnv } from '../api/driver';
import { formatEndpoint } from '../api/endpoint';
import type { ConnectionProfile } from '../api/profile';
import { reach } from '../api/reach/reach';
import { inSteps } from '../api/reach/steps';
import { logIn } from './amqp/logIn';
import { openManagement, readInfo } from './connection';
import { readCredentials, type Credentials } from './credentials';
import { formatManagementUrl } from './management/address';
import { readTarget, type Target } from './target';
import { amqpTls } from './tls';

/** Tries AMQP, which programs use, step by step, and then the management API, which the tree uses. */
export function diagnose(
  profile: ConnectionProfile,
  env: DriverEnv,
  report: (result: StepResult) => void,
  signal: AbortSignal,
): Promise<readonly StepResult[]> {
  return inSteps(report, async ({ begin, done, tell }) => {
    const target = readTarget(profile);
    const { amqp, management } = target;
    done(`AMQP at ${formatEndpoint(amqp.endpoint)}, management API at ${formatManagementUrl(management)}.`);

    begin('tls');
    const tls = await amqpTls(profile, target, env);
    if (!(await reach(amqp.endpoint, tls, tell, signal))) return;

    begin('authentication');
    const credentials = await readCredentials(profile, env, signal);
    const refusal = await logIn(amqp, tls, credentials, signal);
    done(letIn(profile, credentials));

    begin('authorisation');
    if (refusal) throw refusal;
    done(`Virtual host “${amqp.vhost}” is open to the user.`);

    begin('managementApi');
    done(await askManagement(profile, target, env, signal));
  });
}

function letIn({ authentication }: ConnectionProfile, { username, byToken }: Credentials): string {
  if (authentication === 'external') return 'The client certificate is let in.';
  return byToken ? `User “${username}” is let in with a token.` : `User “${username}” is let in.`;
}

async function askManagement(
  profile: ConnectionProfile,
  target: Target,
  env: DriverEnv,
  signal: AbortSignal,
): Promise<string> {
  const client = await openManagement(profile, target, env, signal);
  try {
    const { product, version } = await readInfo(client, signal);
    return `${product} ${version} answers at ${formatManagementUrl(target.management)}.`;
  } finally {
    client.close();
  }
}
