import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findCommand } from '../install/components';
import { installPackages } from '../install/debian';
import { withLock } from '../lock';
import type { Progress } from '../model';
import { cacheDir } from '../paths';
import type { VsCodeServer } from './server';

/** Where Debian and others put a Chromium; `BROKERSCOPE_LAB_CHROMIUM` names another one. */
const places = [
  process.env.BROKERSCOPE_LAB_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The Chromium of this machine, if there is one. */
export function findChromium(): string | undefined {
  return places.find((place) => place !== undefined && existsSync(place));
}

/** Installs Chromium where it lacks and can be had: as root on Debian. Elsewhere `launchBrowser` says what to do. */
export async function installChromium(progress: Progress): Promise<void> {
  if (findChromium() !== undefined || process.getuid?.() !== 0 || findCommand('apt-get') === undefined) return;
  // The lock under which the lab installs packages: two runs of apt do not get on.
  await withLock(path.join(cacheDir, 'install.lock'), progress, () => installPackages(['chromium'], progress));
}

/** Starts the Chromium of this machine without a window. It looks up nothing of its own on the network. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('No Chromium was found. Install the package "chromium" or name one in BROKERSCOPE_LAB_CHROMIUM.');
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What the workbench is to load. Paths are absolute. */
export interface WorkbenchOptions {
  readonly folder: string;
  readonly extensionDevelopmentPath?: string;
  readonly extensionTestsPath?: string;
  /** Files to open, `path:line:column` allowed. */
  readonly open?: readonly string[];
}

/** Address of a workbench on that server. The part `payload` counts only with the server's smoke test driver. */
export function workbenchUrl({ authority }: VsCodeServer, options: WorkbenchOptions): string {
  const remote = (file: string) => `vscode-remote://${authority}${file}`;
  const payload: [string, string][] = [];
  if (options.extensionDevelopmentPath !== undefined) {
    payload.push(['extensionDevelopmentPath', remote(options.extensionDevelopmentPath)]);
  }
  if (options.extensionTestsPath !== undefined) {
    payload.push(['extensionTestsPath', remote(options.extensionTestsPath)]);
  }
  for (const file of options.open ?? []) payload.push(['openFile', remote(file)]);
  if (options.open?.some((file) => /:\d+$/.test(file))) payload.push(['gotoLineMode', 'true']);
  const query = new URLSearchParams({ folder: options.folder, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query.toString()}`;
}

/** Opens a page of that size. */
export async function openPage(browser: Browser, size: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport: size, colorScheme: 'dark', locale: 'en-US' });
  return context.newPage();
}
