import * as vscode from 'vscode';
import type { LanguageClientOptions, Middleware } from 'vscode-languageclient/node';
import { DidChangeConfigurationNotification, LanguageClient, TransportKind, vsdiag } from 'vscode-languageclient/node';
import { ruleOfLink } from '../../base/ruleLink';
import { commandIds, documentSchemes, languageClientId, lintSection } from '../contributions';
import { documentStatusRequest, workspaceFixesRequest, type FileFixes } from '../../protocol/languageServer';
import { rulePagePath } from '../reference/rulePageUri';
import { checkedLanguages } from '../../language/languageIds';
import { configFileName } from './mentions';
import { withRuleCommands } from './ruleLinks';
import { StatusItem } from './statusItem';

/** A language server that runs. */
export interface RunningServer {
  restart(): Promise<void>;
  /** What the safe fixes of all files would change. */
  workspaceFixes(): Promise<readonly FileFixes[]>;
  stop(): Promise<void>;
}

type HoverContent = vscode.Hover['contents'][number];

/** Starts the language server. This module is a bundle of its own: the client library is as large as all the rest. */
export async function startServer(serverModule: string, channel: vscode.LogOutputChannel): Promise<RunningServer> {
  const server = { module: serverModule, transport: TransportKind.ipc };
  const client = new LanguageClient(languageClientId, 'Brokerscope', server, clientOptions(channel));
  await client.start();
  const settings = vscode.workspace.onDidChangeConfiguration((event) => {
    // The server asks for its settings itself, once it knows that they are others.
    if (event.affectsConfiguration(lintSection))
      void client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  });
  const status = new StatusItem((uri) => client.sendRequest(documentStatusRequest, { uri }));
  return {
    restart: () => client.restart(),
    workspaceFixes: () => client.sendRequest(workspaceFixesRequest),
    stop() {
      settings.dispose();
      status.dispose();
      return client.dispose();
    },
  };
}

function clientOptions(channel: vscode.LogOutputChannel): LanguageClientOptions {
  const schemes = ['file', 'untitled'];
  return {
    documentSelector: [
      ...schemes.flatMap((scheme) => checkedLanguages.map((language) => ({ scheme, language }))),
      // Their names say what they are; the server looks at those of a language that is checked.
      { scheme: 'file', language: 'plaintext' },
      { scheme: 'file', pattern: `**/${configFileName}` },
    ],
    outputChannel: channel,
    diagnosticPullOptions: { onChange: true, onTabs: false },
    middleware,
  };
}

/** The server names rules; what a link to one opens is the editor's business. */
const middleware: Middleware = {
  async provideDiagnostics(document, previousResultId, token, next) {
    const report = await next(document, previousResultId, token);
    if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full)
      for (const diagnostic of report.items) linkRulePage(diagnostic);
    return report;
  },
  async provideHover(document, position, token, next) {
    const hover = await next(document, position, token);
    return hover && new vscode.Hover(hover.contents.map(trusted), hover.range);
  },
};

function linkRulePage({ code }: vscode.Diagnostic): void {
  if (typeof code !== 'object') return;
  const ruleId = ruleOfLink(code.target.toString(true));
  // Not the command: VS Code follows no command from the code in a diagnostic's hover (1.139, MarkerHover).
  if (ruleId !== undefined)
    code.target = vscode.Uri.from({ scheme: documentSchemes.pages, path: rulePagePath(ruleId) });
}

function trusted(content: HoverContent): HoverContent {
  if (!(content instanceof vscode.MarkdownString)) return content;
  const markdown = new vscode.MarkdownString(withRuleCommands(content.value), content.supportThemeIcons);
  // The text comes from our own rules, and this is the one command it may run.
  markdown.isTrusted = { enabledCommands: [commandIds.openRule] };
  return markdown;
}
