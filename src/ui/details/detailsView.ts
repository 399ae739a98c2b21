import * as vscode from 'vscode';
import { DisposableStore } from '../../base/disposable';
import type { Log } from '../../brokers/api/driver';
import type { OptionName } from '../../brokers/api/property';
import type { ResourceRef } from '../../brokers/api/resource';
import { detailsProtocol, type DetailsFromPage, type DetailsToPage } from '../../protocol/details';
import type { OptionReference } from '../../reference/options';
import type { Connections } from '../connections/connections';
import { commandIds, settingIds, viewIds } from '../contributions';
import type { Row } from '../explorer/rows';
import { WebviewPage } from '../webview/webviewPage';
import { DetailsModel } from './detailsModel';
import { optionText } from './optionText';
import { subjectRow } from './subject';
import { detailsTexts } from './texts';

/** What the view needs of the rest of the extension. */
export interface DetailsViewParts {
  readonly extensionUri: vscode.Uri;
  readonly connections: Connections;
  /** The rows selected in the explorer, now and whenever others are. */
  readonly explorer: {
    readonly selection: readonly Row[];
    readonly onDidSelect: vscode.Event<readonly Row[]>;
  };
  /** Selects a resource in the explorer; `false` where it is not there. */
  readonly reveal: (ref: ResourceRef) => Promise<boolean>;
  readonly log: Log;
}

type Reference = (kind: string, key: string) => OptionReference | undefined;

/** The view under the explorer: everything that is known of what is selected there. */
export class DetailsView implements vscode.WebviewViewProvider, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly model: DetailsModel;
  private page: WebviewPage<DetailsFromPage, DetailsToPage> | undefined;
  private reference: Reference | undefined;
  /** What the page was last told, by the type of the message, so that it is told only what is new. */
  private readonly told = new Map<DetailsToPage['type'], string>();

  constructor(private readonly parts: DetailsViewParts) {
    const { connections, explorer, log } = parts;
    this.model = this.store.add(
      new DetailsModel({
        connections,
        log,
        l10n: vscode.l10n,
        isKnownOption: ({ kind, key }) => this.reference?.(kind, key) !== undefined,
        intervalMs: () => vscode.workspace.getConfiguration().get<number>(settingIds.refreshSeconds, 5) * 1000,
      }),
    );
    this.store.add(this.model.onDidChange(() => this.tell()));
    this.store.add(explorer.onDidSelect((rows) => this.select(rows)));
    this.store.add(vscode.window.registerWebviewViewProvider(viewIds.details, this));
  }

  /** The resource that is shown, if one is. */
  get shown(): { readonly ref: ResourceRef; readonly label: string } | undefined {
    const { row } = this.model;
    return row?.type === 'resource' ? { ref: row.node.ref, label: row.node.label } : undefined;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const page = new WebviewPage<DetailsFromPage, DetailsToPage>(view.webview, detailsProtocol, {
      extensionUri: this.parts.extensionUri,
      title: vscode.l10n.t('Details'),
      texts: detailsTexts(vscode.l10n),
      log: this.parts.log,
      onReady: () => {
        this.told.clear();
        this.tell();
      },
      onMessage: (message) => this.handle(message),
    });
    this.page = page;
    void this.loadReference();
    this.select(this.parts.explorer.selection);
    this.model.setWatched(view.visible);
    view.onDidChangeVisibility(() => this.model.setWatched(view.visible));
    view.onDidDispose(() => {
      page.dispose();
      this.page = undefined;
      this.model.setWatched(false);
    });
  }

  /** Reads what is shown again. */
  refresh(): Promise<void> {
    return this.model.refresh();
  }

  dispose(): void {
    this.page?.dispose();
    this.store.dispose();
  }

  private select(rows: readonly Row[]): void {
    const row = subjectRow(rows[0]);
    // What is no longer selected, because it was scrolled away or its list was closed, stays to be read.
    if (row) this.model.show(row);
  }

  /** The reference is larger than all of this view: it comes with the first page. */
  private async loadReference(): Promise<void> {
    if (this.reference) return;
    this.reference = (await import('../../reference/options')).optionReference;
    this.model.update();
  }

  private tell(): void {
    const { subject, content, status } = this.model;
    this.post({ type: 'subject', ...(subject && { subject }) });
    if (!subject) return;
    if (content) this.post({ type: 'content', key: subject.key, content });
    this.post({ type: 'status', key: subject.key, status });
  }

  private post(message: DetailsToPage): void {
    const text = JSON.stringify(message);
    if (this.told.get(message.type) === text) return;
    // Of another subject, everything is new.
    if (message.type === 'subject') this.told.clear();
    this.told.set(message.type, text);
    this.page?.post(message);
  }

  private async handle(message: DetailsFromPage): Promise<void> {
    switch (message.type) {
      case 'copy':
        await vscode.env.clipboard.writeText(message.text);
        break;
      case 'copyCommand':
        await vscode.commands.executeCommand(commandIds.copyCommand);
        break;
      case 'goTo': {
        const ref = this.model.linked(message.link);
        if (ref) await this.goTo(ref);
        break;
      }
      case 'refresh':
        await this.model.refresh();
        break;
      case 'explain':
        this.explain(message.option);
    }
  }

  private async goTo(ref: ResourceRef): Promise<void> {
    if (await this.parts.reveal(ref)) return;
    const name = ref.path.at(-1) ?? '';
    void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” is not in the explorer any more.', name));
  }

  private explain(id: string): void {
    const [kind = '', ...rest] = id.split('/');
    const option: OptionName = { kind, key: rest.join('/') };
    const reference = this.reference?.(option.kind, option.key);
    if (reference) this.page?.post({ type: 'option', text: optionText(option, reference, vscode.l10n) });
  }
}
