import { BrokerError } from '../../brokers/api/error';
import type { Page, ResourceNode } from '../../brokers/api/resource';
import { refKey } from '../../brokers/api/resource';
import type { Note, NoteRow, ParentRow, ResourceRow, Row } from './rows';

/** What a branch asks of its surroundings. */
export interface BranchHost {
  list(parent: ParentRow, cursor: string | undefined): Promise<Page<ResourceNode>>;
  /** These rows, or what stands under them, are to be drawn again. */
  changed(rows: readonly Row[]): void;
  /** These rows are gone. */
  removed(rows: readonly ResourceRow[]): void;
  failed(parent: ParentRow, error: BrokerError): void;
}

/** What stands under one row, as far as it has been read: whole pages from the start of the list. */
export class Branch {
  private rowsByKey = new Map<string, ResourceRow>();
  private notes = new Map<string, NoteRow>();
  private pages = 0;
  private last: Pick<Page<ResourceNode>, 'next' | 'total' | 'notice'> = {};
  private error: string | undefined;
  private inFlight: Promise<void> | undefined;

  constructor(
    readonly parent: ParentRow,
    private readonly host: BranchHost,
  ) {}

  get resources(): readonly ResourceRow[] {
    return [...this.rowsByKey.values()];
  }

  /** Whether reading has been tried, with whatever outcome. */
  get started(): boolean {
    return this.loaded || this.error !== undefined || this.inFlight !== undefined;
  }

  /** The reading under way. */
  get reading(): Promise<void> | undefined {
    return this.inFlight;
  }

  /** Whether anything of the list has been read. */
  get loaded(): boolean {
    return this.pages > 0;
  }

  /** All rows in their order: what is wrong first, then the resources, then how to get more. */
  rows(): readonly Row[] {
    const rows: Row[] = [];
    if (this.error !== undefined) rows.push(this.note({ kind: 'error', message: this.error }));
    else if (!this.loaded) rows.push(this.note({ kind: 'loading' }));
    if (this.last.notice !== undefined) rows.push(this.note({ kind: 'notice', message: this.last.notice }));
    rows.push(...this.rowsByKey.values());
    if (this.loaded && this.rowsByKey.size === 0 && this.error === undefined) rows.push(this.note({ kind: 'empty' }));
    if (this.last.next !== undefined)
      rows.push(this.note({ kind: 'loadMore', shown: this.rowsByKey.size, total: this.last.total }));
    return rows;
  }

  /** A row about this list. The same note is the same row, so that it is not drawn again. */
  note(note: Note): NoteRow {
    const known = this.notes.get(note.kind);
    if (known && JSON.stringify(known.note) === JSON.stringify(note)) return known;
    const row: NoteRow = { type: 'note', key: `${this.parent.key}#${note.kind}`, parent: this.parent, note };
    this.notes.set(note.kind, row);
    return row;
  }

  /** Reads again what is shown; joins a reading under way. Never rejects: a failure becomes a row. */
  refresh(): Promise<void> {
    return this.run(Math.max(this.pages, 1));
  }

  /** Reads one page more than is shown. */
  async loadMore(): Promise<void> {
    await this.inFlight;
    if (this.last.next !== undefined) await this.run(this.pages + 1);
  }

  private run(pages: number): Promise<void> {
    this.inFlight ??= this.read(pages).finally(() => (this.inFlight = undefined));
    return this.inFlight;
  }

  private async read(wanted: number): Promise<void> {
    try {
      const nodes: ResourceNode[] = [];
      let pages = 0;
      let page: Page<ResourceNode> | undefined;
      do {
        page = await this.host.list(this.parent, page?.next);
        nodes.push(...page.items);
        pages++;
      } while (pages < wanted && page.next !== undefined);
      this.show(nodes, pages, page);
    } catch (error) {
      if (BrokerError.is(error, 'cancelled')) return;
      this.fail(
        BrokerError.is(error)
          ? error
          : new BrokerError('protocol', 'This list failed in an unexpected way: the log has the details.', {
              cause: error,
            }),
      );
    }
  }

  private show(nodes: readonly ResourceNode[], pages: number, last: Page<ResourceNode>): void {
    const before = this.rows();
    const old = this.rowsByKey;
    this.rowsByKey = new Map();
    const touched: ResourceRow[] = [];
    for (const node of nodes) {
      const key = refKey(node.ref);
      const row = old.get(key) ?? { type: 'resource', key, parent: this.parent, node };
      if (row.node !== node && JSON.stringify(row.node) !== JSON.stringify(node)) touched.push(row);
      row.node = node;
      this.rowsByKey.set(key, row);
    }
    this.pages = pages;
    this.last = last;
    this.error = undefined;
    this.announce(before, touched);
    const removed = [...old.values()].filter(({ key }) => !this.rowsByKey.has(key));
    if (removed.length > 0) this.host.removed(removed);
  }

  private fail(error: BrokerError): void {
    const before = this.rows();
    this.error = error.message;
    this.announce(before, []);
    this.host.failed(this.parent, error);
  }

  /** Draws the list again only where rows came, went or moved; else just the rows that say something new. */
  private announce(before: readonly Row[], touched: readonly ResourceRow[]): void {
    const after = this.rows();
    const same = before.length === after.length && before.every((row, index) => row === after[index]);
    if (!same) this.host.changed([this.parent]);
    else if (touched.length > 0) this.host.changed(touched);
  }
}
