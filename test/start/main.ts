import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryRoot } from '../lab/paths';
import { run } from '../lab/run';
import { interruption } from '../run/interruption';
import { startBrokers } from './brokers';
import type { DemoServerId } from './connections';
import { findDesktopCode, openDesktopWindow } from './desktopWindow';
import { labWindowUrl, sampleWorkspace, startLabWindow } from './labWindow';
import { takePicture } from './picture';
import { seed, trickle } from './seed';

const started = Date.now();

function progress(line: string): void {
  console.log(`[${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s] ${line}`);
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { screenshot: { type: 'string' } } });
  const stopping = interruption();

  progress('building Brokerscope');
  await run(process.execPath, ['esbuild.mjs'], { cwd: repositoryRoot });
  await using brokers = await startBrokers(progress);
  await seed(brokers.ids, progress);
  if (stopping.signal.aborted) return;
  const shop = trickle(brokers.ids, progress, stopping.signal);
  if (values.screenshot !== undefined) await takePicture(path.resolve(values.screenshot), brokers.ids, progress);
  else if (findDesktopCode() !== undefined) await openDesktop(brokers.ids, stopping.signal);
  else await openLabWindow(brokers.ids, stopping.signal);
  stopping.abort();
  await shop;
  progress('stopping what was started');
}

async function openDesktop(ids: readonly DemoServerId[], signal: AbortSignal): Promise<void> {
  progress('Brokerscope is open in VS Code. Close its window or press Ctrl+C to stop.');
  await openDesktopWindow(findDesktopCode() ?? 'code', sampleWorkspace, ids, signal);
}

async function openLabWindow(ids: readonly DemoServerId[], signal: AbortSignal): Promise<void> {
  await using window = await startLabWindow(ids, progress);
  progress('Brokerscope is open in VS Code at the address below. Press Ctrl+C to stop.');
  console.log(`\n${labWindowUrl(window, [path.join(sampleWorkspace, 'orders', 'topology.py')])}\n`);
  if (!signal.aborted) await once(signal, 'abort');
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
