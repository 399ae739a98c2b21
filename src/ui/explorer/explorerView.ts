import * as vscode from 'vscode';
import { DisposableStore } from '../../base/disposable';
import type { Log } from '../../brokers/api/driver';
import type { ProfileId } from '../../brokers/api/profile';
import type { FoundResource, ResourceRef } from '../../brokers/api/resource';
import type { Connections } from '../connections/connections';
import type { ConnectionPool } from '../connections/pool';
import { settingIds, viewIds } from '../contributions';
import type { ExplorerModel } from './explorerModel';
import type { FavouritesStore } from './favourites/favouritesStore';
import { HealthDecorations } from './healthDecorations';
import type { Surroundings } from './items/surroundings';
import { locate } from './locate';
import { affectsOptions } from './options';
import { Redraw } from './redraw';
import type { ParentRow, Row } from './rows';
import { isParentRow } from './rows';
import { connectionTooltip, resourceTooltip } from './tooltip';
import { treeItem } from './treeItems';
import { wayTo } from './wayTo';

/** A list that comes within this time is drawn at once; a slower one shows that it is loading. */
const patienceMs = 200;

/** How long finding the place of a resource may take. */
const searchTimeoutMs = 10_000;

/** The tree in the side bar: draws what the model says, and tells it what the user sees. */
export class ExplorerView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<Row | Row[] | undefined>());
  private readonly surroundings: Surroundings;
  private readonly redraw: Redraw<Row>;
  private readonly answering = new Set<Row>();
  private readonly view: vscode.TreeView<Row>;
  private timer: ReturnType<typeof setInterval> | undefined;
  private seen = false;

  readonly onDidChangeTreeData = this.changed.event;

  private readonly selected = this.store.add(new vscode.EventEmitter<readonly Row[]>());
  /** Other rows are selected now; the first is the one last clicked. */
  readonly onDidSelect = this.selected.event;

  constructor(
    private readonly model: ExplorerModel,
    private readonly connections: Connections,
    private readonly pool: ConnectionPool,
    favourites: FavouritesStore,
    private readonly log: Log,
  ) {
    this.surroundings = {
      filterOf: (row) => model.filterOf(row),
      isStarred: ({ node }) => favourites.find(node.ref) !== undefined,
      favouritesCount: ({ connection }) => favourites.of(connection.profile.id).length,
      stateOf: (row) => connections.stateOf(row.connection.profile.id),
      isExpanded: (row) => model.isExpanded(row),
    };
    this.redraw = this.store.add(
      new Redraw<Row>((rows) => this.changed.fire(rows), {
        self: (row) => JSON.stringify(treeItem(row, this.surroundings)),
        children: (row) => model.children(row),
      }),
    );
    this.store.add(model.onDidChange((rows) => this.draw(rows)));
    this.store.add(new HealthDecorations(model));
    this.view = this.store.add(
      vscode.window.createTreeView(viewIds.explorer, {
        treeDataProvider: this,
        showCollapseAll: true,
        canSelectMany: true,
      }),
    );
    this.store.add(this.view.onDidExpandElement(({ element }) => isParentRow(element) && model.expand(element)));
    this.store.add(this.view.onDidCollapseElement(({ element }) => isParentRow(element) && model.collapse(element)));
    this.store.add(this.view.onDidChangeSelection(({ selection }) => this.selected.fire(selection)));
    this.store.add(this.view.onDidChangeVisibility(({ visible }) => this.setVisible(visible)));
    this.store.add(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(settingIds.refreshSeconds)) this.restartTimer();
        if (affectsOptions(event)) void model.optionsChanged();
      }),
    );
    this.setVisible(this.view.visible);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    this.redraw.tookRow(row);
    return treeItem(row, this.surroundings);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (!row || !isParentRow(row)) return row ? [] : [...this.model.roots()];
    this.model.show(row);
    this.answering.add(row);
    await this.model.firstRows(row, patienceMs);
    this.answering.delete(row);
    const children = this.model.children(row);
    this.redraw.tookChildren(row, children);
    return [...children];
  }

  getParent(row: Row): ParentRow | undefined {
    return row.type === 'connection' || row.type === 'wrongConnection' ? undefined : row.parent;
  }

  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    if (row.type === 'connection') {
      const state = this.surroundings.stateOf(row);
      item.tooltip = markdown(connectionTooltip(row.connection.profile, state, vscode.l10n));
    } else if (row.type === 'resource') item.tooltip = markdown(resourceTooltip(row.node));
    return item;
  }

  get selection(): readonly Row[] {
    return this.view.selection;
  }

  /** Shows a row and what stands under it. */
  async reveal(row: Row): Promise<void> {
    await this.view.reveal(row, { select: false, expand: true });
  }

  /** Shows a resource that was found and selects it; `false` where it is not there any more. */
  async revealFound({ ref, ancestors }: Pick<FoundResource, 'ref' | 'ancestors'>): Promise<boolean> {
    const connection = this.model.connectionRow(ref.profile);
    const row = connection && (await locate(this.model, ref, ancestors));
    if (row) await this.select(row);
    return row !== undefined;
  }

  /** The same for a resource of which only the name is known: where it stands is found out. */
  async revealResource(ref: ResourceRef): Promise<boolean> {
    const known = this.model.findRow(ref);
    if (known) {
      await this.select(known);
      return true;
    }
    const ancestors = await wayTo(this.connections.get(ref.profile), ref, AbortSignal.timeout(searchTimeoutMs));
    return ancestors !== undefined && this.revealFound({ ref, ancestors });
  }

  /** Shows a connection and what stands under it. */
  async revealConnection(id: ProfileId): Promise<void> {
    const row = this.model.roots().find((root) => root.type === 'connection' && root.connection.profile.id === id);
    // VS Code refuses while it is drawing the row at that moment; the connection is open all the same.
    if (row) await this.reveal(row).catch((error: unknown) => this.log.info(`Not revealed: ${String(error)}`));
  }

  dispose(): void {
    clearInterval(this.timer);
    this.store.dispose();
  }

  private async select(row: Row): Promise<void> {
    await vscode.commands.executeCommand(`${viewIds.explorer}.focus`);
    await this.view.reveal(row, { select: true, focus: true, expand: false });
    // VS Code tells of the selection, but of an empty one where it is drawing that list at this moment (1.139).
    this.selected.fire([row]);
  }

  private draw(rows: readonly Row[] | undefined): void {
    if (!rows) {
      this.changed.fire(undefined);
      return;
    }
    // VS Code waits for the children of these, and gets the newest.
    this.redraw.expect(rows.filter((row) => this.answering.has(row)));
    this.redraw.announce(rows.filter((row) => !this.answering.has(row)));
  }

  private setVisible(visible: boolean): void {
    this.pool.setWatched(visible);
    this.restartTimer();
    if (!visible) return;
    void this.model.refreshExpanded();
    if (!this.seen) this.openAutomatically();
    this.seen = true;
  }

  /** Once, when the explorer is first looked at: a window that does not show it connects to nothing. */
  private openAutomatically(): void {
    for (const row of this.model.roots())
      if (row.type === 'connection' && row.connection.autoConnect)
        void this.connections.connect(row.connection.profile.id);
  }

  private restartTimer(): void {
    clearInterval(this.timer);
    const seconds = vscode.workspace.getConfiguration().get<number>(settingIds.refreshSeconds, 5);
    if (!this.view.visible || seconds <= 0) return;
    const intervalMs = seconds * 1000;
    this.timer = setInterval(() => void this.model.refreshExpanded(intervalMs), intervalMs);
  }
}

function markdown(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString(text, true);
}
