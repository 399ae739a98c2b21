import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { rig } from '../rig';
import { commandIds } from '../../../src/ui/contributions';
import type { DrawnRow, TestApi } from '../../../src/ui/testApi';
import { connectionTo, expandDown, openConnections, row, setConnections, testApi } from './support/brokerscope';
import { closeEditors, previewedUris } from './support/documents';

/** Runs `body` while the folder has these settings, whose file it is told. */
async function withFolderSettings(
  values: Readonly<Record<string, unknown>>,
  body: (file: string) => Promise<void>,
): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const file = path.join(folder, '.vscode', 'settings.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(values));
  try {
    await body(file);
  } finally {
    fs.rmSync(path.dirname(file), { recursive: true });
  }
}

describe('connections', () => {
  let api: TestApi;
  before(async () => {
    api = await testApi();
  });
  afterEach(async () => {
    await setConnections();
    await closeEditors();
  });

  it('that are written wrong say what is wrong, beside the others', async () => {
    await openConnections(api, connectionTo('nats-2.15'));
    await setConnections({ name: 'typo', kind: 'nats', adress: 'x' }, connectionTo('nats-2.15'));
    const wrong = await rig.eventually(() => row(api, [], 'Connection "typo"'));
    assert.equal(wrong.description, 'has an unknown key "adress": did you mean "address"?');
    assert.equal(row(api, [], 'nats-2.15').contextValue, 'connection.open');
  });

  it('never show or write a secret', async () => {
    const { password = '' } = rig.server('rabbitmq-4.3').credentials;
    const entry = connectionTo('rabbitmq-4.3', { username: 'monitor' });
    const secret = 'monitor-secret';
    process.env['BROKERSCOPE_DEV_SECRETS'] = JSON.stringify({ 'rabbitmq-4.3': { password: secret } });
    assert.notEqual(secret, password);
    await openConnections(api, entry);
    await expandDown(api, 'rabbitmq-4.3', '/');
    const rows: DrawnRow[] = [...api.rows(), ...api.rows('rabbitmq-4.3'), ...api.rows('rabbitmq-4.3', '/')];
    assert.doesNotMatch(JSON.stringify(rows), /monitor-secret/);
    const settings = vscode.workspace.getConfiguration().inspect('brokerscope');
    assert.doesNotMatch(JSON.stringify(settings), /monitor-secret/);
  });

  it('are tested step by step, and the page names the one that fails', async () => {
    const entry = connectionTo('rabbitmq-4.3', { id: 'wrong-password', name: 'wrong password' });
    const seeded = { 'wrong-password': { password: 'not-the-password' } };
    process.env['BROKERSCOPE_DEV_SECRETS'] = JSON.stringify(seeded);
    await setConnections(entry);
    await rig.eventually(() => row(api, [], 'wrong password'));
    const connection = { profile: { id: 'wrong-password' } };
    await vscode.commands.executeCommand('brokerscope.testConnection', { connection });
    const page = 'brokerscope-docs:/tests/wrong-password/wrong%20password.md';
    await rig.eventually(() => assert.ok(previewedUris().includes(page), previewedUris().join()));
    const text = (await vscode.workspace.openTextDocument(vscode.Uri.parse(page))).getText();
    assert.match(text, /fails at this step: \*\*Authentication\*\*/);
    assert.match(text, /✓ \| TCP\u00a0connection/);
    assert.doesNotMatch(text, /not-the-password/);
  });

  it('of the workspace count only where the folder is trusted', async () => {
    const entry = { ...connectionTo('nats-2.15'), name: 'from the folder' };
    await withFolderSettings({ 'brokerscope.connections': [entry], 'editor.tabSize': 7 }, async () => {
      await setConnections({ ...connectionTo('nats-2.15'), id: 'user', name: 'from the user' });
      await rig.eventually(() => row(api, [], 'from the user'));
      await rig.eventually(() => {
        const tabSize = vscode.workspace.getConfiguration('editor', null).get('tabSize');
        assert.equal(tabSize, 7, 'VS Code has read the settings of the folder');
      });
      const shown = (): boolean => api.rows().some(({ label }) => label === 'from the folder');
      if (rig.window === 'restricted') assert.equal(shown(), false);
      else await rig.eventually(() => assert.equal(shown(), true));
      assert.equal(vscode.workspace.isTrusted, rig.window !== 'restricted');
    });
  });

  if (rig.window === 'trusted')
    it('that are written wrong in the folder lead to the settings of the folder', async () => {
      await withFolderSettings({ 'brokerscope.connections': [{ name: 'wrong', kind: 'nats' }] }, async (settings) => {
        await rig.eventually(() => row(api, [], 'Connection "wrong"'));
        const drawn = { type: 'wrongConnection', problem: { source: 'workspace' } };
        await vscode.commands.executeCommand(commandIds.openSettings, drawn);
        await rig.eventually(() => assert.equal(vscode.window.activeTextEditor?.document.uri.fsPath, settings));
      });
    });
});
