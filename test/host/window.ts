import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Progress } from '../lab';
import { withLock } from '../lab/lock';
import { labDir, repositoryRoot } from '../lab/paths';
import { launchBrowser, openPage, workbenchUrl } from '../lab/workbench/browser';
import { installVsCode } from '../lab/workbench/install';
import { startVsCodeServer } from '../lab/workbench/server';
import type { SuiteBrokers } from './brokers';
import { bundleSuites } from './bundle';
import { rigEnvironment } from './environment';
import { startControl } from './control';
import { handsOn } from './keyboard';
import { webviewHands } from './webview';
import { suitePrefix, type RigWindow, type SuiteCounts } from './protocol';

/** One window with suites to run in it. */
export interface WindowRun extends Pick<SuiteBrokers, 'servers' | 'faults'> {
  readonly window: Exclude<RigWindow, 'desktop'>;
  /** Packaged extension, for the window `packaged`. */
  readonly vsix?: string;
  readonly grep?: string;
  /** Hears what the suites print. */
  readonly print: Progress;
}

const windowSize = { width: 1440, height: 900 };
const longestRunMs = 10 * 60_000;

/** Runs the suites of one window in the lab's VS Code. Throws where the window came to an end without a result. */
export function runWindow(run: WindowRun): Promise<SuiteCounts> {
  // Another run of this clone uses the same folders.
  return withLock(path.join(labDir, 'host', `${run.window}.lock`), run.print, () => runLockedWindow(run));
}

async function runLockedWindow(run: WindowRun): Promise<SuiteCounts> {
  const suites = path.join(repositoryRoot, 'test/host/suites', run.window === 'packaged' ? 'packaged' : '');
  const tests = await bundleSuites(run.window, suites);
  const results = path.join(labDir, 'host', run.window, 'results.json');
  const installed = await installVsCode(run.print);
  await using browser = await launchBrowser();
  const page = await openPage(browser, windowSize);
  await using control = await startControl({
    ...run.faults,
    ...handsOn(page),
    ...webviewHands(page),
    screenshot: (name) => screenshot(page, name),
  });
  await using server = await startVsCodeServer(installed, {
    name: run.window,
    trustEverything: run.window !== 'restricted',
    ...(run.vsix === undefined ? {} : { vsix: run.vsix }),
    settings: { 'security.workspace.trust.startupPrompt': 'never' },
    env: rigEnvironment({ ...run, control: control.url, results }),
  });
  const url = workbenchUrl(server, {
    folder: path.join(repositoryRoot, 'test/workspace'),
    extensionTestsPath: tests,
    // A packaged extension is installed; VS Code runs tests only with something under development beside it.
    extensionDevelopmentPath: run.vsix === undefined ? repositoryRoot : path.join(repositoryRoot, 'test/host/shell'),
  });
  await openUntilTestsEnd(page, url, run.print).catch(async (error: unknown) => {
    await screenshot(page, `${run.window}-failure`);
    throw error;
  });
  if (!fs.existsSync(results)) throw new Error(`The window "${run.window}" ended without a result.`);
  return JSON.parse(fs.readFileSync(results, 'utf8')) as SuiteCounts;
}

async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(labDir, 'screenshots', `${path.basename(name)}.png`) });
}

/** Opens a workbench and resolves when it says that its test run is over; prints meanwhile what the suites print. */
async function openUntilTestsEnd(page: Page, url: string, print: Progress): Promise<void> {
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    const line = args.map(String).join(' ');
    if (line.startsWith(suitePrefix)) print(line.slice(suitePrefix.length));
  });
  let impatience: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      impatience = setTimeout(() => reject(new Error('the suites did not end')), longestRunMs);
      page.on('crash', () => reject(new Error('the browser page crashed')));
      void page
        .exposeFunction('codeAutomationExit', () => resolve())
        .then(() => page.goto(url))
        .catch(reject);
    });
  } finally {
    clearTimeout(impatience);
  }
}
