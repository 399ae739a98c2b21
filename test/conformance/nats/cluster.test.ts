import assert from 'node:assert/strict';
import { driver } from '../../../src/brokers/nats';
import type { ResourceNode } from '../../../src/brokers/api/resource';
import { address as labAddress, kill, serversOrSkip, up } from '../../lab';
import { describeAccess, type Access } from '../suite';
import { diagnose } from '../support/access';
import { eventually } from '../support/expect';
import { envOf, profileOf } from '../support/target';
import { childrenOf, never, nodeAt } from '../support/walk';
import { getJson } from './monitor';
import { clear, seedReplicated } from './seed';
import { urlOf, variant } from './variant';

const servers = ['n1', 'n2', 'n3'].map((node) => urlOf('nats-cluster', node));
const clusterAddress = servers.join(',');
const cluster = variant('nats-cluster', {
  variant: 'three nodes',
  port: 'n1',
  access: () => ({ profile: { address: clusterAddress, authentication: 'none' } }),
});
describeAccess(cluster);

describeAccess(
  variant('nats-cluster', {
    variant: 'leaf node',
    port: 'leaf',
    access: () => ({ profile: { address: urlOf('nats-cluster', 'leaf'), authentication: 'none' } }),
  }),
);

describe('a NATS cluster', () => {
  before(async function () {
    await serversOrSkip(this, ['nats-cluster']);
  });

  it('is reached through any node of the address that is alive', async () => {
    const dead = 'nats://127.0.0.1:1';
    const access: Access = { profile: { address: `${dead},${clusterAddress}`, authentication: 'none' } };
    const connection = await driver.connect(profileOf(cluster, access), envOf(access), never);
    await connection.ping(never);
    await connection.close();
    assert.ok((await diagnose(cluster, access)).every(({ ok }) => ok));
  });

  it('shows the members with their routes and the leaf node, as their monitoring ports tell them', async () => {
    for (const [index, member] of (['n1', 'n2', 'n3'] as const).entries()) {
      const monitor = `http://${labAddress('nats-cluster', `http${index + 1}`)}`;
      const access: Access = {
        profile: { address: clusterAddress, authentication: 'none', monitoringUrl: monitor },
      };
      const connection = await driver.connect(profileOf(cluster, access), envOf(access), never);
      try {
        const under = async (folder: string) =>
          childrenOf(connection, (await nodeAt(connection, ['Servers', member, folder]))?.ref, 3);
        const routez = await getJson<{ routes: readonly { rid: number; remote_name: string }[] }>(`${monitor}/routez`);
        assert.deepEqual(
          (await under('Routes')).map(({ label, ref }) => `${label} ${ref.path.at(-1)}`).sort(),
          routez.routes.map(({ remote_name: name, rid }) => `${name} ${rid}`).sort(),
        );
        assert.ok(routez.routes.length > 0);
        assert.deepEqual(
          (await under('Leaf nodes')).map(({ label }) => label),
          member === 'n1' ? ['leaf'] : [],
        );
        assert.deepEqual(await under('Gateways'), []);
      } finally {
        await connection.close();
      }
    }
  }).timeout(30_000);

  it('shows every server that has the account, without system rights', async () => {
    const access = await cluster.access();
    const connection = await driver.connect(profileOf(cluster, access), envOf(access), never);
    try {
      const members = await childrenOf(connection, (await nodeAt(connection, ['Servers']))?.ref);
      assert.deepEqual(
        members.map(({ label }) => label),
        ['leaf', 'n1', 'n2', 'n3'],
      );
    } finally {
      await connection.close();
    }
  }).timeout(20_000);

  it('shows where the copies of a stream are, and what a member that is down takes with it', async function () {
    this.timeout(120_000);
    const access = await cluster.access();
    await seedReplicated(servers, 'n3');
    const connection = await driver.connect(profileOf(cluster, access), envOf(access), never);
    const streams = async (): Promise<readonly ResourceNode[]> =>
      childrenOf(connection, (await nodeAt(connection, ['Streams']))?.ref);
    try {
      const copied = (await streams()).find(({ label }) => label === 'conformance-copied');
      const facts = Object.fromEntries((copied?.properties ?? []).map(({ key, value }) => [key, value]));
      assert.equal(facts['replicas'], 3);
      assert.match(String(facts['leader']), /^n[123]$/);
      assert.match(String(facts['peers']), /^n[123] \(.+\), n[123] \(.+\)$/);

      await kill('nats-cluster', 'n3');
      await eventually(async () => {
        const health = (await streams()).map(({ label, health }) => [label, health?.level] as const);
        assert.deepEqual(Object.fromEntries(health)['conformance-copied'], 'warning');
        assert.ok(health.some(([label, level]) => label === 'conformance-single' && level === 'error'));
      }, 60_000);
    } finally {
      await connection.close();
      await up(['nats-cluster']);
      await clear(...servers);
    }
  });
});
