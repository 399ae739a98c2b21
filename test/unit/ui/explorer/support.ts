import { Connections } from '../../../../src/ui/connections/connections';
import { ConnectionPool } from '../../../../src/ui/connections/pool';
import type { ExplorerContext } from '../../../../src/ui/explorer/explorerModel';
import { ExplorerModel } from '../../../../src/ui/explorer/explorerModel';
import type { Memory } from '../../../../src/ui/explorer/favourites/favouritesStore';
import { FavouritesStore } from '../../../../src/ui/explorer/favourites/favouritesStore';
import type { ExplorerOptions } from '../../../../src/ui/explorer/reading/listReader';
import type { ParentRow, Row } from '../../../../src/ui/explorer/rows';
import type { ProfileId } from '../../../../src/brokers/api/profile';
import type { PageRequest, ResourceKind, ResourceNode, ResourceRef } from '../../../../src/brokers/api/resource';
import type { FakeBroker } from '../fakeDriver';
import { fakeBroker, fakeDriver, fakeEnv, fakeProfile, fakeRegistry, settle } from '../fakeDriver';
import { fakeL10n } from '../fakeL10n';

/** VS Code's memento, for as long as the test runs. */
export function fakeMemory(): Memory {
  const values = new Map<string, unknown>();
  return {
    get: (key) => values.get(key),
    update: (key, value) => {
      values.set(key, value);
      return Promise.resolve();
    },
  };
}

/** What a model of the explorer works with; names as they are, internals left out. */
export function modelContext(connections: Connections, changes: Partial<ExplorerContext> = {}): ExplorerContext {
  return {
    connections,
    favourites: new FavouritesStore(fakeMemory()),
    log: fakeEnv.log,
    l10n: fakeL10n,
    options: () => ({ groupBy: undefined, internals: false }),
    ...changes,
  };
}

/** A resource of the connection `events`. */
export function resource(
  path: string | readonly string[],
  kind: ResourceKind = 'stream',
  more: Partial<ResourceNode> = {},
): ResourceNode {
  const names = typeof path === 'string' ? [path] : path;
  const label = names.at(-1) ?? '';
  const ref: ResourceRef = { profile: 'events' as ProfileId, kind, path: names };
  return { ref, label, description: '0 messages', properties: [], hasChildren: true, ...more };
}

/** A list as the contract has it: pages of 200 or of the limit, the filter and the names heeded. */
export function pageOf(all: readonly ResourceNode[], { cursor, limit, filter, names }: PageRequest) {
  if (names) {
    const byName = new Map(all.map((node) => [node.ref.path.at(-1), node]));
    return { items: names.flatMap((name) => byName.get(name) ?? []) };
  }
  const start = Number(cursor ?? 0);
  const held = all.filter(({ label }) => label.toLowerCase().includes((filter ?? '').toLowerCase()));
  const end = start + limit;
  return {
    items: held.slice(start, end),
    total: held.length,
    ...(end < held.length && { next: String(end) }),
  };
}

/** One broker whose only list, `Streams`, holds these names, and the explorer over it. */
export class Bench {
  readonly broker: FakeBroker = fakeBroker();
  readonly requests: PageRequest[] = [];
  readonly memory = fakeMemory();
  readonly favourites = new FavouritesStore(this.memory);
  readonly connections: Connections;
  readonly model: ExplorerModel;
  readonly changes: (readonly Row[] | undefined)[] = [];
  options: ExplorerOptions = { groupBy: undefined, internals: false };
  nodes: readonly ResourceNode[] = [];
  nameReadings = 0;
  now = 0;
  private readonly pool: ConnectionPool;

  constructor(names: readonly string[] = []) {
    this.nodes = names.map((name) => resource(name));
    this.pool = new ConnectionPool(fakeRegistry(fakeDriver(this.broker)), () => fakeEnv);
    this.connections = new Connections(this.pool);
    this.connections.update({
      connections: [{ profile: fakeProfile(), source: 'user', autoConnect: false }],
      problems: [],
    });
    const list = resource('streams', 'folder', { label: 'Streams', list: { filter: true, names: true } });
    this.broker.list = (parent, _cursor, _signal, page) => {
      if (!parent) return Promise.resolve({ items: [list] });
      if (parent.path[0] !== 'streams') return Promise.resolve({ items: [] });
      this.requests.push(page);
      return Promise.resolve(pageOf(this.nodes, page));
    };
    this.broker.names = () => {
      this.nameReadings++;
      return Promise.resolve({ names: this.nodes.map(({ label }) => label).sort(), complete: true });
    };
    this.model = new ExplorerModel(
      modelContext(this.connections, {
        favourites: this.favourites,
        options: () => this.options,
        now: () => this.now,
      }),
    );
    this.model.onDidChange((rows) => this.changes.push(rows));
  }

  /** Connects and reads the list. */
  async open(): Promise<void> {
    this.model.expand(this.root());
    await settle();
    await this.expand(this.root());
    await this.expand(this.list());
  }

  async expand(row: Row): Promise<void> {
    this.model.expand(row as ParentRow);
    this.model.children(row);
    await settle();
  }

  root(): ParentRow {
    return this.model.roots()[0] as ParentRow;
  }

  list(): ParentRow {
    return this.model.children(this.root()).find((row) => word(row) === 'Streams') as ParentRow;
  }

  /** The row with that word under a row. */
  row(name: string, parent: Row = this.list()): ParentRow {
    const found = this.model.children(parent).find((row) => word(row) === name);
    if (!found) throw new Error(`There is no row ${name} among ${this.words(parent).join(', ')}.`);
    return found as ParentRow;
  }

  words(parent: Row = this.list()): string[] {
    return this.model.children(parent).map(word);
  }

  dispose(): void {
    this.model.dispose();
    this.connections.dispose();
    this.pool.dispose();
  }
}

/** A row in one word: `orders*` is a group, `<empty>` a note. */
export function word(row: Row): string {
  switch (row.type) {
    case 'connection':
      return row.connection.profile.name;
    case 'wrongConnection':
      return row.problem.message;
    case 'favourites':
      return 'Favourites';
    case 'group':
      return `${row.group.label}*`;
    case 'resource':
      return row.shortLabel ?? row.node.label;
    case 'note':
      return `<${row.note.kind}>`;
  }
}
