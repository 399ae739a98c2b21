import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { labDir } from '../paths';
import { killProcesses, marker } from '../processes';
import { waitUntil } from '../wait';
import type { InstalledVsCode } from './install';

/** How a VS Code server is started. */
export interface VsCodeServerOptions {
  /** Names its folder under `.lab/vscode/`; what is there from a run before is removed. */
  readonly name: string;
  /** `false` starts it as users have it, with untrusted folders restricted. */
  readonly trustEverything: boolean;
  /** Environment of the extension host, on top of this process's. */
  readonly env?: Readonly<Record<string, string>>;
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Packaged extension to install first. */
  readonly vsix?: string;
}

/** A running VS Code server. */
export interface VsCodeServer extends AsyncDisposable {
  /** `127.0.0.1:port`, also the authority of its `vscode-remote:` addresses. */
  readonly authority: string;
  readonly dataDir: string;
  readonly logFile: string;
}

/** Under this name its processes are marked as ours. */
const markerId = 'vscode';

/** Starts a VS Code server on loopback and a free port; resolves when it answers. Disposing ends it. */
export async function startVsCodeServer(
  installed: InstalledVsCode,
  options: VsCodeServerOptions,
): Promise<VsCodeServer> {
  const dataDir = path.join(labDir, 'vscode', options.name);
  fs.rmSync(dataDir, { recursive: true, force: true });
  const userSettings = path.join(dataDir, 'data', 'User', 'settings.json');
  fs.mkdirSync(path.dirname(userSettings), { recursive: true });
  fs.writeFileSync(userSettings, JSON.stringify(options.settings ?? {}, undefined, 2));
  const common = ['--server-data-dir', dataDir, '--accept-server-license-terms', '--disable-telemetry'];
  const logFile = path.join(dataDir, 'server.log');
  if (options.vsix !== undefined) await installExtension(installed, common, options.vsix, logFile);

  const port = await freePort();
  const child = start(installed, logFile, { ...options.env, ...marker(markerId, options.name) }, [
    ...common,
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--enable-smoke-test-driver'],
    ...(options.trustEverything ? ['--disable-workspace-trust'] : []),
  ]);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(impatience);
    }
    // An extension host outlives its server, waiting for a window to come back.
    if (process.platform === 'linux') await killProcesses(markerId, options.name);
  };
  try {
    const authority = `127.0.0.1:${port}`;
    await waitUntil(() => fetch(`http://${authority}/version`).then(() => undefined), {
      timeoutMs: 60_000,
      abandoned: () => (child.exitCode === null ? undefined : `VS Code's server ended with code ${child.exitCode}`),
    });
    return { authority, dataDir, logFile, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    const log = fs.readFileSync(logFile, 'utf8').split('\n').slice(-20).join('\n');
    throw new Error(`VS Code's server did not start. The end of its log:\n${log}`, { cause: error });
  }
}

async function installExtension(
  installed: InstalledVsCode,
  common: readonly string[],
  vsix: string,
  logFile: string,
): Promise<void> {
  const child = start(installed, logFile, {}, [...common, '--install-extension', vsix, '--force']);
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`VS Code did not install ${vsix}: ${fs.readFileSync(logFile, 'utf8')}`);
}

function start(
  installed: InstalledVsCode,
  logFile: string,
  env: Readonly<Record<string, string>> | undefined,
  args: readonly string[],
): ChildProcess {
  const log = fs.openSync(logFile, 'a');
  const child = spawn(installed.node, [installed.serverMain, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  return child;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
