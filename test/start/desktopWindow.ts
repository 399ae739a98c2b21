import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { findCommand } from '../lab/install/components';
import { labDir, repositoryRoot } from '../lab/paths';
import { killProcesses, marker } from '../lab/processes';
import { demoSecrets, type DemoServerId } from './connections';
import { demoSettings } from './settings';

/** The command that opens desktop VS Code, where it is on the PATH and there is a screen to open it on. */
export function findDesktopCode(): string | undefined {
  const hasScreen =
    process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
  return hasScreen ? findCommand(process.platform === 'win32' ? 'code.cmd' : 'code') : undefined;
}

/**
 * Opens the folder in desktop VS Code, with settings and extensions of its own and the extension under development.
 * Resolves when the window is closed, or when the signal comes; then the window is closed with it on Linux.
 */
export async function openDesktopWindow(
  code: string,
  folder: string,
  ids: readonly DemoServerId[],
  signal: AbortSignal,
): Promise<void> {
  const userData = path.join(labDir, 'desktop');
  fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
  fs.writeFileSync(path.join(userData, 'User', 'settings.json'), JSON.stringify(demoSettings(ids), undefined, 2));
  const child = spawn(
    code,
    [
      `--extensionDevelopmentPath=${repositoryRoot}`,
      `--user-data-dir=${userData}`,
      `--extensions-dir=${path.join(userData, 'extensions')}`,
      ...['--disable-workspace-trust', '--skip-welcome', '--new-window', '--wait'],
      folder,
    ],
    {
      env: { ...process.env, ...demoSecrets(), ...marker('vscode', 'desktop') },
      stdio: 'ignore',
      shell: process.platform === 'win32',
      signal,
    },
  );
  await once(child, 'exit').catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  // `code` is a helper that starts the editor apart from itself: what carries our mark is what it started.
  if (process.platform === 'linux') await killProcesses('vscode', 'desktop');
}
