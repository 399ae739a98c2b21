import type { DiagnosisStep, StepResult } from '../diagnosis';
import { BrokerError } from '../error';

/** The steps of one test of a connection, as they are gone through. */
export interface Steps {
  /** Names the step that a failure from here on belongs to. */
  readonly begin: (step: DiagnosisStep) => void;
  /** The step that was begun went well; `detail` is one sentence. */
  readonly done: (detail: string) => void;
  /** For steps that report themselves, as those of `reach` do. */
  readonly tell: (result: StepResult) => void;
}

/**
 * Goes through the steps of `BrokerDriver.diagnose`, beginning with the address. A BrokerError fails the step that was
 * begun last and ends the test.
 * @throws BrokerError `cancelled`, and what is not a BrokerError.
 */
export async function inSteps(
  report: (result: StepResult) => void,
  run: (steps: Steps) => Promise<void>,
): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  let step: DiagnosisStep = 'address';
  const tell = (result: StepResult): void => {
    results.push(result);
    report(result);
  };
  const steps: Steps = {
    begin: (next) => {
      step = next;
    },
    done: (detail) => tell({ step, ok: true, detail }),
    tell,
  };
  try {
    await run(steps);
  } catch (error) {
    if (!BrokerError.is(error) || error.reason === 'cancelled') throw error;
    tell({ step, ok: false, detail: error.message });
  }
  return results;
}
