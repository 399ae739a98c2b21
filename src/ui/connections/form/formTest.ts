import { stepLabels } from '../../../brokers/api/diagnosis';
import type { StepResult } from '../../../brokers/api/diagnosis';
import type { DriverEnv, DriverRegistry } from '../../../brokers/api/driver';
import { BrokerError } from '../../../brokers/api/error';
import type { ConnectionProfile } from '../../../brokers/api/profile';
import type { Form } from '../../../protocol/connectionForm';
import type { L10n } from '../../l10n';

const nothing: Form['test'] = { state: 'none', steps: [], summary: '' };

/** The test of what is typed: the steps of connecting, each shown as it ends. */
export class FormTest {
  private current: Form['test'] = nothing;
  private running: AbortController | undefined;

  constructor(
    private readonly drivers: DriverRegistry,
    private readonly l10n: L10n,
    private readonly changed: () => void,
  ) {}

  get state(): Form['test'] {
    return this.current;
  }

  async run(profile: ConnectionProfile, env: DriverEnv): Promise<void> {
    this.forget();
    const running = (this.running = new AbortController());
    const steps: StepResult[] = [];
    // A test that was stopped says nothing any more.
    const show = (state: Form['test']['state'], summary: string): void => {
      if (this.running === running) this.set({ state, steps: steps.map(shown), summary });
    };
    const { l10n } = this;
    show('running', l10n.t('Testing…'));
    try {
      const driver = await this.drivers[profile.kind]();
      const report = (step: StepResult): void => {
        steps.push(step);
        show('running', l10n.t('Testing…'));
      };
      const results = await driver.diagnose(profile, env, report, running.signal);
      steps.splice(0, steps.length, ...results);
      const failed = results.find(({ ok }) => !ok);
      if (failed) show('failed', l10n.t('The connection fails at this step: {0}.', stepLabels[failed.step]));
      else show('passed', l10n.t('The connection works.'));
    } catch (error) {
      if (running.signal.aborted) return;
      show('failed', BrokerError.is(error) ? error.message : l10n.t('The test failed in an unexpected way.'));
    }
  }

  /** Ends the test, and forgets what it said: it is about something else than what is typed now. */
  forget(): void {
    this.running?.abort();
    this.running = undefined;
    if (this.current !== nothing) this.set(nothing);
  }

  private set(state: Form['test']): void {
    this.current = state;
    this.changed();
  }
}

function shown({ step, ok, detail }: StepResult): Form['test']['steps'][number] {
  return { label: stepLabels[step], ok, detail };
}
