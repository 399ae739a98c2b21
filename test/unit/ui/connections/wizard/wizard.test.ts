import assert from 'node:assert/strict';
import type { Ask, Position, Step } from '../../../../../src/ui/connections/wizard/wizard';
import { back, runWizard } from '../../../../../src/ui/connections/wizard/wizard';

type Draft = readonly string[];

/** A step that adds its answer, and applies unless the draft holds the word that rules it out. */
function step(name: string, unless = ''): Step<Draft> {
  return {
    applies: (draft) => !draft.includes(unless),
    question: () => ({ type: 'text', prompt: name }),
    answer: (draft, answer) => [...draft, answer],
  };
}

describe('runWizard', () => {
  const run = async (answers: (string | typeof back | undefined)[], steps: readonly Step<Draft>[]) => {
    const asked: string[] = [];
    const positions: Position[] = [];
    const ask: Ask = (question, position) => {
      asked.push(question.type === 'text' ? question.prompt : '');
      positions.push(position);
      return Promise.resolve(answers.shift());
    };
    return { draft: await runWizard(steps, [], ask), asked, positions };
  };

  it('asks one question after the other and counts them', async () => {
    const { draft, positions } = await run(['a', 'b'], [step('first'), step('second')]);
    assert.deepEqual(draft, ['a', 'b']);
    assert.deepEqual(positions, [
      { step: 1, total: 2 },
      { step: 2, total: 2 },
    ]);
  });

  it('leaves out what does not apply, and does not count it', async () => {
    const { draft, asked, positions } = await run(['none', 'c'], [step('login'), step('user', 'none'), step('end')]);
    assert.deepEqual(draft, ['none', 'c']);
    assert.deepEqual(asked, ['login', 'end']);
    assert.deepEqual(positions[1], { step: 2, total: 2 });
  });

  it('goes back to the question before and forgets its answer', async () => {
    const steps = [step('login'), step('user', 'none'), step('end')];
    const { draft, asked } = await run(['none', back, 'password', 'ada', 'z'], steps);
    assert.deepEqual(draft, ['password', 'ada', 'z']);
    assert.deepEqual(asked, ['login', 'end', 'login', 'user', 'end']);
  });

  it('stays at the first question when there is nothing before it', async () => {
    const { draft } = await run([back, 'a'], [step('first')]);
    assert.deepEqual(draft, ['a']);
  });

  it('ends without a result when the user gives up', async () => {
    const { draft, asked } = await run(['a', undefined], [step('first'), step('second'), step('third')]);
    assert.equal(draft, undefined);
    assert.deepEqual(asked, ['first', 'second']);
  });
});
