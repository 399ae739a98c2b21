import type { DiagnosisStep, StepResult } from '../api/diagnosis';
import type { DriverEnv } from '../api/driver';
import { formatEndpoint, type Endpoint } from '../api/endpoint';
import { BrokerError } from '../api/error';
import type { ConnectionProfile } from '../api/profile';
import { cancelled } from '../api/reach/deadline';
import { reach, reachAny, type ReachOptions } from '../api/reach/reach';
import { loadTls } from '../api/reach/tls';
import { readAddress } from './address';
import { greetAny, readGreeting } from './greeting';
import { JetStreamApi } from './jetstream/api';
import { Link } from './link';
import { open, type Opened } from './open';
import { negotiateTls, withTlsScheme } from './tlsOptions';

/** Tries address, lookup, TCP, TLS, authentication and authorisation, up to the first that fails. */
export async function diagnose(
  profile: ConnectionProfile,
  env: DriverEnv,
  report: (result: StepResult) => void,
  signal: AbortSignal,
): Promise<readonly StepResult[]> {
  const diagnosis = new Diagnosis(profile, env, report, signal);
  await diagnosis.run();
  return diagnosis.results;
}

class Diagnosis {
  readonly results: StepResult[] = [];

  constructor(
    private readonly profile: ConnectionProfile,
    private readonly env: DriverEnv,
    private readonly report: (result: StepResult) => void,
    private readonly signal: AbortSignal,
  ) {}

  async run(): Promise<void> {
    if (this.signal.aborted) throw cancelled('The test of the connection');
    const address = await this.step(
      'address',
      () => Promise.resolve(readAddress(this.profile.address)),
      (read) => `${read.endpoints.map(formatEndpoint).join(', ')}.`,
    );
    if (!address || !(await this.reachOne(address.endpoints, address.tls))) return;
    const opened = await this.step(
      'authentication',
      () => open(this.profile, this.env, this.signal),
      (it) => this.whoWeAre(it),
    );
    if (!opened) return;
    const link = new Link(opened.nats, opened.endpoint, this.env.log);
    try {
      await this.step(
        'authorisation',
        () => new JetStreamApi(link).accountInfo(this.signal),
        (account) =>
          `JetStream answers: the account has ${account.streams} streams and ${account.consumers} consumers.`,
      );
    } finally {
      await link.close();
    }
  }

  /** Lookup, TCP and TLS. */
  private async reachOne(endpoints: readonly Endpoint[], tlsScheme: boolean): Promise<boolean> {
    const { signal } = this;
    const wanted = await loadTls(withTlsScheme(this.profile, tlsScheme), this.env).catch((error: unknown) => error);
    const tls = wanted instanceof Error ? undefined : (wanted as Awaited<ReturnType<typeof loadTls>>);
    const options: ReachOptions = {
      beforeTls: async (socket, endpoint) => {
        negotiateTls(tls, { endpoint, greeting: await readGreeting(socket, endpoint) });
      },
    };
    const endpoint = await reachAny(endpoints, tls, (result) => this.say(result), signal, options);
    if (!endpoint) return false;
    if (wanted instanceof Error) return this.say({ step: 'tls', ok: false, detail: wanted.message });
    if (tls) return true;
    const greeted = await this.step('authentication', () => greetAny([endpoint], signal));
    if (!greeted) return false;
    const offered = negotiateTls(undefined, greeted);
    if (!offered) return true;
    // The profile does not ask for TLS, but this server does, and gets it as in `open`.
    const sayTls = (result: StepResult): boolean => result.step !== 'tls' || this.say(result);
    return reach(endpoint, offered, sayTls, signal, options);
  }

  private whoWeAre({ nats, endpoint }: Opened): string {
    const { authentication, username } = this.profile;
    const as =
      authentication === 'password' ? ` as ${username ?? ''}` : authentication === 'none' ? ' without credentials' : '';
    return `Let in${as} by ${nats.info?.server_name ?? formatEndpoint(endpoint)}, NATS ${nats.info?.version ?? ''}.`;
  }

  /** Reports a failure; a success only if there is something to tell. */
  private async step<T>(
    step: DiagnosisStep,
    work: () => Promise<T>,
    detail?: (value: T) => string,
  ): Promise<T | undefined> {
    try {
      const value = await work();
      if (detail) this.say({ step, ok: true, detail: detail(value) });
      return value;
    } catch (error) {
      if (!BrokerError.is(error) || error.reason === 'cancelled') throw error;
      this.say({ step, ok: false, detail: error.message });
      return undefined;
    }
  }

  private say(result: StepResult): boolean {
    this.results.push(result);
    this.report(result);
    return result.ok;
  }
}
