import assert from 'node:assert/strict';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import { refKey, type ResourceNode } from '../../../src/brokers/api/resource';
import { rejectsWith } from './expect';
import type { ConformanceTarget, ExpectedList } from './target';
import { childrenOf, keysOf, never, nodeAt, walk } from './walk';

const promptMs = 1000;
/** A broker's own tools start a virtual machine for each question, which takes seconds on a busy machine. */
const toolsMs = 30_000;

/** That the tree is whole, stable, paged, cancellable, true and without a trace. */
export function describeListing(target: ConformanceTarget, connection: () => BrokerConnection): void {
  it('gives every resource a reference of its own, and the same one again', async () => {
    const first = (await walk(connection())).flatMap(({ children }) => keysOf(children));
    assert.equal(new Set(first).size, first.length, 'two resources share a reference');
    const second = (await walk(connection())).flatMap(({ children }) => keysOf(children));
    assert.deepEqual(second, first);
  });

  it('lists the same children in small pages as in a large one', async () => {
    let paged = false;
    for (const { parent, children } of await walk(connection())) {
      const limit = Math.max(2, Math.ceil(children.length / 30));
      paged ||= children.length > limit;
      assert.deepEqual(keysOf(await childrenOf(connection(), parent, limit)), keysOf(children));
    }
    assert.ok(paged, 'no list was longer than a page');
  });

  it('shows labels, and properties with distinct keys', async () => {
    for (const node of (await walk(connection())).flatMap(({ children }) => children)) {
      assert.notEqual(node.label, '');
      const keys = node.properties.map(({ key }) => key);
      assert.equal(new Set(keys).size, keys.length, `${refKey(node.ref)} has a property twice`);
    }
  });

  for (const list of target.lists) {
    it(`says what the broker's own tools say: ${list.at.join(' → ') || 'top level'}`, async () => {
      const parent = await nodeAt(connection(), list.at);
      const children = await childrenOf(connection(), parent?.ref);
      const expected = await list.rows();
      assert.deepEqual(figuresOf(children, list, expected), expected);
    }).timeout(toolsMs);
  }

  it('leaves no trace on the broker', async () => {
    const before = await target.traces();
    await walk(connection());
    await connection().ping(never);
    assert.deepEqual(await target.traces(), before);
  }).timeout(2 * toolsMs);

  it('rejects with “cancelled” at once when it is cancelled before or while it runs', async () => {
    const deepest = (await walk(connection())).at(-1)?.parent;
    for (const parent of [undefined, deepest]) {
      const list = (signal: AbortSignal): Promise<unknown> => connection().listChildren(parent, { limit: 5 }, signal);
      await rejectsWith(list(AbortSignal.abort()), 'cancelled', { withinMs: promptMs });
    }
    await rejectsWith(connection().ping(AbortSignal.abort()), 'cancelled', { withinMs: promptMs });
    const controller = new AbortController();
    const running = connection().ping(controller.signal);
    controller.abort();
    await rejectsWith(running, 'cancelled', { withinMs: promptMs });
    await connection().ping(never);
  });

  it('says that a resource is gone rather than failing in another way', async () => {
    const [known] = (await walk(connection())).filter(({ parent }) => parent !== undefined && parent.kind !== 'folder');
    assert.ok(known?.parent, 'the tree has no resource with children');
    const path = [...known.parent.path.slice(0, -1), 'conformance-no-such-resource'];
    const gone = connection().listChildren({ ...known.parent, path }, { limit: 5 }, never);
    await rejectsWith(gone, 'notFound', { withinMs: 10_000 });
  });
}

/** The children as an {@link ExpectedList} tells them: only the properties it speaks of. */
function figuresOf(
  children: readonly ResourceNode[],
  list: ExpectedList,
  expected: Awaited<ReturnType<ExpectedList['rows']>>,
): unknown {
  const compared = children.filter((child) => list.only?.(child) ?? true);
  return Object.fromEntries(
    compared.map(({ label, properties }) => {
      const wanted = Object.keys(expected[label] ?? {});
      const told = properties.filter(({ key }) => wanted.includes(key));
      return [label, Object.fromEntries(told.map(({ key, value }) => [key, value]))];
    }),
  );
}
