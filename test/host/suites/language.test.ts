import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { rig } from '../rig';
import { closeEditors, diagnosticsOf, openText, previewedUris } from './support/documents';

const rule = 'kafka/idempotence-requires-acks-all';
const text = 'bootstrap.servers=localhost:9092\nkey.serializer=x\nenable.idempotence=true\nacks=1\n';
const page = `brokerscope-docs:/rules/${rule}.md`;

/** Hovers at a place, as Markdown. */
async function hover(uri: vscode.Uri, position: vscode.Position): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers.flatMap(({ contents }) =>
    contents.filter((content): content is vscode.MarkdownString => content instanceof vscode.MarkdownString),
  );
}

describe('checks in the editor', () => {
  let document: vscode.TextDocument;
  let diagnostic: vscode.Diagnostic;
  beforeEach(async () => {
    ({ document } = await openText('properties', text));
    const [first] = await diagnosticsOf(document);
    assert.ok(first);
    diagnostic = first;
  });
  afterEach(closeEditors);

  it('underline a mistake, with the rule as a link to its page', async () => {
    assert.equal(document.getText(diagnostic.range), '1');
    const { code } = diagnostic;
    assert.ok(typeof code === 'object');
    assert.equal(code.value, rule);
    assert.equal(code.target.toString(), page);
    await vscode.commands.executeCommand('vscode.open', code.target);
    await rig.eventually(() => assert.ok(previewedUris().includes(page), previewedUris().join()));
    const opened = await vscode.workspace.openTextDocument(code.target);
    assert.match(opened.getText(), new RegExp(`^# ${rule}`));
  });

  it('offer a quick fix that resolves it', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      diagnostic.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred === true);
    assert.ok(fix?.edit, actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), text.replace('acks=1', 'acks=all'));
    await rig.eventually(() => assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []));
  });

  it('explain an option under the cursor, with a link that may run one command', async () => {
    const contents = await hover(document.uri, diagnostic.range.start);
    const linked = contents.find(({ value }) => value.includes('command:brokerscope.openRule'));
    assert.ok(linked, contents.map(({ value }) => value).join('\n'));
    assert.deepEqual(linked.isTrusted, { enabledCommands: ['brokerscope.openRule'] });
  });

  it('open the page of a rule by command, and say when there is none', async () => {
    await vscode.commands.executeCommand('brokerscope.openRule', rule);
    await rig.eventually(() => assert.ok(previewedUris().includes(page)));
    const missing = vscode.Uri.parse('brokerscope-docs:/rules/kafka/no-such-rule.md');
    assert.match((await vscode.workspace.openTextDocument(missing)).getText(), /There is no page/);
  });

  it('obey the severity that the user has set', async () => {
    const settings = vscode.workspace.getConfiguration();
    await settings.update('brokerscope.lint.rules', { [rule]: 'off' }, vscode.ConfigurationTarget.Global);
    try {
      await rig.eventually(() => assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []));
    } finally {
      await settings.update('brokerscope.lint.rules', undefined, vscode.ConfigurationTarget.Global);
    }
    assert.equal((await diagnosticsOf(document)).length, 1);
  });
});

describe('checks that look at other files', () => {
  const bindingRule = 'rabbitmq/binding-never-matches';
  afterEach(closeEditors);

  it('notice a file that is written and deleted outside the editor', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
    const document = await vscode.workspace.openTextDocument(path.join(folder, 'orders', 'topology.py'));
    await vscode.window.showTextDocument(document);
    const codes = () =>
      vscode.languages.getDiagnostics(document.uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
    await rig.eventually(() => assert.ok(codes().includes(bindingRule), codes().join()));
    const publisher = path.join(folder, 'orders', `publisher-${process.pid}.py`);
    await writeFile(publisher, "import pika\nchannel.basic_publish('payments', 'payment.refunded', b'')\n");
    try {
      await rig.eventually(() => assert.ok(!codes().includes(bindingRule), 'the new publisher was not noticed'));
    } finally {
      await rm(publisher);
    }
    await rig.eventually(() => assert.ok(codes().includes(bindingRule), 'the deletion was not noticed'));
  });
});
