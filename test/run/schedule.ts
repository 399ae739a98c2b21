import { add, formatCounts, noCounts, type Counts } from './counts';
import type { Preparation } from './preparation';
import type { Stage, StageContext } from './stage';

/**
 * Runs stages and answers the sum. Those that need no server run one after the other: they keep the processors busy.
 * Beside them, where they mostly wait, those that use servers; each when every earlier one that uses the same is over.
 */
export async function runStages(
  stages: readonly Stage[],
  preparation: Pick<Preparation, 'ready'>,
  context: StageContext,
): Promise<Counts> {
  let total = noCounts;
  const last = new Map<string, Promise<void>>();
  for (const stage of stages) {
    const lanes = stage.brokers.length > 0 ? stage.brokers : ['none'];
    const over = Promise.all(lanes.flatMap((lane) => last.get(lane) ?? [])).then(async () => {
      if (context.signal.aborted) return;
      const counts = await runStage(stage, preparation, context);
      total = add(total, counts);
    });
    for (const lane of lanes) last.set(lane, over);
  }
  await Promise.all(last.values());
  return total;
}

/** Runs one stage. It has failed also where it threw, could not be prepared or ran no test. */
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
