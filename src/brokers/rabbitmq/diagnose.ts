import type { DiagnosisStep, StepResult } from '../api/diagnosis';
import type { DriverEnv } from '../api/driver';
import { formatEndpoint } from '../api/endpoint';
import { BrokerError } from '../api/error';
import type { ConnectionProfile } from '../api/profile';
import { reach } from '../api/reach/reach';
import { logIn } from './amqp/logIn';
import { openManagement, readInfo } from './connection';
import { readCredentials } from './credentials';
import { formatManagementUrl } from './management/address';
import { readTarget, type Target } from './target';
import { amqpTls } from './tls';

/** Tries AMQP, which programs use, step by step, and then the management API, which the tree uses. */
export async function diagnose(
  profile: ConnectionProfile,
  env: DriverEnv,
  report: (result: StepResult) => void,
  signal: AbortSignal,
): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  const tell = (result: StepResult): void => {
    results.push(result);
    report(result);
  };
  // The step that a failure belongs to.
  let step: DiagnosisStep = 'address';
  const done = (detail: string): void => tell({ step, ok: true, detail });
  try {
    const target = readTarget(profile);
    const { amqp, management } = target;
    done(`AMQP at ${formatEndpoint(amqp.endpoint)}, management API at ${formatManagementUrl(management)}.`);

    step = 'tls';
    const tls = await amqpTls(profile, target, env);
    if (!(await reach(amqp.endpoint, tls, tell, signal))) return results;

    step = 'authentication';
    const credentials = await readCredentials(profile, env);
    const refusal = await logIn(amqp, tls, credentials, signal);
    done(`User “${credentials.username}” is let in.`);

    step = 'authorisation';
    if (refusal) throw refusal;
    done(`Virtual host “${amqp.vhost}” is open to the user.`);

    step = 'managementApi';
    done(await askManagement(profile, target, env, signal));
  } catch (error) {
    if (!BrokerError.is(error) || error.reason === 'cancelled') throw error;
    tell({ step, ok: false, detail: error.message });
  }
  return results;
}

async function askManagement(
  profile: ConnectionProfile,
  target: Target,
  env: DriverEnv,
  signal: AbortSignal,
): Promise<string> {
  const client = await openManagement(profile, target, env);
  try {
    const { product, version } = await readInfo(client, signal);
    return `${product} ${version} answers at ${formatManagementUrl(target.management)}.`;
  } finally {
    client.close();
  }
}
