import type { Disposable } from '../../base/disposable';
import { DisposableStore } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { Log } from '../../brokers/api/driver';
import type { ResourceRef } from '../../brokers/api/resource';
import type { DetailsContent, DetailsStatus, DetailsSubject } from '../../protocol/details';
import type { Connections } from '../connections/connections';
import { connectionOf, type ConnectionRow } from '../explorer/rows';
import type { L10n } from '../l10n';
import { connectionContent } from './connectionContent';
import { contentOf, type ContentParts, type LinkedContent } from './content';
import { DetailsReader } from './detailsReader';
import { subjectOf, type SubjectRow } from './subject';

/** What the model is made with. */
export interface DetailsModelParts {
  readonly connections: Connections;
  readonly isKnownOption: ContentParts['isKnown'];
  readonly intervalMs: () => number;
  readonly log: Log;
  readonly l10n: L10n;
}

/** What the details view shows: the row that is selected, whatever state its connection is in. */
export class DetailsModel implements Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new Emitter<undefined>());
  private readonly reader: DetailsReader;
  private selected: SubjectRow | undefined;
  private made: LinkedContent | undefined;

  /** Subject, content or status are other than before. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly parts: DetailsModelParts) {
    const { connections, log } = parts;
    this.reader = this.store.add(
      new DetailsReader({
        describe: (ref, signal) => connections.get(ref.profile).describe(ref, signal),
        interval: parts.intervalMs,
        failed: ({ label }, error) => {
          log.warn(`Details of ${label}: ${error.message}`);
          if (error.cause !== undefined) log.error(`Details of ${label}: cause`, error.cause);
        },
      }),
    );
    this.store.add(this.reader.onDidChange(() => this.update()));
    this.store.add(connections.onDidChangeState((id) => this.connectionChanged(id)));
    this.store.add(connections.onDidChangeSettings(() => this.update()));
  }

  /** The row that is shown. */
  get row(): SubjectRow | undefined {
    return this.selected;
  }

  get subject(): DetailsSubject | undefined {
    const row = this.selected;
    return row && subjectOf(row, this.hasCommands(row), this.parts.l10n);
  }

  get content(): DetailsContent | undefined {
    return this.made?.content;
  }

  get status(): DetailsStatus {
    const row = this.selected;
    if (!row || row.type === 'connection') return { state: 'read' };
    const state = this.parts.connections.stateOf(profileOf(row));
    if (state.status === 'closed')
      return { state: 'closed', message: this.parts.l10n.t('Not connected: connect to see this as it is now.') };
    if (state.status === 'lost') return { state: 'failed', message: state.error.message };
    const reading = this.reader.state;
    return 'error' in reading ? { state: reading.state, message: reading.error.message } : reading;
  }

  /** The resource that a link of the content leads to. */
  linked(link: string): ResourceRef | undefined {
    return this.made?.links.get(link);
  }

  /** Shows a row from now on, or nothing. */
  show(row: SubjectRow | undefined): void {
    this.selected = row;
    this.update();
    this.read();
  }

  setWatched(watched: boolean): void {
    this.reader.setWatched(watched);
  }

  /** The user wants to know how things are now. */
  async refresh(): Promise<void> {
    const row = this.selected;
    if (!row) return;
    const { connections } = this.parts;
    if (connections.stateOf(profileOf(row)).status === 'lost') await connections.checkNow(profileOf(row));
    this.read();
    this.reader.refresh();
  }

  /** What is known of the options of the reference has come: the content says more now. */
  update(): void {
    this.made = this.make();
    this.changed.fire(undefined);
  }

  dispose(): void {
    this.store.dispose();
  }

  private make(): LinkedContent | undefined {
    const row = this.selected;
    if (!row) return undefined;
    const { connections, l10n, isKnownOption } = this.parts;
    if (row.type === 'connection')
      return {
        content: connectionContent(profileNow(row, connections), connections.stateOf(profileOf(row)), l10n),
        links: new Map(),
      };
    return contentOf(row.node, this.reader.details, { isKnown: isKnownOption, l10n });
  }

  /** Only an open connection is asked. */
  private read(): void {
    const row = this.selected;
    const open = row && this.parts.connections.stateOf(profileOf(row)).status === 'open';
    this.reader.show(
      open && row.type === 'resource' ? { key: row.key, ref: row.node.ref, label: row.node.label } : undefined,
    );
  }

  private connectionChanged(id: ResourceRef['profile']): void {
    if (!this.selected || profileOf(this.selected) !== id) return;
    this.read();
    this.update();
  }

  private hasCommands(row: SubjectRow): boolean {
    const { connections } = this.parts;
    if (row.type === 'connection' || connections.stateOf(profileOf(row)).status !== 'open') return false;
    return connections.get(profileOf(row)).commandLines(row.node.ref).length > 0;
  }
}

function profileOf(row: SubjectRow): ResourceRef['profile'] {
  return connectionOf(row).connection.profile.id;
}

function profileNow(row: ConnectionRow, connections: Connections) {
  return connections.find(row.connection.profile.id)?.profile ?? row.connection.profile;
}
