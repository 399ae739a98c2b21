import type { DiagnosisStep, StepResult } from '../api/diagnosis';
import type { DriverEnv } from '../api/driver';
import { formatEndpoint } from '../api/endpoint';
import { BrokerError } from '../api/error';
import type { ConnectionProfile } from '../api/profile';
import { reachAny } from '../api/reach/reach';
import { loadTls } from '../api/reach/tls';
import { bootstrapServers } from './address';
import { checkAdvertised } from './diagnosis/advertisedListeners';
import { checkRights } from './diagnosis/authorisation';
import { signIn, signedInAs } from './diagnosis/authentication';
import type { BrokerSocket } from './transport/brokerSocket';
import { transportOptions } from './transport/options';

/** Tries a bootstrap server step by step, and then every broker at the address where it tells clients to go. */
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
  let socket: BrokerSocket | undefined;
  try {
    const servers = bootstrapServers(profile.address);
    done(`Bootstrap servers: ${servers.map(formatEndpoint).join(', ')}.`);

    step = 'tls';
    const server = await reachAny(servers, await loadTls(profile, env), tell, signal);
    if (!server) return results;

    step = 'authentication';
    const options = await transportOptions(profile, env);
    socket = await signIn(server, options, signal);
    done(signedInAs(options));

    step = 'authorisation';
    done(await checkRights(socket, options, signal));

    step = 'advertisedListeners';
    done(await checkAdvertised(socket, options, signal));
  } catch (error) {
    if (!BrokerError.is(error) || error.reason === 'cancelled') throw error;
    tell({ step, ok: false, detail: error.message });
  } finally {
    socket?.close(new BrokerError('cancelled', 'The test of the connection is over.'));
  }
  return results;
}
