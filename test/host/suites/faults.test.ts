import assert from 'node:assert/strict';
import { rig } from '../rig';
import type { TestApi } from '../../../src/ui/testApi';
import { connectionTo, openConnections, refresh, row, setConnections, testApi } from './support/brokerscope';

const victim = 'nats-2.9';

describe('a broker that dies while the tree is open', () => {
  let api: TestApi;
  const isLost = (): void => assert.equal(row(api, [], victim).contextValue, 'connection.lost');

  beforeEach(async () => {
    api = await testApi();
    await openConnections(api, connectionTo(victim), connectionTo('kafka-4'), connectionTo('rabbitmq-4.3'));
    await rig.eventually(() => row(api, [victim], 'Streams'), 20_000);
    await rig.eventually(() => row(api, ['kafka-4'], 'Topics'), 20_000);
    await rig.eventually(() => row(api, ['rabbitmq-4.3'], '/'), 20_000);
  });
  afterEach(() => setConnections());

  it('says so within five seconds, leaves the others alone, and comes back by itself', async () => {
    await rig.kill(victim);
    try {
      await rig.eventually(isLost, 5000);
      const [error] = api.rows(victim);
      assert.equal(error?.contextValue, 'error');
      assert.equal(row(api, [victim], 'Streams').label, 'Streams', 'what was read stays in its place');
      await refresh();
      for (const other of ['kafka-4', 'rabbitmq-4.3'])
        assert.equal(row(api, [], other).contextValue, 'connection.open', other);
    } finally {
      await rig.start(victim);
    }
    await rig.eventually(() => {
      assert.equal(row(api, [], victim).contextValue, 'connection.open');
      assert.notEqual(api.rows(victim)[0]?.contextValue, 'error');
    }, 10_000);
  });

  it('that hangs instead of dying is noticed within five seconds as well', async () => {
    await rig.pause(victim);
    try {
      await rig.eventually(isLost, 5000);
    } finally {
      await rig.resume(victim);
    }
    await rig.eventually(() => assert.equal(row(api, [], victim).contextValue, 'connection.open'), 10_000);
  });
});
