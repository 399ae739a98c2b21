import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { DisposableStore } from '../../base/disposable';
import type { Log } from '../../brokers/api/driver';
import { isPageReady, type Message, type PageProtocol } from '../../protocol/page';
import { pageHtml } from './pageHtml';

/** What a page needs of its surroundings, and hears from the page. */
export interface WebviewPageOptions<FromPage> {
  readonly extensionUri: vscode.Uri;
  readonly title: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly log: Log;
  /** The page listens and knows nothing: tell it everything. Comes again whenever VS Code has made the page anew. */
  readonly onReady: () => void;
  readonly onMessage: (message: FromPage) => void | Promise<void>;
}

/** Shows one of the pages under `dist/webview` in a webview, and talks to it. */
export class WebviewPage<FromPage extends Message, ToPage extends Message> implements vscode.Disposable {
  private readonly store = new DisposableStore();

  constructor(
    private readonly webview: vscode.Webview,
    private readonly protocol: PageProtocol<FromPage, ToPage>,
    private readonly options: WebviewPageOptions<FromPage>,
  ) {
    const folder = vscode.Uri.joinPath(options.extensionUri, 'dist', 'webview');
    const file = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
    webview.options = { enableScripts: true, enableForms: true, localResourceRoots: [folder] };
    this.store.add(webview.onDidReceiveMessage((message: unknown) => this.receive(message)));
    webview.html = pageHtml({
      name: protocol.name,
      title: options.title,
      language: vscode.env.language,
      script: file(`${protocol.name}.js`),
      style: file(`${protocol.name}.css`),
      source: webview.cspSource,
      nonce: randomBytes(16).toString('base64'),
      texts: options.texts,
    });
  }

  /** Lost where the page is not there at the moment: `onReady` tells when it is again. */
  post(message: ToPage): void {
    void this.webview.postMessage(message);
  }

  dispose(): void {
    this.store.dispose();
  }

  private receive(message: unknown): void {
    if (isPageReady(message)) this.options.onReady();
    else if (this.protocol.isFromPage(message)) void this.handle(message);
    else this.options.log.warn(`The page ${this.protocol.name} sent a message that is not understood.`);
  }

  private async handle(message: FromPage): Promise<void> {
    try {
      await this.options.onMessage(message);
    } catch (error) {
      this.options.log.error(`${this.protocol.name}: ${message.type}`, error);
    }
  }
}
