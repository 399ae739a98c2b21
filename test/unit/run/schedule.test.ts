import assert from 'node:assert/strict';
import { formatCounts } from '../../run/counts';
import type { Counts } from '../../run/counts';
import { runStages } from '../../run/schedule';
import type { Stage } from '../../run/stage';

const passing: Counts = { passed: 2, failed: 0, skipped: 1 };

function stage(name: string, run: Stage['run'], options: Partial<Stage> = {}): Stage {
  return { name, needs: [], brokers: [], run, ...options };
}

async function runAll(stages: readonly Stage[], ready: () => Promise<void> = () => Promise.resolve()) {
  const printed: string[] = [];
  const context = {
    grep: undefined,
    print: (line: string) => printed.push(line),
    signal: new AbortController().signal,
  };
  const total = await runStages(stages, { ready }, context);
  return { total, printed: printed.join('\n') };
}

describe('a test run', () => {
  it('adds up the figures of its stages', async () => {
    const { total } = await runAll([
      stage('a', () => Promise.resolve(passing)),
      stage('b', () => Promise.resolve({ passed: 0, failed: 3, skipped: 0 })),
    ]);
    assert.equal(formatCounts(total), '2 passed, 3 failed, 1 skipped');
  });

  it('counts a stage that ran no test as failed', async () => {
    const { total, printed } = await runAll([
      stage('empty', () => Promise.resolve({ ...passing, passed: 0, skipped: 0 })),
    ]);
    assert.equal(total.failed, 1);
    assert.match(printed, /FAILED empty[\s\S]*no test ran/);
  });

  it('counts a stage that throws as failed, and goes on', async () => {
    const { total, printed } = await runAll([
      stage('broken', () => Promise.reject(new Error('the sky fell'))),
      stage('fine', () => Promise.resolve(passing)),
    ]);
    assert.deepEqual(total, { passed: 2, failed: 1, skipped: 1 });
    assert.match(printed, /the sky fell/);
  });

  it('fails the stages whose preparation failed, and only those', async () => {
    const { total, printed } = await runAll(
      [
        stage('needy', () => Promise.resolve(passing), { needs: ['brokers'] }),
        stage('modest', () => Promise.resolve(passing)),
      ],
      () => Promise.reject(new Error('kafka-4: needs a JDK')),
    );
    assert.deepEqual(total, { passed: 2, failed: 1, skipped: 1 });
    assert.match(printed, /needs a JDK/);
  });

  it('runs stages that share the servers one after the other', async () => {
    let running = 0;
    const sharing = stage(
      'sharing',
      async () => {
        running++;
        await new Promise((resolve) => setImmediate(resolve));
        assert.equal(running, 1);
        running--;
        return passing;
      },
      { brokers: ['kafka', 'nats'] },
    );
    const { total } = await runAll([sharing, sharing, sharing]);
    assert.deepEqual(total, { passed: 6, failed: 0, skipped: 3 });
  });

  for (const brokers of [[], ['nats']] as const) {
    it(`runs a stage that uses ${brokers[0] ?? 'no server'} beside one that uses kafka`, async () => {
      let open = (): void => undefined;
      const opened = new Promise<void>((resolve) => (open = resolve));
      const opening = () => {
        open();
        return Promise.resolve(passing);
      };
      const { total } = await runAll([
        stage('waiting', () => opened.then(() => passing), { brokers: ['kafka'] }),
        stage('opening', opening, { brokers }),
      ]);
      assert.deepEqual(total, { passed: 4, failed: 0, skipped: 2 });
    });
  }

  it('says why something was skipped, and keeps quiet about what went well', async () => {
    const { printed } = await runAll([
      stage('talkative', ({ print }) => {
        print('skipped: kafka-4: no Java here');
        print('all is well');
        return Promise.resolve(passing);
      }),
    ]);
    assert.match(printed, /no Java here/);
    assert.doesNotMatch(printed, /all is well/);
  });
});
