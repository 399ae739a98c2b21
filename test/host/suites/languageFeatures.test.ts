import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { rig } from '../rig';
import { closeEditors, diagnosticsOf, openText } from './support/documents';

const queue =
  "import pika\nch.queue_declare('host-orders', durable=True)\nch.queue_bind('host-orders', 'shop', 'order.*')\n";

/** A file of the open folder that is gone after the test. */
async function file(name: string, text: string): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  assert.ok(folder, 'a folder is open');
  const target = path.join(folder, name);
  await writeFile(target, text);
  written.push(target);
  return vscode.Uri.file(target);
}
const written: string[] = [];

describe('the language side in the editor', () => {
  afterEach(async () => {
    await closeEditors();
    for (const target of written.splice(0)) await rm(target, { force: true });
  });

  it('completes an option in the spelling of the library', async () => {
    const { document } = await openText('python', "import pika\nch.queue_declare('orders', du)\n");
    const at = document.positionAt(document.getText().indexOf('du)') + 2);
    await rig.eventually(async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
      );
      const durable = list.items.find(({ label }) => label === 'durable');
      assert.ok(durable, JSON.stringify(list.items.map(({ label }) => label)));
      assert.equal(durable.insertText, 'durable=');
    });
  });

  it('outlines what a document declares', async () => {
    const document = await vscode.workspace.openTextDocument(await file('host-outline.py', queue));
    await rig.eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      assert.deepEqual(
        symbols?.map(({ name }) => name),
        ['queue host-orders', 'binding shop → host-orders'],
      );
    });
  });

  it('leads from a consumer to the queue it consumes, in another language', async () => {
    const declared = await file('host-declare.py', queue);
    const { document } = await openText(
      'javascript',
      "const amqp = require('amqplib');\nasync function run() {\n  const channel = await (await amqp.connect('amqp://localhost')).createChannel();\n  await channel.consume('host-orders', handle);\n}\n",
    );
    const at = document.positionAt(document.getText().indexOf('host-orders') + 2);
    await rig.eventually(async () => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      const uris = found.map((one) => ('uri' in one ? one.uri : one.targetUri).toString());
      assert.deepEqual(uris, [declared.toString()]);
    });
  });

  it('checks a language that VS Code does not know by itself, by the name of the file', async () => {
    const uri = await file(
      'Host.kt',
      'import org.apache.kafka.clients.producer.KafkaProducer\n\nfun producer(): KafkaProducer<String, String> {\n  val props = java.util.Properties()\n  props["bootstrap.servers"] = "localhost:9092"\n  props["enable.idempotence"] = true\n  props["acks"] = "1"\n  return KafkaProducer(props)\n}\n',
    );
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const [diagnostic] = await diagnosticsOf(document);
    assert.ok(diagnostic && typeof diagnostic.code === 'object');
    assert.equal(diagnostic.code.value, 'kafka/idempotence-requires-acks-all');
  });

  it('fixes the files of the workspace that are left picked', async function () {
    this.timeout(90_000);
    const uri = await file('host-producer.properties', 'bootstrap.servers=a:1\nenable.idempotence=true\nacks=1\n');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await diagnosticsOf(document);
    // The samples of the workspace are to stay as they are: VS Code saves what it changes in files that are not open.
    const settings = vscode.workspace.getConfiguration();
    const samples = ['notifications/', 'orders/', 'payments/', 'warehouse/'];
    await settings.update('brokerscope.lint.exclude', samples, vscode.ConfigurationTarget.Global);
    try {
      const done = vscode.commands.executeCommand('brokerscope.fixWorkspace');
      await rig.eventually(async () => assert.deepEqual(await rig.offers(), ['host-producer.properties']), 20_000);
      await rig.screenshot('fix-workspace');
      await rig.answer('Files whose safe fixes are applied');
      await done;
    } finally {
      await settings.update('brokerscope.lint.exclude', undefined, vscode.ConfigurationTarget.Global);
    }
    await rig.eventually(async () => {
      const now = await vscode.workspace.openTextDocument(uri);
      assert.match(now.getText(), /acks=all/);
    });
  });
});
