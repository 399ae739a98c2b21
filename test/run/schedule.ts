import { add, formatCounts, noCounts, type Counts } from './counts';
import type { Preparation } from './preparation';
import type { Stage, StageContext } from './stage';

/**
 * Runs stages and answers the sum: on one lane those that share the servers, one after the other, beside it those that
 * need none. The machine for which the time limits are set has two cores. A stage that ran no test has failed.
 */
export async function runStages(
  stages: readonly Stage[],
  preparation: Pick<Preparation, 'ready'>,
  context: StageContext,
): Promise<Counts> {
  let total = noCounts;
  const lane = async (queue: readonly Stage[]) => {
    for (const stage of queue) {
      if (context.signal.aborted) return;
      const counts = await runStage(stage, preparation, context);
      total = add(total, counts);
    }
  };
  const sharesServers = (stage: Stage) => stage.needs.includes('brokers');
  await Promise.all([lane(stages.filter(sharesServers)), lane(stages.filter((stage) => !sharesServers(stage)))]);
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
