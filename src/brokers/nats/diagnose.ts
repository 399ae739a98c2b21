import type { StepResult } from '../api/diagnosis';
import type { DriverEnv } from '../api/driver';
import { formatEndpoint, type Endpoint } from '../api/endpoint';
import type { ConnectionProfile } from '../api/profile';
import { reach, reachAny } from '../api/reach/reach';
import { inSteps, type Steps } from '../api/reach/steps';
import { loadTls } from '../api/reach/tls';
import { readAddress } from './address';
import { greetAny, readGreeting } from './greeting';
import { JetStreamApi } from './jetstream/api';
import { Link } from './link';
import { open, type Opened } from './open';
import { explainOrder, greetInOrder } from './tlsFirst';
import { isTlsFirst, negotiateTls, withTlsScheme } from './tlsOptions';

/** Tries a server of the address step by step, and then whether JetStream, which the tree shows, is open to the user. */
export async function diagnose(
  profile: ConnectionProfile,
  env: DriverEnv,
  report: (result: StepResult) => void,
  signal: AbortSignal,
): Promise<readonly StepResult[]> {
  return inSteps(report, async (steps) => {
    const address = readAddress(profile.address);
    steps.done(`${address.endpoints.map(formatEndpoint).join(', ')}.`);

    steps.begin('tls');
    const tls = await loadTls(withTlsScheme(profile, address.tls), env);
    const tlsFirst = tls !== undefined && isTlsFirst(profile);
    const endpoint = await reachAny(address.endpoints, tls, steps.tell, signal, {
      ...(!tlsFirst && {
        beforeTls: async (socket, to) => negotiateTls(tls, { endpoint: to, greeting: await readGreeting(socket, to) }),
      }),
      explain: (failure, to, inner) => explainOrder(failure, to, tlsFirst, inner),
    });
    if (!endpoint) return;

    steps.begin('authentication');
    if (!tls && !(await tryUnaskedTls(endpoint, steps, signal))) return;
    const opened = await open(profile, env, signal);
    const link = new Link(opened.nats, opened.endpoint, env.log);
    try {
      steps.done(letInAs(profile, opened));

      steps.begin('authorisation');
      const { streams, consumers } = await new JetStreamApi(link, profile.jetStreamDomain).accountInfo(signal);
      steps.done(`JetStream answers: the account has ${streams} streams and ${consumers} consumers.`);
    } finally {
      await link.close();
    }
  });
}

/** The profile does not ask for TLS, but a server that offers it gets it, as in `open`. */
async function tryUnaskedTls(endpoint: Endpoint, steps: Steps, signal: AbortSignal): Promise<boolean> {
  const offered = negotiateTls(
    undefined,
    await greetAny([endpoint], signal, (to, inner) => greetInOrder(to, undefined, inner)),
  );
  if (!offered) return true;
  const tellTls = (result: StepResult): void => {
    if (result.step === 'tls') steps.tell(result);
  };
  return reach(endpoint, offered, tellTls, signal, { beforeTls: readGreeting });
}

function letInAs({ authentication, username }: ConnectionProfile, { nats, endpoint, greeting }: Opened): string {
  const user = authentication === 'password' && username !== undefined ? ` as ${username}` : '';
  const as = authentication === 'none' ? ' without credentials' : user;
  const { server_name: name, version } = nats.info ?? greeting;
  return `Let in${as} by ${name ?? formatEndpoint(endpoint)}, NATS ${version}.`;
}
