import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { rig } from '../rig';

const extension = () => vscode.extensions.getExtension('brokerscope.brokerscope');

describe('the packaged extension', () => {
  it('is installed from its package, not taken from this repository', () => {
    assert.ok(extension(), 'it is not installed');
    assert.ok(!extension()?.extensionPath.startsWith(process.cwd() + path.sep + 'dist'));
    assert.notEqual(extension()?.extensionPath, process.cwd());
  });

  it('activates, offers every command it announces, and hands its insides to nobody', async () => {
    const exported: unknown = await extension()?.activate();
    assert.equal(exported, undefined);
    const { contributes } = extension()?.packageJSON as { contributes: { commands: { command: string }[] } };
    const known = new Set(await vscode.commands.getCommands(true));
    assert.ok(contributes.commands.length > 0);
    assert.deepEqual(
      contributes.commands.filter(({ command }) => !known.has(command)),
      [],
    );
  });

  it('reports what is wrong in a file, with the server and the rule pages from the package', async () => {
    const [file] = await vscode.workspace.findFiles('**/PaymentProducer.java');
    assert.ok(file);
    await vscode.window.showTextDocument(file);
    const codes = await rig.eventually(() => {
      const found = vscode.languages.getDiagnostics(file).map(({ code }) => code);
      assert.ok(found.length > 0, 'no diagnostics yet');
      return found.map((code) => (typeof code === 'object' ? String(code.value) : String(code)));
    }, 20_000);
    assert.ok(codes.includes('kafka/idempotence-requires-acks-all'), codes.join());
    for (const code of codes) {
      const page = vscode.Uri.joinPath(extension()!.extensionUri, 'dist', 'rules', `${code}.md`);
      assert.ok((await vscode.workspace.fs.stat(page)).size > 0);
    }
  });
});
