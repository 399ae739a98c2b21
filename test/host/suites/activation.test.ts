import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../../src/ui/contributions';
import { activated, testApi } from './support/brokerscope';
import { closeEditors, diagnosticsOf, openText } from './support/documents';
import { rig } from '../rig';

// The first suite by its name: it sees the window before any document mentions a broker.
describe('activation', () => {
  after(closeEditors);

  it('registers every command of the manifest', async () => {
    await activated();
    const registered = await vscode.commands.getCommands(true);
    for (const id of Object.values(commandIds)) assert.ok(registered.includes(id), id);
  });

  it('starts no language server until a document mentions a broker', async () => {
    const api = await testApi();
    await openText('python', 'print("nothing to see here")');
    await openText('markdown', 'Kafka, RabbitMQ and NATS');
    assert.equal(api.languageServerStarted(), false);
    const { document } = await openText('properties', 'bootstrap.servers=localhost:9092\n');
    await rig.eventually(() => assert.equal(api.languageServerStarted(), true));
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('checks a document that comes to mention a broker while it is written', async () => {
    const editor = await openText('properties', '');
    const text = 'bootstrap.servers=localhost:9092\nkey.serializer=x\nenable.idempotence=true\nacks=1\n';
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
    assert.ok((await diagnosticsOf(editor.document)).length > 0);
  });
});
