import type { Disposable } from '../../base/disposable';
import { DisposableStore } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { Log } from '../../brokers/api/driver';
import type { BrokerError } from '../../brokers/api/error';
import type { ProfileId } from '../../brokers/api/profile';
import { withDeadline } from '../../brokers/api/reach/deadline';
import type { Page, ResourceNode } from '../../brokers/api/resource';
import type { Connections } from '../connections/connections';
import type { ConnectionState } from '../connections/connectionState';
import { Branch } from './branch';
import type { ConnectionRow, ParentRow, Row, WrongConnectionRow } from './rows';
import { connectionOf, listName } from './rows';

/** Rows of one request, and of one step of "Load more". */
const pageSize = 200;

/** A list of 10,000 resources over a slow link comes within this time, or something is wrong. */
const listTimeoutMs = 30_000;

/**
 * What the explorer shows. Answers at once from what has been read, reads in the background and says what changed, so
 * that a slow broker holds up nobody else's rows.
 */
export class ExplorerModel implements Disposable {
  private readonly store = new DisposableStore();
  private readonly lifetime = new AbortController();
  private readonly branches = new Map<string, Branch>();
  /** Keys stay when their rows go: VS Code brings a row back as it was, and does not say so. */
  private readonly expanded = new Set<string>();
  private readonly rounds = new Map<string, Promise<void>>();
  private connectionRows: readonly ConnectionRow[] = [];
  private wrongRows: readonly WrongConnectionRow[] = [];
  private readonly changed = this.store.add(new Emitter<readonly Row[] | undefined>());

  /** Rows to draw again with what stands under them; `undefined` for all. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly connections: Connections,
    private readonly log: Log,
  ) {
    this.store.add(connections.onDidChangeSettings(() => this.readSettings()));
    this.store.add(connections.onDidChangeState((id) => this.stateChanged(id)));
    this.readSettings();
  }

  roots(): readonly Row[] {
    return [...this.connectionRows, ...this.wrongRows];
  }

  /** What stands under a row; starts reading it where nothing has been read yet. */
  children(row: Row): readonly Row[] {
    if (row.type !== 'connection' && row.type !== 'resource') return [];
    const branch = this.branchOf(row);
    const state = this.connections.stateOf(connectionOf(row).connection.profile.id);
    switch (state.status) {
      case 'closed':
        return row.type === 'connection' ? [branch.note({ kind: 'notConnected' })] : [];
      case 'connecting':
        return [branch.note({ kind: 'loading' })];
      case 'lost': {
        // What was read before stays where it is, so that nothing jumps when the broker comes back.
        const stale = branch.loaded ? branch.resources : [];
        const lost = branch.note({ kind: 'error', message: state.error.message });
        return row.type === 'connection' || stale.length === 0 ? [lost, ...stale] : stale;
      }
      case 'open':
        if (!branch.started) void branch.refresh();
        return branch.rows();
    }
  }

  /** Resolves when the first reading of the list under a row is over, at the latest after `patienceMs`. */
  async firstRows(row: ParentRow, patienceMs: number): Promise<void> {
    this.children(row);
    const branch = this.branchOf(row);
    if (branch.loaded || !branch.reading) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)));
    await Promise.race([branch.reading, patience]);
    clearTimeout(timer);
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
    if (this.statusOf(id) === 'open') void this.branchOf(row).refresh();
    else if (this.statusOf(id) === 'closed' && row.type === 'connection') void this.connections.connect(id);
  }

  collapse(row: ParentRow): void {
    this.expanded.delete(row.key);
  }

  /** Reads the list under a row again; a lost connection is tried again first. */
  async refresh(row: ParentRow): Promise<void> {
    const { id } = connectionOf(row).connection.profile;
    if (this.statusOf(id) === 'lost') await this.connections.checkNow(id);
    if (this.statusOf(id) === 'open') await this.refreshBelow(row);
  }

  /** Looks at every connection in use and reads again what is seen of it. */
  async refreshAll(): Promise<void> {
    const used = this.connectionRows.filter(({ connection }) => this.statusOf(connection.profile.id) !== 'closed');
    await Promise.all(used.map((row) => this.refresh(row)));
  }

  loadMore(row: ParentRow): Promise<void> {
    return this.branchOf(row).loadMore();
  }

  /** Reads again every list that is seen. A broker that is still at the last round is left alone. */
  async refreshExpanded(): Promise<void> {
    const seen = this.connectionRows.filter(
      (row) => this.expanded.has(row.key) && this.statusOf(row.connection.profile.id) === 'open',
    );
    const rounds = seen.map((row) => {
      const round = this.rounds.get(row.key) ?? this.refreshBelow(row).finally(() => this.rounds.delete(row.key));
      this.rounds.set(row.key, round);
      return round;
    });
    await Promise.all(rounds);
  }

  dispose(): void {
    this.lifetime.abort();
    this.store.dispose();
  }

  private statusOf(id: ProfileId): ConnectionState['status'] {
    return this.connections.stateOf(id).status;
  }

  /** One list after the other: a broker is asked one thing at a time, however much is open. */
  private async refreshBelow(row: ParentRow): Promise<void> {
    const branch = this.branchOf(row);
    await branch.refresh();
    for (const child of branch.resources) if (this.expanded.has(child.key)) await this.refreshBelow(child);
  }

  private branchOf(row: ParentRow): Branch {
    const known = this.branches.get(row.key);
    if (known) return known;
    const branch = new Branch(row, {
      list: (parent, cursor) => this.list(parent, cursor),
      changed: (rows) => this.changed.fire(rows),
      removed: (rows) => rows.forEach((removed) => this.forgetBelow(removed)),
      failed: (parent, error) => this.failed(parent, error),
    });
    this.branches.set(row.key, branch);
    return branch;
  }

  private list(parent: ParentRow, cursor: string | undefined): Promise<Page<ResourceNode>> {
    const { signal } = this.lifetime;
    return withDeadline({ signal, timeoutMs: listTimeoutMs, what: listName(parent) }, async (inner) => {
      const connection = this.connections.get(connectionOf(parent).connection.profile.id);
      const ref = parent.type === 'resource' ? parent.node.ref : undefined;
      return connection.listChildren(ref, { limit: pageSize, ...(cursor !== undefined && { cursor }) }, inner);
    });
  }

  private failed(parent: ParentRow, error: BrokerError): void {
    this.log.warn(`${listName(parent)}: ${error.message}`);
    if (error.cause !== undefined) this.log.error(`${listName(parent)}: cause`, error.cause);
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
    const row = this.connectionRows.find(({ connection }) => connection.profile.id === id);
    if (!row) return;
    const status = this.statusOf(id);
    if (status === 'closed') this.forgetBelow(row);
    if (status === 'open' && this.branches.get(row.key)?.loaded) void this.refreshBelow(row);
    this.changed.fire([row]);
  }

  private forgetBelow(row: ParentRow): void {
    const branch = this.branches.get(row.key);
    this.branches.delete(row.key);
    for (const child of branch?.resources ?? []) this.forgetBelow(child);
  }
}
