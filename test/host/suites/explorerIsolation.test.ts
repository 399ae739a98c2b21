import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { rig } from '../rig';
import { commandIds } from '../../../src/ui/contributions';
import type { TestApi } from '../../../src/ui/testApi';
import * as vscode from 'vscode';
import { connectionTo, expandDown, openConnections, row, setConnections, testApi } from './support/brokerscope';

describe('one broker that accepts connections and never answers', () => {
  let api: TestApi;
  let hole: Server;
  const sockets = new Set<Socket>();
  const live = ['kafka-4', 'nats-2.15'] as const;

  before(async () => {
    api = await testApi();
    hole = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1');
    await once(hole, 'listening');
  });
  afterEach(() => setConnections());
  after(() => {
    for (const socket of sockets) socket.destroy();
    hole.close();
  });

  /** The entry of a broker behind the black hole. */
  const dead = (): Record<string, unknown> => ({
    id: 'dead',
    name: 'dead',
    kind: 'kafka',
    address: `127.0.0.1:${(hole.address() as AddressInfo).port}`,
  });

  const stillConnecting = (): void => {
    const { contextValue } = row(api, [], 'dead');
    assert.ok(['connection.connecting', 'connection.lost'].includes(contextValue), contextValue);
  };

  it('leaves the lists of the others usable while it is still being connected to', async () => {
    // Not awaited: opening it resolves when its time is up.
    const opening = openConnections(api, ...live.map((id) => connectionTo(id)), dead());
    for (const id of live) await rig.eventually(() => row(api, [], id), 20_000);
    await expandDown(api, 'kafka-4', 'Topics');
    await expandDown(api, 'nats-2.15', 'Streams');
    await rig.eventually(() => {
      for (const path of [
        ['kafka-4', 'Topics'],
        ['nats-2.15', 'Streams'],
      ])
        assert.notEqual(api.rows(...path)[0]?.label, 'Loading…');
    }, 20_000);
    stillConnecting();
    await opening;
    stillConnecting();
  });

  it('does not hold up what is found in the others', async function () {
    this.timeout(120_000);
    const opening = openConnections(api, ...live.map((id) => connectionTo(id)), dead());
    await rig.eventually(() => {
      for (const id of live) assert.equal(row(api, [], id).contextValue, 'connection.open');
    }, 20_000);
    const finding = vscode.commands.executeCommand(commandIds.find);
    await rig.fill('Part of a name in 2 open connections', 'no broker has this name');
    await rig.eventually(async () => assert.deepEqual(await rig.offers(), ['Nothing found']), 20_000);
    await rig.escape('Part of a name in 2 open connections');
    await finding;
    await opening;
    stillConnecting();
  });
});
