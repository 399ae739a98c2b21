import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { address, type LabServer, type LabServerId } from './servers';
import { commandIds, settingIds, viewIds } from '../../../../src/ui/contributions';
import type { DrawnRow, TestApi } from '../../../../src/ui/testApi';
import { rig } from '../../rig';

const extensionId = 'brokerscope.brokerscope';

/** The extension, active. */
export async function activated(): Promise<vscode.Extension<TestApi | undefined>> {
  const extension = vscode.extensions.getExtension<TestApi | undefined>(extensionId);
  assert.ok(extension, 'the extension is installed');
  await extension.activate();
  return extension;
}

/** What the extension under development lets tests see. */
export async function testApi(): Promise<TestApi> {
  const api = (await activated()).exports;
  assert.ok(api, 'an extension under development exports its test API');
  return api;
}

/** Entry of the settings for a server of the lab. */
export function connectionTo(id: LabServerId, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const server = rig.server(id);
  seedPassword(id, server);
  const { username } = server.credentials;
  return {
    id,
    name: id,
    kind: server.kind,
    address: address(server),
    ...(server.kind === 'rabbitmq' && { managementUrl: server.httpUrl, username }),
    ...changes,
  };
}

/** Passwords reach an extension under development by its environment, which it reads when it needs one. */
function seedPassword(id: string, { credentials }: LabServer, password = credentials.password): void {
  const seeded = JSON.parse(process.env['BROKERSCOPE_DEV_SECRETS'] ?? '{}') as Record<string, unknown>;
  if (password !== undefined) seeded[id] = { password };
  process.env['BROKERSCOPE_DEV_SECRETS'] = JSON.stringify(seeded);
}

/** Writes the connections into the user's settings. */
export async function setConnections(...entries: readonly unknown[]): Promise<void> {
  const value = entries.length === 0 ? undefined : entries;
  await vscode.workspace.getConfiguration().update(settingIds.connections, value, vscode.ConfigurationTarget.Global);
}

/** Shows the explorer with these connections opened. */
export async function openConnections(api: TestApi, ...entries: Record<string, unknown>[]): Promise<void> {
  await vscode.commands.executeCommand(`${viewIds.explorer}.focus`);
  await setConnections(...entries);
  for (const { id, name } of entries) {
    await rig.eventually(() => row(api, [], String(name)));
    await vscode.commands.executeCommand(commandIds.connect, { connection: { profile: { id } } });
  }
}

/** The row of that label under a path of labels. Throws while it is not there. */
export function row(api: TestApi, path: readonly string[], label: string): DrawnRow {
  const rows = api.rows(...path);
  const found = rows.find((candidate) => candidate.label === label);
  assert.ok(found, `no row ${[...path, label].join(' › ')} among ${rows.map((one) => one.label).join(', ')}`);
  return found;
}

/** Expands rows down a path of labels as they appear. */
export async function expandDown(api: TestApi, ...path: string[]): Promise<void> {
  for (let length = 1; length <= path.length; length++) {
    // VS Code refuses to expand a row that it has not drawn yet.
    await rig.eventually(() => api.expand(...path.slice(0, length)), 20_000);
  }
}

/** Reads everything again that is seen. */
export async function refresh(): Promise<void> {
  await vscode.commands.executeCommand(commandIds.refresh);
}
