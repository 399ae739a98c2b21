import type { StepResult } from '../api/diagnosis';
import type { DriverEnv } from '../api/driver';
import { formatEndpoint } from '../api/endpoint';
import { BrokerError } from '../api/error';
import type { ConnectionProfile } from '../api/profile';
import { reachAny } from '../api/reach/reach';
import { inSteps } from '../api/reach/steps';
import { loadTls } from '../api/reach/tls';
import { bootstrapServers } from './address';
import { checkAdvertised } from './diagnosis/advertisedListeners';
import { signIn, signedInAs } from './diagnosis/authentication';
import { checkRights } from './diagnosis/authorisation';
import { prepareSignIn, transportOptions } from './transport/options';

/** Tries a bootstrap server step by step, and then every broker at the address where it tells clients to go. */
export function diagnose(
  profile: ConnectionProfile,
  env: DriverEnv,
  report: (result: StepResult) => void,
  signal: AbortSignal,
): Promise<readonly StepResult[]> {
  return inSteps(report, async ({ begin, done, tell }) => {
    const servers = bootstrapServers(profile.address);
    done(`Bootstrap servers: ${servers.map(formatEndpoint).join(', ')}.`);

    begin('tls');
    const server = await reachAny(servers, await loadTls(profile, env), tell, signal);
    if (!server) return;

    begin('authentication');
    const options = await transportOptions(profile, env);
    await prepareSignIn(options, signal);
    const socket = await signIn(server, options, signal);
    try {
      done(signedInAs(options));

      begin('authorisation');
      done(await checkRights(socket, options, signal));

      begin('advertisedListeners');
      done(await checkAdvertised(socket, options, signal));
    } finally {
      socket.close(new BrokerError('cancelled', 'The test of the connection is over.'));
    }
  });
}
