import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rig } from '../rig';
import { closeEditors, openText } from './support/documents';

describe('Insert Pattern', () => {
  afterEach(closeEditors);

  for (const language of ['python', 'typescript']) {
    it(`inserts a pattern at the cursor of a ${language} file`, async () => {
      const editor = await openText(language, '');
      const inserted = vscode.commands.executeCommand('brokerscope.insertPattern');
      await rig.eventually(async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        assert.match(editor.document.getText(), /amqp|pika|kafka|nats/i);
      });
      await inserted;
    });
  }
});
