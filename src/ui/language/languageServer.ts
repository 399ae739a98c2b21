import * as vscode from 'vscode';
import { DisposableStore } from '../../base/disposable';
import type { Log } from '../../brokers/api/driver';
import type { FileFixes } from '../../protocol/languageServer';
import type { RunningServer } from './client';
import { mayMentionBroker } from './mentions';

/** Starts the language server with the first document that may mention a broker, and not before. */
export class LanguageServer implements vscode.Disposable {
  private readonly waiting = new DisposableStore();
  private starting: Promise<RunningServer | undefined> | undefined;

  constructor(
    private readonly start: () => Promise<RunningServer>,
    private readonly log: Log,
  ) {
    this.waiting.add(vscode.workspace.onDidOpenTextDocument((document) => this.look(document)));
    this.waiting.add(vscode.workspace.onDidChangeTextDocument(({ document }) => this.look(document)));
    for (const document of vscode.workspace.textDocuments) this.look(document);
  }

  /** Whether the server was needed so far. */
  get started(): boolean {
    return this.starting !== undefined;
  }

  /** Starts the server anew; starts it if nothing has needed it yet. */
  async restart(): Promise<void> {
    const running = await this.starting;
    if (running) await running.restart();
    else await this.ensureStarted();
  }

  /** What the safe fixes of all files would change; `undefined` where the server does not start. */
  async workspaceFixes(): Promise<readonly FileFixes[] | undefined> {
    return (await (this.starting ?? this.ensureStarted()))?.workspaceFixes();
  }

  dispose(): void {
    this.waiting.dispose();
    void this.starting?.then((running) => running?.stop());
  }

  private look(document: vscode.TextDocument): void {
    if (this.started) return;
    const { languageId, uri } = document;
    if (mayMentionBroker({ languageId, path: uri.path, text: document.getText() })) void this.ensureStarted();
  }

  private ensureStarted(): Promise<RunningServer | undefined> {
    this.waiting.dispose();
    this.starting = this.start().catch((error: unknown) => {
      this.log.error('The language server did not start', error);
      return undefined;
    });
    return this.starting;
  }
}
