import assert from 'node:assert/strict';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import type { ResourceNode } from '../../../src/brokers/api/resource';
import { driver } from '../../../src/brokers/rabbitmq';
import { serversOrSkip } from '../../lab';
import { envOf, profileOf } from '../support/target';
import { childrenOf, never } from '../support/walk';
import { rabbitmqctl } from './opinion';
import { clear, seed } from './seed';
import { accessTo } from './target';
import { topologies } from './topology';

for (const id of ['rabbitmq-4.3', 'rabbitmq-3.10'] as const) {
  describe(`bindings on ${id}`, () => {
    let connection: BrokerConnection;

    before(async function () {
      await serversOrSkip(this, [id]);
      await seed(id);
      const access = accessTo(id, '/');
      connection = await driver.connect(profileOf({ server: id, driver }, access), envOf(access), never);
    });

    after(async function () {
      this.timeout(60_000);
      await connection.close();
      await clear(id);
    });

    const below = async (vhost: string, folder: string, ...wanted: string[]): Promise<readonly ResourceNode[]> => {
      const profile = profileOf({ server: id, driver }, accessTo(id, '/')).id;
      const parents = await childrenOf(connection, { profile, kind: 'folder', path: [vhost, folder] });
      const bindings: ResourceNode[] = [];
      for (const { ref, hasChildren } of parents) {
        if (!hasChildren) continue;
        const lists = (await childrenOf(connection, ref)).filter(({ label }) => wanted.includes(label));
        for (const list of lists) bindings.push(...(await childrenOf(connection, list.ref)));
      }
      return bindings;
    };

    for (const { vhost } of topologies) {
      it(`are those rabbitmqctl lists in “${vhost}”, each once, with their arguments`, async () => {
        const rows = await rabbitmqctl(id, ['list_bindings', '-p', vhost]);
        const expected = rows.filter((row) => row['source_name'] !== '').map(told);
        assert.ok(expected.length > 0);
        assert.deepEqual((await below(vhost, 'exchanges', 'Bindings from here')).map(shown).sort(), expected.sort());
        const toQueues = rows.filter((row) => row['source_name'] !== '' && row['destination_kind'] === 'queue');
        assert.deepEqual((await below(vhost, 'queues', 'Bindings')).map(shown).sort(), toQueues.map(told).sort());
        const toExchanges = rows.filter((row) => row['destination_kind'] === 'exchange');
        const shownTo = (await below(vhost, 'exchanges', 'Bindings to here')).map(shown).sort();
        assert.deepEqual(shownTo, toExchanges.map(told).sort());
        const { id: profile } = profileOf({ server: id, driver }, accessTo(id, '/'));
        const all = await childrenOf(connection, { profile, kind: 'folder', path: [vhost, 'bindings'] });
        assert.deepEqual(all.map(shown).sort(), expected);
      }).timeout(20_000);
    }
  });
}

function told(row: Readonly<Record<string, unknown>>): string {
  const table = row['arguments'] as readonly (readonly [string, string, unknown])[];
  const pairs = table.map(([name, , value]) => [name, value]);
  return JSON.stringify([
    row['source_name'],
    row['destination_kind'],
    row['destination_name'],
    row['routing_key'],
    pairs,
  ]);
}

function shown({ properties }: ResourceNode): string {
  const value = (wanted: string): unknown => properties.find(({ key }) => key === wanted)?.value;
  const pairs = properties.filter(({ key }) => key.startsWith('arguments.')).map(({ label, value }) => [label, value]);
  return JSON.stringify([value('source'), value('destinationType'), value('destination'), value('routingKey'), pairs]);
}
