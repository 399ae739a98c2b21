import { address, labDir, tools, type LabServerId } from '../../lab';
import path from 'node:path';
import fs from 'node:fs';

/** What the `nats` command says, as JSON where it can. */
export async function natsJson<T>(server: LabServerId, ...args: readonly string[]): Promise<T> {
  return JSON.parse(await nats(server, ...args, '--json')) as T;
}

/** What the `nats` command prints, without contexts of the user's own. */
export async function nats(server: LabServerId, ...args: readonly string[]): Promise<string> {
  const home = path.join(labDir, 'natscli');
  fs.mkdirSync(home, { recursive: true });
  const port = server === 'nats-cluster' ? 'n1' : 'client';
  return tools.nats(['--server', `nats://${address(server, port)}`, '--no-context', ...args], {
    env: { ...process.env, XDG_CONFIG_HOME: home },
  });
}

/** Cells of the rows of a table that the `nats` command printed. */
export function cellsOf(table: string): readonly (readonly string[])[] {
  return table
    .split('\n')
    .filter((line) => line.startsWith('│') && !line.startsWith('├'))
    .map((line) =>
      line
        .split('│')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((cells) => cells.length > 1);
}
