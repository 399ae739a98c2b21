import { labDir, repositoryRoot } from '../lab/paths';
import type { Progress } from '../lab';
import path from 'node:path';
import { installVsCode } from '../lab/workbench/install';
import { startVsCodeServer, type VsCodeServer } from '../lab/workbench/server';
import { workbenchUrl } from '../lab/workbench/browser';
import { demoSecrets, type DemoServerId } from './connections';
import { demoSettings } from './settings';

/** The folder that the demo opens. */
export const sampleWorkspace = path.join(repositoryRoot, 'test', 'workspace');

/** Where the demo's windows keep what they write. */
export const desktopDir = path.join(labDir, 'desktop');

/** Starts the lab's VS Code with the extension under development. */
export async function startLabWindow(
  ids: readonly DemoServerId[],
  progress: Progress,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<VsCodeServer> {
  return startVsCodeServer(await installVsCode(progress), {
    name: 'demo',
    trustEverything: true,
    settings: { ...demoSettings(ids), ...settings },
    env: demoSecrets(),
  });
}

/** Address under which a browser shows that window, with files open. */
export function labWindowUrl(server: VsCodeServer, open: readonly string[]): string {
  return workbenchUrl(server, { folder: sampleWorkspace, extensionDevelopmentPath: repositoryRoot, open });
}
