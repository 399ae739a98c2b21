import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { down, labServerIds, status } from '../lab';
import { repositoryRoot } from '../lab/paths';
import { run as isolation } from './explorer/isolation';
import { run as kafkaLag } from './explorer/kafkaLag';
import { run as kafkaTopics } from './explorer/kafkaTopics';
import { run as natsStreams } from './explorer/natsStreams';
import { run as rabbitmqQueues } from './explorer/rabbitmqQueues';
import { reportOf } from './explorer/report';
import type { BenchResult } from './explorer/result';
import { run as tree } from './explorer/tree';

const parts: Readonly<Record<string, () => Promise<readonly BenchResult[]>>> = {
  kafkaTopics,
  kafkaLag,
  rabbitmqQueues,
  natsStreams,
  isolation,
  tree,
};

/** Measures the explorer beside its rivals, and writes what came out to `test/bench/RESULTS.md` unless only a part was asked for. */
export async function run(only: readonly string[]): Promise<void> {
  const unknown = only.find((name) => !(name in parts));
  if (unknown !== undefined)
    throw new Error(`There is no part "${unknown}". There are: ${Object.keys(parts).join(', ')}.`);
  const upBefore = (await status()).filter(({ state }) => state === 'up').map(({ id }) => id);
  const results: BenchResult[] = [];
  try {
    for (const [name, part] of Object.entries(parts)) {
      if (only.length === 0 || only.includes(name)) results.push(...(await part()).map(printed));
    }
  } finally {
    await down(labServerIds.filter((id) => !upBefore.includes(id)));
  }
  if (only.length === 0) {
    writeFileSync(path.join(repositoryRoot, 'test', 'bench', 'RESULTS.md'), reportOf(results, new Date()));
  }
}

function printed(result: BenchResult): BenchResult {
  console.log(`\n${result.title}`);
  console.table(result.measurements);
  for (const { claim, measured, holds } of result.verdicts) {
    console.log(`${holds ? 'holds' : 'FAILS'}  ${claim}: ${measured}`);
  }
  return result;
}
