import assert from 'node:assert/strict';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import { BrokerError } from '../../../src/brokers/api/error';
import { refKey, type ResourceNode } from '../../../src/brokers/api/resource';
import { holdsNoSecret, isSentence } from './expect';
import type { Access, ConformanceTarget } from './target';
import { childrenOf, keysOf, never, someOfEachKind, walk } from './walk';

/** A tour looks at hundreds of resources, on a machine that runs the servers as well. */
const tourMs = 120_000;

/** That every resource can be looked at closely, narrowed, found and copied as a command, without a trace or a secret. */
export function describeLooking(target: ConformanceTarget, connection: () => BrokerConnection): void {
  it('describes some of every kind, with distinct keys and no secret, and leaves no trace', async () => {
    const access = await target.access();
    const before = await target.traces();
    for (const { parent, children } of await walk(connection())) {
      if (parent) await looksWell(connection(), parent, access);
      for (const { ref } of someOfEachKind(children)) await looksWell(connection(), ref, access);
    }
    assert.deepEqual(await target.traces(), before);
  }).timeout(tourMs);

  it('narrows every list that says it can be filtered, to the names that hold the text', async () => {
    for (const { node, children } of await listsWith(connection(), ({ list }) => list?.filter === true)) {
      const [first] = children;
      if (!first) continue;
      const text = nameOf(first).slice(-4).toUpperCase();
      const page = await connection().listChildren(node.ref, { limit: 500, internals: true, filter: text }, never);
      const expected = children.filter((child) => nameOf(child).toUpperCase().includes(text));
      if (children.length <= 500) assert.deepEqual(keysOf(page.items), keysOf(expected), `${node.label}: ${text}`);
      const none = await connection().listChildren(node.ref, { limit: 5, filter: 'no-such-name-anywhere' }, never);
      assert.deepEqual(none.items, [], node.label);
    }
  }).timeout(tourMs);

  it('tells all names of every list that can be grouped, and reads any of them at once', async () => {
    for (const { node, children } of await listsWith(connection(), ({ list }) => list?.names === true)) {
      const { names, complete } = await connection().listNames(node.ref, { internals: true }, never);
      assert.ok(complete, node.label);
      assert.deepEqual(names, names.toSorted(), `${node.label}: names are not sorted`);
      assert.deepEqual(new Set(names), new Set(children.map(nameOf)), node.label);
      const wanted = [...names.slice(-2), 'no-such-name-anywhere'];
      const some = await connection().listChildren(node.ref, { limit: 10, names: wanted }, never);
      assert.deepEqual(some.items.map(nameOf), names.slice(-2), node.label);
    }
  }).timeout(tourMs);

  it('recalls, without asking, only what it has read', async () => {
    for (const { node } of await listsWith(connection(), ({ list }) => list?.filter === true)) {
      const page = await connection().listChildren(node.ref, { limit: 500 }, never);
      const recalled = connection().recallChildren(node.ref, { limit: 500 });
      if (recalled) assert.deepEqual(keysOf(recalled.items), keysOf(page.items), node.label);
      const filtered = connection().recallChildren(node.ref, { limit: 5, filter: 'no-such-name-anywhere' });
      assert.deepEqual(filtered?.items ?? [], [], node.label);
    }
  }).timeout(tourMs);

  it('finds what can be filtered by name, and tells the way to it', async () => {
    let hits = 0;
    for (const { node, children } of await listsWith(connection(), ({ list }) => list?.names === true)) {
      const [wanted] = children;
      if (!wanted) continue;
      const found = await connection().find(nameOf(wanted), 1000, never);
      const hit = found.find(({ ref }) => refKey(ref) === refKey(wanted.ref));
      if (!hit) continue;
      hits++;
      assert.equal(refKey(hit.ancestors.at(-1) ?? wanted.ref), refKey(node.ref), 'the last ancestor is the list');
      assert.notEqual(hit.location, '');
    }
    assert.ok(hits > 0, 'nothing was found');
    assert.deepEqual(await connection().find('no-such-name-anywhere', 10, never), []);
  }).timeout(tourMs);
}

async function looksWell(connection: BrokerConnection, ref: ResourceNode['ref'], access: Access): Promise<void> {
  try {
    const details = await connection.describe(ref, never);
    assert.equal(refKey(details.ref), refKey(ref));
    for (const { title, properties = [], table, notice } of details.sections) {
      assert.notEqual(title, '', refKey(ref));
      const keys = properties.map(({ key }) => key);
      assert.equal(new Set(keys).size, keys.length, `${refKey(ref)}, ${title}: a property twice`);
      for (const row of table?.rows ?? []) assert.equal(row.cells.length, table?.columns.length, refKey(ref));
      if (notice !== undefined) isSentence(notice);
    }
    holdsNoSecret(JSON.stringify(details), access);
  } catch (error) {
    // Something else on the broker came to its end between the list and this look.
    if (!BrokerError.is(error, 'notFound')) throw new Error(`describing ${refKey(ref)} failed`, { cause: error });
  }
  for (const { tool, text } of connection.commandLines(ref)) {
    assert.ok(text.includes(tool), `${text} does not call ${tool}`);
    holdsNoSecret(text, access);
  }
}

interface NamedList {
  readonly node: ResourceNode;
  readonly children: readonly ResourceNode[];
}

/** Lists of the tree whose node has some trait, with all their children, the broker's own included. */
async function listsWith(
  connection: BrokerConnection,
  wanted: (node: ResourceNode) => boolean,
): Promise<readonly NamedList[]> {
  const nodes = (await walk(connection)).flatMap(({ children }) => someOfEachKind(children)).filter(wanted);
  const lists: NamedList[] = [];
  for (const node of nodes) {
    lists.push({ node, children: await childrenOf(connection, node.ref, 500, { internals: true }) });
  }
  return lists;
}

function nameOf({ ref }: ResourceNode): string {
  return ref.path.at(-1) ?? '';
}
