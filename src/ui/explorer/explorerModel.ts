import type { Disposable } from '../../base/disposable';
import { DisposableStore } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { Log } from '../../brokers/api/driver';
import type { BrokerError } from '../../brokers/api/error';
import type { ProfileId } from '../../brokers/api/profile';
import { withDeadline } from '../../brokers/api/reach/deadline';
import type { ResourceRef } from '../../brokers/api/resource';
import type { Connections } from '../connections/connections';
import type { ConnectionState } from '../connections/connectionState';
import type { L10n } from '../l10n';
import { Branch } from './branch';
import type { HealthLevel } from './branch';
import { sameResource } from './favourites/favourite';
import type { FavouritesStore } from './favourites/favouritesStore';
import { ListFilters } from './filter/listFilters';
import type { ListFilter } from './filter/listFilters';
import type { ExplorerOptions } from './reading/listReader';
import { ListReader, listTimeoutMs } from './reading/listReader';
import { Names } from './reading/names';
import type { ConnectionRow, FavouritesRow, ParentRow, ResourceRow, Row, WrongConnectionRow } from './rows';
import { connectionOf, isParentRow, listName } from './rows';

/** What the model works with. */
export interface ExplorerContext {
  readonly connections: Connections;
  readonly favourites: FavouritesStore;
  readonly log: Log;
  readonly l10n: L10n;
  readonly options: () => ExplorerOptions;
  /** A clock in milliseconds. */
  readonly now?: () => number;
}

/**
 * What the explorer shows. Answers at once from what has been read, reads in the background and says what changed, so
 * that a slow broker holds up nobody else's rows.
 */
export class ExplorerModel implements Disposable {
  private readonly store = new DisposableStore();
  private readonly lifetime = new AbortController();
  private readonly branches = new Map<string, Branch>();
  private readonly favouritesRows = new Map<string, FavouritesRow>();
  /** Keys stay when their rows go: VS Code brings a row back as it was, and does not say so. */
  private readonly expanded = new Set<string>();
  private readonly rounds = new Map<string, Promise<void>>();
  private readonly filters = new ListFilters();
  private readonly names: Names;
  private readonly reader: ListReader;
  private readonly connections: Connections;
  private readonly now: () => number;
  private connectionRows: readonly ConnectionRow[] = [];
  private wrongRows: readonly WrongConnectionRow[] = [];
  private readonly changed = this.store.add(new Emitter<readonly Row[] | undefined>());
  private readonly healthChanged = this.store.add(new Emitter<readonly ParentRow[]>());

  /** Rows to draw again with what stands under them; `undefined` for all. */
  readonly onDidChange = this.changed.event;
  /** Rows under which something is wrong now, or no longer. */
  readonly onDidChangeHealth = this.healthChanged.event;

  constructor(private readonly context: ExplorerContext) {
    const { connections, favourites } = context;
    this.connections = connections;
    this.now = context.now ?? Date.now;
    const open = (row: ParentRow) => connections.get(connectionOf(row).connection.profile.id);
    this.names = new Names(
      (list) =>
        withDeadline({ signal: this.lifetime.signal, timeoutMs: listTimeoutMs, what: listName(list) }, async (signal) =>
          open(list).listNames(list.node.ref, { internals: context.options().internals }, signal),
        ),
      this.now,
    );
    this.reader = new ListReader({ ...context, connectionOf: open, filters: this.filters, names: this.names });
    this.store.add(connections.onDidChangeSettings(() => this.readSettings()));
    this.store.add(connections.onDidChangeState((id) => this.stateChanged(id)));
    this.store.add(favourites.onDidChange((id) => this.favouritesChanged(id)));
    this.readSettings();
  }

  roots(): readonly Row[] {
    return [...this.connectionRows, ...this.wrongRows];
  }

  connectionRow(id: ProfileId): ConnectionRow | undefined {
    return this.connectionRows.find(({ connection }) => connection.profile.id === id);
  }

  /** The row of a resource, if its list has been read; not the one among the favourites. */
  findRow(ref: ResourceRef): ResourceRow | undefined {
    for (const { parent, members } of this.branches.values()) {
      if (parent.type === 'favourites' || connectionOf(parent).connection.profile.id !== ref.profile) continue;
      for (const row of members) if (row.type === 'resource' && sameResource(row.node.ref, ref)) return row;
    }
    return undefined;
  }

  /** What stands under a row; starts reading it where nothing has been read yet. */
  children(row: Row): readonly Row[] {
    if (!isParentRow(row)) return [];
    const branch = this.branchOf(row);
    const state = this.stateOf(row);
    switch (state.status) {
      case 'closed':
        return row.type === 'connection' ? [branch.note({ kind: 'notConnected' })] : [];
      case 'connecting':
        return [branch.note({ kind: 'loading' })];
      case 'lost': {
        // What was read before stays where it is, so that nothing jumps when the broker comes back.
        const stale = branch.loaded ? [...this.favouritesUnder(row), ...branch.members] : [];
        const lost = branch.note({ kind: 'error', message: state.error.message });
        return row.type === 'connection' || stale.length === 0 ? [lost, ...stale] : stale;
      }
      case 'open':
        if (!branch.started) void branch.refresh();
        return [...this.favouritesUnder(row), ...branch.rows()];
    }
  }

  /** Resolves when the first reading of the list under a row is over, at the latest after `patienceMs`. */
  async firstRows(row: ParentRow, patienceMs: number): Promise<void> {
    this.children(row);
    const branch = this.branchOf(row);
    if (branch.loaded || !branch.underWay) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)));
    await Promise.race([branch.underWay, patience]);
    clearTimeout(timer);
  }

  /** The worst that is known of anything under a row, without asking. */
  healthBelow(row: Pick<ParentRow, 'key'>): HealthLevel | undefined {
    return this.branches.get(row.key)?.health;
  }

  isExpanded(row: Row): boolean {
    return this.expanded.has(row.key);
  }

  /** VS Code draws what stands under the row from now on. */
  show(row: ParentRow): void {
    this.expanded.add(row.key);
  }

  /** The user has opened the row: what stands under it is read anew. */
  expand(row: ParentRow): void {
    this.show(row);
    const { id } = connectionOf(row).connection.profile;
    const branch = this.branchOf(row);
    branch.pace.reset();
    if (this.isOpen(row)) void branch.refresh();
    else if (this.stateOf(row).status === 'closed' && row.type === 'connection') void this.connections.connect(id);
  }

  collapse(row: ParentRow): void {
    this.expanded.delete(row.key);
  }

  /** Reads the list under a row again; a lost connection is tried again first. */
  async refresh(row: ParentRow): Promise<void> {
    if (this.stateOf(row).status === 'lost') await this.connections.checkNow(connectionOf(row).connection.profile.id);
    if (this.isOpen(row)) await this.refreshBelow(row, { byUser: true });
  }

  /** Looks at every connection in use and reads again what is seen of it. */
  async refreshAll(): Promise<void> {
    const used = this.connectionRows.filter((row) => this.stateOf(row).status !== 'closed');
    await Promise.all(used.map((row) => this.refresh(row)));
  }

  loadMore(row: ParentRow): Promise<void> {
    return this.branchOf(row).loadMore();
  }

  /** Reads again every list that is seen and due. A broker that is still at the last round is left alone. */
  async refreshExpanded(intervalMs = 0): Promise<void> {
    const seen = this.connectionRows.filter((row) => this.expanded.has(row.key) && this.isOpen(row));
    const rounds = seen.map((row) => {
      const round =
        this.rounds.get(row.key) ?? this.refreshBelow(row, { intervalMs }).finally(() => this.rounds.delete(row.key));
      this.rounds.set(row.key, round);
      return round;
    });
    await Promise.all(rounds);
  }

  filterOf(row: ParentRow): ListFilter | undefined {
    return this.filters.get(row.key);
  }

  /** Shows what is known to match while a filter is typed: costs no request. */
  previewFilter(row: ResourceRow, text: string): void {
    if (!this.filters.set(row.key, { text, exact: false })) return;
    const known = this.isOpen(row) ? this.reader.recall(row) : undefined;
    if (known) this.branchOf(row).preview(known);
    this.changed.fire([row]);
  }

  /** Narrows a list, or shows all of it again. */
  async setFilter(row: ResourceRow, filter: ListFilter | undefined): Promise<void> {
    if (this.filters.set(row.key, filter)) this.changed.fire([row]);
    if (this.isOpen(row)) await this.branchOf(row).restart();
  }

  /** The user wants lists shown in another way: those that are seen are read anew. */
  async optionsChanged(): Promise<void> {
    for (const { parent } of [...this.branches.values()])
      if (parent.type === 'group') this.forgetBelow(parent);
      else if (parent.type === 'resource') this.names.expire(parent);
    const open = this.connectionRows.filter((row) => this.isOpen(row));
    await Promise.all(open.map((row) => this.refreshBelow(row, { byUser: true, anew: true })));
  }

  dispose(): void {
    this.lifetime.abort();
    this.store.dispose();
  }

  private stateOf(row: ParentRow): ConnectionState {
    return this.connections.stateOf(connectionOf(row).connection.profile.id);
  }

  private isOpen(row: ParentRow): boolean {
    return this.stateOf(row).status === 'open';
  }

  /** One list after the other: a broker is asked one thing at a time, however much is open. */
  private async refreshBelow(row: ParentRow, round: Round): Promise<void> {
    const branch = this.branchOf(row);
    if (round.byUser) {
      branch.pace.reset();
      if (row.type === 'resource') this.names.expire(row);
    }
    if (round.anew) await branch.restart();
    else if (round.byUser || branch.pace.isDue(this.now(), round.intervalMs ?? 0)) await branch.refresh();
    for (const child of [...this.favouritesUnder(row), ...branch.members])
      if (this.expanded.has(child.key) && this.isOpen(row)) await this.refreshBelow(child, round);
  }

  private branchOf(row: ParentRow): Branch {
    const known = this.branches.get(row.key);
    if (known) return known;
    const branch = new Branch(row, {
      read: (parent, pages, signal) => this.reader.read(parent, pages, AbortSignal.any([signal, this.lifetime.signal])),
      changed: (rows) => this.changed.fire(rows),
      removed: (rows) => rows.forEach((removed) => this.forgetBelow(removed)),
      failed: (parent, error) => this.failed(parent, error),
      healthChanged: (parent) => this.healthChanged.fire(lineOf(parent)),
      now: this.now,
    });
    this.branches.set(row.key, branch);
    if (row.type !== 'connection') this.branches.get(row.parent.key)?.below.add(branch);
    return branch;
  }

  private favouritesUnder(row: ParentRow): readonly FavouritesRow[] {
    if (row.type !== 'connection' || this.context.favourites.of(row.connection.profile.id).length === 0) return [];
    const known = this.favouritesRows.get(row.key);
    if (known) return [known];
    const favourites: FavouritesRow = { type: 'favourites', key: `${row.key}#favourites`, parent: row };
    this.favouritesRows.set(row.key, favourites);
    this.expanded.add(favourites.key);
    return [favourites];
  }

  private favouritesChanged(id: ProfileId): void {
    const row = this.connectionRow(id);
    if (!row || !this.isOpen(row)) return;
    for (const favourites of this.favouritesUnder(row)) void this.branchOf(favourites).restart();
    this.changed.fire([row]);
  }

  private failed(parent: ParentRow, error: BrokerError): void {
    const { log } = this.context;
    log.warn(`${listName(parent)}: ${error.message}`);
    if (error.cause !== undefined) log.error(`${listName(parent)}: cause`, error.cause);
    // A list that got no answer is often the first to know that the broker is gone.
    if (error.reason === 'unreachable' || error.reason === 'timeout')
      void this.connections.checkNow(connectionOf(parent).connection.profile.id);
  }

  private readSettings(): void {
    const { connections, problems } = this.connections.settings;
    const rows = connections.map((connection): ConnectionRow => {
      const key = encodeURIComponent(connection.profile.id);
      const known = this.connectionRows.find((row) => row.key === key);
      // Drawn expanded from the start: VS Code does not open a row by itself later on.
      if (!known && connection.autoConnect) this.expanded.add(key);
      if (!known) return { type: 'connection', key, connection };
      known.connection = connection;
      return known;
    });
    for (const row of this.connectionRows) if (!rows.includes(row)) this.forgetBelow(row);
    this.connectionRows = rows;
    this.wrongRows = problems.map((problem, index) => ({ type: 'wrongConnection', key: `#wrong/${index}`, problem }));
    this.changed.fire(undefined);
  }

  private stateChanged(id: ProfileId): void {
    const row = this.connectionRow(id);
    if (!row) return;
    const { status } = this.stateOf(row);
    if (status === 'closed') this.forgetBelow(row);
    if (status === 'open' && this.branches.get(row.key)?.loaded) void this.refreshBelow(row, { byUser: true });
    this.changed.fire([row]);
  }

  private forgetBelow(row: ParentRow): void {
    const branch = this.branches.get(row.key);
    if (!branch) return;
    this.branches.delete(row.key);
    if (row.type !== 'connection') this.branches.get(row.parent.key)?.below.delete(branch);
    else this.favouritesUnder(row).forEach((favourites) => this.forgetBelow(favourites));
    for (const child of branch.members) this.forgetBelow(child);
    if (branch.health !== undefined) this.healthChanged.fire(lineOf(row));
  }
}

/** Which lists a round reads again. */
interface Round {
  /** All that are seen, because the user said so; otherwise those that are due. */
  readonly byUser?: boolean;
  /** From their start, as other lists than they were. */
  readonly anew?: boolean;
  readonly intervalMs?: number;
}

/** A row with the rows above it. */
function lineOf(row: ParentRow): readonly ParentRow[] {
  return row.type === 'connection' ? [row] : [row, ...lineOf(row.parent)];
}
