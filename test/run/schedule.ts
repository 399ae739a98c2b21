import { add, formatCounts, noCounts, type Counts } from './counts';
import type { Preparation } from './preparation';
import type { Stage, StageContext } from './stage';

/** The machine for which the time limits are set has two cores. */
const atOnce = 2;

/** Runs stages, two at once where they allow it, and answers the sum. A stage that ran no test has failed. */
export async function runStages(
  stages: readonly Stage[],
  preparation: Pick<Preparation, 'ready'>,
  context: StageContext,
): Promise<Counts> {
  let total = noCounts;
  const runOne = async (stage: Stage) => {
    const counts = await runStage(stage, preparation, context);
    total = add(total, counts);
  };
  const together = stages.filter((stage) => !stage.alone);
  const worker = async () => {
    for (let stage = together.shift(); stage !== undefined && !context.signal.aborted; stage = together.shift()) {
      await runOne(stage);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  for (const stage of stages) if (stage.alone && !context.signal.aborted) await runOne(stage);
  return total;
}

async function runStage(stage: Stage, preparation: Pick<Preparation, 'ready'>, context: StageContext): Promise<Counts> {
  const lines: string[] = [];
  const started = Date.now();
  const counts = await Promise.all(stage.needs.map((need) => preparation.ready(need)))
    .then(() => stage.run({ ...context, print: (line) => lines.push(line) }))
    .then((result) => {
      if (result.passed + result.failed + result.skipped > 0) return result;
      lines.push('no test ran');
      return { ...noCounts, failed: 1 };
    })
    .catch((error: unknown) => {
      lines.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return { ...noCounts, failed: 1 };
    });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  context.print(
    `${counts.failed === 0 ? 'ok    ' : 'FAILED'} ${stage.name.padEnd(16)} ${formatCounts(counts)} (${seconds} s)`,
  );
  // What a stage printed is worth reading where it failed, and so is why something was skipped.
  for (const line of lines) if (counts.failed > 0 || line.startsWith('skipped:')) context.print(indent(line));
  return counts;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
