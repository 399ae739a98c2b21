import assert from 'node:assert/strict';
import { BrokerError } from '../../../../src/brokers/api/error';
import type { Page, ResourceKind, ResourceNode } from '../../../../src/brokers/api/resource';
import { Connections } from '../../../../src/ui/connections/connections';
import { ConnectionPool } from '../../../../src/ui/connections/pool';
import { ExplorerModel } from '../../../../src/ui/explorer/explorerModel';
import type { ParentRow, Row } from '../../../../src/ui/explorer/rows';
import { fakeBroker, fakeDriver, fakeEnv, fakeProfile, fakeRegistry, never, settle } from '../fakeDriver';
import type { FakeBroker } from '../fakeDriver';
import { modelContext, resource as node, word } from './support';

function resource(label: string, kind: ResourceKind = 'stream', description = '0 messages'): ResourceNode {
  return node(label, kind, { description });
}

describe('ExplorerModel', () => {
  const profile = fakeProfile();
  let broker: FakeBroker;
  let connections: Connections;
  let pool: ConnectionPool;
  let model: ExplorerModel;
  let changes: (readonly Row[] | undefined)[];
  const root = (): ParentRow => model.roots()[0] as ParentRow;
  const below = (row: Row = root()): string[] => model.children(row).map(word);
  const gone = new BrokerError('unreachable', 'events refuses the connection: start it.');
  const open = async (): Promise<void> => {
    model.expand(root());
    await settle();
    below();
    await settle();
  };

  beforeEach(() => {
    broker = fakeBroker();
    pool = new ConnectionPool(fakeRegistry(fakeDriver(broker)), () => fakeEnv);
    connections = new Connections(pool);
    connections.update({ connections: [{ profile, source: 'user', autoConnect: false }], problems: [] });
    model = new ExplorerModel(modelContext(connections));
    changes = [];
    model.onDidChange((rows) => changes.push(rows));
  });

  afterEach(() => {
    model.dispose();
    connections.dispose();
    pool.dispose();
  });

  it('opens a connection when its row is expanded, and says what it is doing', async () => {
    broker.list = () => Promise.resolve({ items: [resource('ORDERS'), resource('PAYMENTS')] });
    assert.deepEqual(below(), ['<notConnected>']);
    model.expand(root());
    assert.deepEqual(below(), ['<loading>']);
    await settle();
    assert.deepEqual(below(), ['<loading>']);
    await settle();
    assert.deepEqual(below(), ['ORDERS', 'PAYMENTS']);
  });

  it('says that a list is empty, but not where a part of it is hidden', async () => {
    await open();
    assert.deepEqual(below(), ['<empty>']);
    broker.list = () => Promise.resolve({ items: [], notice: 'Streams of other accounts are hidden.' });
    await model.refresh(root());
    assert.deepEqual(below(), ['<notice>']);
  });

  it('shows a failed list as a row, once, and reads it again on request', async () => {
    let requests = 0;
    broker.list = () => {
      requests++;
      return Promise.reject(new BrokerError('denied', 'events may not list streams: grant it $JS.API.>.'));
    };
    await open();
    assert.deepEqual(below(), ['<error>']);
    await settle();
    assert.deepEqual(below(), ['<error>']);
    assert.equal(requests, 1);
    broker.list = () => Promise.resolve({ items: [resource('ORDERS')] });
    await model.refresh(root());
    assert.deepEqual(below(), ['ORDERS']);
  });

  it('reads a long list page by page, and a refresh reads no more than is shown', async () => {
    const cursors: (string | undefined)[] = [];
    broker.list = (_parent, cursor) => {
      cursors.push(cursor);
      const page = Number(cursor ?? 0);
      const items = Array.from({ length: 200 }, (_, i) => resource(`s${page * 200 + i}`));
      return Promise.resolve({ items, total: 10_000, next: String(page + 1) });
    };
    await open();
    assert.equal(below().length, 201);
    assert.deepEqual(cursors, [undefined]);
    await model.loadMore(root());
    assert.equal(below().length, 401);
    assert.deepEqual(model.children(root()).at(-1), {
      type: 'note',
      key: 'events#loadMore',
      parent: root(),
      note: { kind: 'loadMore', shown: 400, total: 10_000 },
    });
    cursors.length = 0;
    await model.refresh(root());
    assert.deepEqual(cursors, [undefined, '1']);
  });

  it('draws again only the rows that say something new', async () => {
    broker.list = () => Promise.resolve({ items: [resource('ORDERS'), resource('PAYMENTS')] });
    await open();
    const [orders, payments] = model.children(root());
    changes.length = 0;
    await model.refreshExpanded();
    assert.equal(changes.length, 0);
    broker.list = () => Promise.resolve({ items: [resource('ORDERS'), resource('PAYMENTS', 'stream', '7 messages')] });
    await model.refreshExpanded();
    assert.deepEqual(changes, [[payments]]);
    broker.list = () => Promise.resolve({ items: [resource('ORDERS')] });
    await model.refreshExpanded();
    assert.deepEqual(changes.at(-1), [root()]);
    assert.deepEqual(model.children(root()), [orders]);
  });

  it('refreshes what is expanded and nothing else', async () => {
    broker.list = (parent) => Promise.resolve({ items: parent ? [] : [resource('ORDERS'), resource('PAYMENTS')] });
    await open();
    const [orders, payments] = model.children(root()) as ParentRow[];
    model.expand(orders!);
    model.expand(payments!);
    model.collapse(payments!);
    await settle();
    const asked: (string | undefined)[] = [];
    broker.list = (parent) => {
      asked.push(parent?.path[0]);
      return Promise.resolve({ items: parent ? [] : [resource('ORDERS'), resource('PAYMENTS')] });
    };
    await model.refreshExpanded();
    assert.deepEqual(asked, [undefined, 'ORDERS']);
    model.collapse(root());
    asked.length = 0;
    await model.refreshExpanded();
    assert.deepEqual(asked, []);
  });

  it('has one request in flight for a list, however often it is asked for', async () => {
    await open();
    let requests = 0;
    let answer: (page: Page<ResourceNode>) => void = () => undefined;
    broker.list = () => {
      requests++;
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    const refreshes = [model.refresh(root()), model.refreshExpanded(), model.refreshExpanded()];
    await settle();
    assert.equal(requests, 1);
    answer({ items: [] });
    await Promise.all(refreshes);
    assert.equal(requests, 1);
  });

  it('says that a broker is gone above the rows that were there, and reads them again when it is back', async () => {
    broker.list = () => Promise.resolve({ items: [resource('ORDERS')] });
    await open();
    const [orders] = model.children(root());
    broker.ping = () => Promise.reject(gone);
    broker.connect = () => Promise.reject(gone);
    await connections.checkNow(profile.id);
    assert.deepEqual(below(), ['<error>', 'ORDERS']);
    broker.connect = () => Promise.resolve();
    broker.list = () => Promise.resolve({ items: [resource('ORDERS', 'stream', '9 messages')] });
    await connections.checkNow(profile.id);
    await settle();
    assert.deepEqual(model.children(root()), [orders]);
    assert.equal(orders?.type === 'resource' && orders.node.description, '9 messages');
  });

  it('looks at once whether the broker is there when a list gets no answer', async () => {
    broker.list = () => Promise.reject(gone);
    broker.ping = () => Promise.reject(gone);
    await open();
    assert.equal(connections.stateOf(profile.id).status, 'lost');
  });

  it('brings rows back expanded that were so before their connection was closed', async () => {
    broker.list = (parent) => Promise.resolve({ items: parent ? [] : [resource('ORDERS')] });
    await open();
    model.expand(model.children(root())[0] as ParentRow);
    connections.disconnect(profile.id);
    await connections.connect(profile.id);
    below();
    await settle();
    assert.ok(model.isExpanded(model.children(root())[0]!));
  });

  it('leaves a connection closed that was closed while its list was on the way', async () => {
    let fail: (error: Error) => void = () => undefined;
    broker.list = () => new Promise((_resolve, reject) => void (fail = reject));
    await open();
    connections.disconnect(profile.id);
    fail(gone);
    await settle();
    assert.equal(connections.stateOf(profile.id).status, 'closed');
    assert.deepEqual(below(), ['<notConnected>']);
  });

  it('shows a wrong entry of the settings beside the connections that are right', () => {
    connections.update({
      ...connections.settings,
      problems: [{ label: 'Connection 2', source: 'user', message: 'Connection 2 must be an object in braces.' }],
    });
    assert.deepEqual(model.roots().map(word), ['events', 'Connection 2 must be an object in braces.']);
    assert.deepEqual(model.children(model.roots()[1]!), []);
  });

  it('closes a connection that is taken out of the settings, and opens one anew that was changed', async () => {
    await open();
    const changed = { ...profile, address: 'nats://localhost:4223' };
    connections.update({ connections: [{ profile: changed, source: 'user', autoConnect: false }], problems: [] });
    await settle();
    assert.equal(broker.opened, 2);
    assert.equal(broker.closed, 1);
    connections.update({ connections: [], problems: [] });
    assert.equal(broker.closed, 2);
    assert.deepEqual(model.roots(), []);
  });

  it('shows the rows of one broker while another does not answer', async () => {
    const other = { ...fakeProfile('orders'), kind: 'kafka' as const };
    const slow = fakeBroker();
    slow.list = never;
    broker.list = () => Promise.resolve({ items: [resource('ORDERS')] });
    const both = new Connections(
      new ConnectionPool(
        { ...fakeRegistry(fakeDriver(broker)), kafka: () => Promise.resolve(fakeDriver(slow)) },
        () => fakeEnv,
      ),
    );
    both.update({
      connections: [other, profile].map((one) => ({ profile: one, source: 'user', autoConnect: false })),
      problems: [],
    });
    const tree = new ExplorerModel(modelContext(both));
    const rows = tree.roots() as ParentRow[];
    for (const row of rows) tree.expand(row);
    await settle();
    for (const row of rows) tree.children(row);
    await settle();
    assert.deepEqual(
      rows.map((row) => tree.children(row).map(word)),
      [['<loading>'], ['ORDERS']],
    );
    tree.dispose();
    both.dispose();
  });

  it('keeps nothing of a disposed explorer listening', () => {
    model.dispose();
    changes.length = 0;
    connections.update({ connections: [], problems: [] });
    assert.equal(changes.length, 0);
  });
});
