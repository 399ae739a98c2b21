import assert from 'node:assert/strict';
import { driver } from '../../../src/brokers/nats';
import { serversOrSkip } from '../../lab';
import { describeAccess, type Access } from '../suite';
import { diagnose } from '../support/access';
import { envOf, profileOf } from '../support/target';
import { never, nodeAt } from '../support/walk';
import { seedReplicated } from './seed';
import { urlOf, variant } from './variant';

const clusterAddress = ['n1', 'n2', 'n3'].map((node) => urlOf('nats-cluster', node)).join(',');
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

  it('shows replicas of a stream and its leader', async () => {
    await seedReplicated(clusterAddress.split(','));
    const access = await cluster.access();
    const connection = await driver.connect(profileOf(cluster, access), envOf(access), never);
    try {
      const stream = await nodeAt(connection, ['Streams', 'conformance-replicated']);
      const told = Object.fromEntries((stream?.properties ?? []).map(({ key, value }) => [key, value]));
      assert.equal(told.replicas, 3);
      assert.match(String(told.leader), /^n[123]$/);
      assert.match(String(told.peers), /^n[123] \(.+\), n[123] \(.+\)$/);
    } finally {
      await connection.close();
    }
  });
});
