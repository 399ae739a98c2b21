import assert from 'node:assert/strict';
import type { StepResult } from '../../../../../src/brokers/api/diagnosis';
import { BrokerError } from '../../../../../src/brokers/api/error';
import { inSteps } from '../../../../../src/brokers/api/reach/steps';

describe('inSteps', () => {
  it('reports each step as it ends and returns them all', async () => {
    const reported: StepResult[] = [];
    const results = await inSteps(
      (result) => reported.push(result),
      (steps) => {
        steps.done('Right.');
        steps.tell({ step: 'tcp', ok: true, detail: 'Open.' });
        steps.begin('authentication');
        throw new BrokerError('auth', 'Wrong password.');
      },
    );
    assert.deepEqual(results, [
      { step: 'address', ok: true, detail: 'Right.' },
      { step: 'tcp', ok: true, detail: 'Open.' },
      { step: 'authentication', ok: false, detail: 'Wrong password.' },
    ]);
    assert.deepEqual(reported, results);
  });

  for (const error of [new BrokerError('cancelled', 'Enough.'), new TypeError('a fault of ours')]) {
    it(`lets “${error.message}” through`, async () => {
      await assert.rejects(
        inSteps(
          () => undefined,
          () => Promise.reject(error),
        ),
        error,
      );
    });
  }
});
