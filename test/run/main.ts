import { parseArgs } from 'node:util';
import { down, status, type LabServerId } from '../lab';
import { formatCounts } from './counts';
import { interruption } from './interruption';
import { Preparation } from './preparation';
import { runStages } from './schedule';
import { selectStages } from './stages';

const started = Date.now();

function print(text: string): void {
  const seconds = ((Date.now() - started) / 1000).toFixed(0).padStart(4);
  for (const line of text.split('\n')) console.log(`[${seconds} s] ${line}`);
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { grep: { type: 'string' } },
    allowPositionals: true,
  });
  const stages = selectStages(positionals);
  const { signal } = interruption();

  const usesBrokers = stages.some((stage) => stage.needs.includes('brokers'));
  const downBefore = usesBrokers ? await serversThatAreDown() : [];
  const preparation = new Preparation(print, signal);
  try {
    // In the order in which they take longest; stages that need none of them run meanwhile.
    for (const need of ['brokers', 'vscode', 'bundles'] as const) {
      if (stages.some((stage) => stage.needs.includes(need))) void preparation.ready(need);
    }
    const total = await runStages(stages, preparation, { grep: values.grep, print, signal });
    if (signal.aborted) return 130;
    console.log(formatCounts(total));
    return total.failed === 0 ? 0 : 1;
  } finally {
    await preparation.settled();
    await down(downBefore);
  }
}

async function serversThatAreDown(): Promise<LabServerId[]> {
  return (await status()).filter(({ state }) => state === 'down').map(({ id }) => id);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  },
);
