import assert from 'node:assert/strict';
import { BrokerError } from '../../../../../src/brokers/api/error';
import { Catalog } from '../../../../../src/brokers/nats/jetstream/catalog';

const never = new AbortController().signal;

/** A list as the server keeps it, with what it was asked for. */
function list(count: number) {
  const names = Array.from({ length: count }, (_, index) => `s${String(index).padStart(6, '0')}`);
  const asked = { names: 0, windows: 0, one: 0 };
  const catalog = new Catalog<string>({
    names: (offset) => {
      asked.names++;
      return Promise.resolve({ names: names.slice(offset, offset + 1024), total: names.length });
    },
    window: (offset) => {
      asked.windows++;
      const entries = names.slice(offset, offset + 256).map((name) => ({ name, info: name }));
      return Promise.resolve({ entries, total: names.length });
    },
    one: (name) => {
      asked.one++;
      if (!names.includes(name)) return Promise.reject(new BrokerError('notFound', 'It is gone.'));
      return Promise.resolve(name);
    },
  });
  return { catalog, names, asked };
}

describe('Catalog', () => {
  it('reads all names by pages of the server', async () => {
    const { catalog, names, asked } = list(5000);
    assert.deepEqual(await catalog.allNames(never), { names, complete: true });
    assert.equal(asked.names, 5);
  });

  it('picks neighbours out of one window, and never asks more often than there are windows', async () => {
    const { catalog, names, asked } = list(5000);
    await catalog.allNames(never);
    const wanted = names.slice(1000, 1100).reverse();
    assert.deepEqual(
      (await catalog.pick(wanted, never)).map(({ name }) => name),
      wanted,
    );
    assert.deepEqual([asked.windows, asked.one], [1, 0]);
    const spread = names.filter((_, index) => index % 50 === 0);
    assert.equal((await catalog.pick(spread, never)).length, 100);
    assert.ok(asked.windows <= 1 + Math.ceil(5000 / 256), `${asked.windows} windows`);
    assert.equal(asked.one, 0);
  });

  it('asks for a lone one by its name, and leaves out what is gone', async () => {
    const { catalog, asked } = list(5000);
    assert.deepEqual(
      (await catalog.pick(['s000007', 'none'], never)).map(({ name }) => name),
      ['s000007'],
    );
    assert.ok(asked.one <= 2);
  });

  it('pages through a list with one request for each window, and knows all names at the end', async () => {
    const { catalog, names, asked } = list(600);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await catalog.page({ limit: 100, ...(cursor !== undefined && { cursor }) }, undefined, never);
      seen.push(...page.entries.map(({ name }) => name));
      cursor = page.next;
    } while (cursor !== undefined);
    assert.deepEqual(seen, names);
    assert.equal(asked.windows, 3);
    assert.deepEqual(catalog.knownNames, names);
  });
});
