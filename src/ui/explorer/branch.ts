import { BrokerError } from '../../brokers/api/error';
import type { ResourceHealth } from '../../brokers/api/resource';
import type { Content, Entry } from './reading/content';
import { RefreshPace } from './reading/refreshPace';
import type { GroupRow, Note, NoteRow, ParentRow, ResourceRow, Row } from './rows';
import { listOfGroups, resourceKey } from './rows';
import { sameData } from './sameData';

/** What a branch asks of its surroundings. */
export interface BranchHost {
  read(parent: ParentRow, pages: number, signal: AbortSignal): Promise<Content>;
  /** These rows, or what stands under them, are to be drawn again. */
  changed(rows: readonly Row[]): void;
  /** These rows are gone. */
  removed(rows: readonly ParentRow[]): void;
  failed(parent: ParentRow, error: BrokerError): void;
  /** Something under the row is wrong now, or no longer. */
  healthChanged(parent: ParentRow): void;
  now(): number;
}

export type HealthLevel = ResourceHealth['level'];

const nothing: Content = { entries: [], pages: 0, more: false };

/** What stands under one row, as far as it has been read: whole pages from the start of the list. */
export class Branch {
  readonly pace = new RefreshPace();
  private rowsByKey = new Map<string, ResourceRow | GroupRow>();
  private notes = new Map<string, NoteRow>();
  private content = nothing;
  private error: string | undefined;
  private inFlight: Promise<void> | undefined;
  private reading = new AbortController();
  /** Grows with each "Load more", so that a few clicks show a long list. */
  private step = 1;
  private worst: HealthLevel | undefined;
  /** Branches of the rows in this one. */
  readonly below = new Set<Branch>();

  constructor(
    readonly parent: ParentRow,
    private readonly host: BranchHost,
  ) {}

  get members(): readonly (ResourceRow | GroupRow)[] {
    return [...this.rowsByKey.values()];
  }

  /** Whether reading has been tried, with whatever outcome. */
  get started(): boolean {
    return this.loaded || this.error !== undefined || this.inFlight !== undefined;
  }

  /** The reading under way. */
  get underWay(): Promise<void> | undefined {
    return this.inFlight;
  }

  /** Whether anything of the list has been read. */
  get loaded(): boolean {
    return this.content.pages > 0;
  }

  /** The worst that is known of anything under the row, without asking. */
  get health(): HealthLevel | undefined {
    let { worst } = this;
    for (const branch of this.below) {
      if (worst === 'error') break;
      worst = branch.health ?? worst;
    }
    return worst;
  }

  member(key: string): ResourceRow | GroupRow | undefined {
    return this.rowsByKey.get(key);
  }

  /** All rows in their order: what is wrong first, then the members, then what is left out and how to get more. */
  rows(): readonly Row[] {
    const { notice, hiddenInternals = 0, more, total, filter } = this.content;
    const shown = this.rowsByKey.size;
    const rows: Row[] = [];
    if (this.error !== undefined) rows.push(this.note({ kind: 'error', message: this.error }));
    else if (!this.loaded) rows.push(this.note({ kind: 'loading' }));
    if (notice !== undefined) rows.push(this.note({ kind: 'notice', message: notice }));
    for (const row of this.rowsByKey.values()) rows.push(row);
    // A list of which a part is hidden may well hold something.
    const saysNothing = notice === undefined || filter !== undefined;
    if (this.loaded && shown === 0 && this.error === undefined && saysNothing)
      rows.push(this.note({ kind: 'empty', ...(filter !== undefined && { filter }) }));
    if (more) rows.push(this.note({ kind: 'loadMore', shown, total }));
    if (hiddenInternals > 0) rows.push(this.note({ kind: 'hidden', count: hiddenInternals }));
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
    return this.run(Math.max(this.content.pages, 1));
  }

  /** Reads from the start what is another list now; a reading under way is given up. */
  restart(): Promise<void> {
    this.giveUp();
    this.step = 1;
    this.pace.reset();
    return this.run(1);
  }

  /** Reads more than is shown: one page more, then two, then four. */
  async loadMore(): Promise<void> {
    await this.inFlight;
    if (!this.content.more) return;
    const { step } = this;
    this.step *= 2;
    await this.run(this.content.pages + step);
  }

  /** Shows what is known of a list that is to be read; rows that are there keep their figures. */
  preview(content: Content): void {
    this.giveUp();
    const entries = content.entries.map((entry): Entry => {
      const known = this.rowsByKey.get(this.keyOf(entry));
      return known?.type === 'resource' ? { ...entry, node: known.node } : entry;
    });
    this.show({ ...content, entries });
  }

  private giveUp(): void {
    this.reading.abort();
    this.inFlight = undefined;
  }

  private run(pages: number): Promise<void> {
    if (this.inFlight) return this.inFlight;
    const controller = new AbortController();
    this.reading = controller;
    const run = this.read(pages, controller.signal).finally(() => {
      if (this.inFlight === run) this.inFlight = undefined;
    });
    this.inFlight = run;
    return run;
  }

  private async read(pages: number, signal: AbortSignal): Promise<void> {
    const start = this.host.now();
    try {
      const content = await this.host.read(this.parent, pages, signal);
      if (signal.aborted) return;
      const changed = this.show(content);
      const end = this.host.now();
      this.pace.read({ outcome: changed ? 'changed' : 'unchanged', tookMs: end - start }, end);
    } catch (error) {
      if (signal.aborted || BrokerError.is(error, 'cancelled')) return;
      const end = this.host.now();
      this.pace.read({ outcome: 'failed', tookMs: end - start }, end);
      this.fail(
        BrokerError.is(error)
          ? error
          : new BrokerError('protocol', 'This list failed in an unexpected way: the log has the details.', {
              cause: error,
            }),
      );
    }
  }

  /** Tells whether anything about the list is new. */
  private show(content: Content): boolean {
    const before = this.rows();
    const old = this.rowsByKey;
    this.rowsByKey = new Map();
    const touched: Row[] = [];
    for (const entry of content.entries) {
      const key = this.keyOf(entry);
      const known = old.get(key);
      if (known && update(known, entry)) touched.push(known);
      this.rowsByKey.set(key, known ?? this.rowOf(key, entry));
    }
    this.content = content;
    this.error = undefined;
    const changed = this.announce(before, touched);
    const removed = [...old.values()].filter(({ key }) => !this.rowsByKey.has(key));
    if (removed.length > 0) this.host.removed(removed);
    this.judge();
    return changed;
  }

  private judge(): void {
    const before = this.worst;
    const levels = new Set(this.members.map((row) => (row.type === 'resource' ? row.node.health?.level : undefined)));
    this.worst = levels.has('error') ? 'error' : levels.has('warning') ? 'warning' : undefined;
    if (this.worst !== before) this.host.healthChanged(this.parent);
  }

  private fail(error: BrokerError): void {
    const before = this.rows();
    this.error = error.message;
    this.announce(before, []);
    this.host.failed(this.parent, error);
  }

  /** Draws the list again only where rows came, went or moved; else just the rows that say something new. */
  private announce(before: readonly Row[], touched: readonly Row[]): boolean {
    const after = this.rows();
    const same = before.length === after.length && before.every((row, index) => row === after[index]);
    if (!same) this.host.changed([this.parent]);
    else if (touched.length > 0) this.host.changed(touched);
    return !same || touched.length > 0;
  }

  private keyOf(entry: Entry): string {
    return 'node' in entry
      ? resourceKey(this.parent, entry.node.ref)
      : `${listOfGroups(this.parent).key}@${encodeURIComponent(entry.group.prefix)}`;
  }

  private rowOf(key: string, entry: Entry): ResourceRow | GroupRow {
    const { parent } = this;
    if ('node' in entry) return { type: 'resource', key, parent, ...entry };
    return { type: 'group', key, parent, list: listOfGroups(parent), group: entry.group };
  }
}

/** Takes over what is new of a row. Tells whether it looks different. */
function update(row: ResourceRow | GroupRow, entry: Entry): boolean {
  if (row.type === 'group') {
    if (!('group' in entry)) return false;
    const before = row.group;
    row.group = entry.group;
    return before.count !== entry.group.count || before.label !== entry.group.label;
  }
  if (!('node' in entry) || row.node === entry.node) return false;
  const same = sameData(row.node, entry.node);
  row.node = entry.node;
  return !same;
}
