import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../../../src/ui/contributions';
import { activated } from '../support/brokerscope';
import { closeEditors, diagnosticsOf, openText, previewedUris } from '../support/documents';
import { rig } from '../../rig';

describe('the packaged extension', () => {
  afterEach(closeEditors);

  it('activates, registers its commands, and has no way in for tests', async () => {
    const extension = await activated();
    assert.equal(extension.exports, undefined);
    const registered = await vscode.commands.getCommands(true);
    for (const id of Object.values(commandIds)) assert.ok(registered.includes(id), id);
  });

  it('checks a document and opens the page of the rule', async () => {
    const { document } = await openText('properties', 'bootstrap.servers=a:1\nenable.idempotence=true\nacks=1\n');
    const [diagnostic] = await diagnosticsOf(document);
    assert.ok(diagnostic && typeof diagnostic.code === 'object');
    await vscode.commands.executeCommand('vscode.open', diagnostic.code.target);
    const page = diagnostic.code.target.toString();
    await rig.eventually(() => assert.ok(previewedUris().includes(page), previewedUris().join()));
  });
});
