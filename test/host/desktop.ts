import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { down, mainServerIds, status, up } from '../lab';
import { labDir, repositoryRoot } from '../lab/paths';
import { run } from '../lab/run';
import { brokersForSuites } from './brokers';
import { bundleSuites } from './bundle';
import { startControl } from './control';
import { rigEnvironment } from './environment';

/** Runs the suites in desktop VS Code, which is downloaded once. Ends with their exit code. */
async function main(): Promise<void> {
  const vscodeExecutablePath = await downloadAndUnzipVSCode({ cachePath: path.join(labDir, 'vscode-desktop') }).catch(
    (error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`Desktop VS Code could not be downloaded (${why}); "npm test -- host" needs no download of it.`);
    },
  );
  await run(process.execPath, ['esbuild.mjs'], { cwd: repositoryRoot });
  const { servers, faults } = await brokersForSuites();
  const ids = servers.map(({ id }) => id);
  const downBefore = (await status(mainServerIds)).filter(({ state }) => state === 'down').map(({ id }) => id);
  await up(ids, { progress: console.log });
  await using control = await startControl({
    ...faults,
    screenshot: outOfReach,
    answer: outOfReach,
    press: outOfReach,
    type: outOfReach,
    clickRow: outOfReach,
    offers: outOfReach,
    asks: outOfReach,
    click: outOfReach,
    webview: outOfReach,
  });
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: repositoryRoot,
      extensionTestsPath: await bundleSuites('desktop', path.join(repositoryRoot, 'test/host/suites')),
      launchArgs: [path.join(repositoryRoot, 'test/workspace'), '--disable-workspace-trust', '--disable-extensions'],
      extensionTestsEnv: rigEnvironment({
        window: 'desktop',
        servers,
        control: control.url,
        results: path.join(labDir, 'host', 'desktop', 'results.json'),
      }),
    });
  } finally {
    await down(downBefore);
  }
}

function outOfReach(): Promise<never> {
  return Promise.reject(new Error('the window of desktop VS Code is out of reach'));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
