import assert from 'node:assert/strict';
import {
  availability,
  down,
  kill,
  labServer,
  labServerIds,
  pause,
  restart,
  resume,
  serversOrSkip,
  status,
  tools,
  up,
  type LabServerId,
} from './index';
import { isLoopback, listeners, listenersOf } from './ports';
import { processesOf } from './processes';
import { recipeOf } from './recipes';

/** Variants that may be stopped here: other tests work with the main servers. One of each broker. */
const expendable = ['nats-token', 'rabbitmq-tls', 'kafka-secure'] as const;

const probe = (id: LabServerId) => recipeOf(labServer(id)).probe(labServer(id));

const stateOf = async (id: LabServerId) => (await status([id]))[0]?.state;

describe('lab', function () {
  this.timeout(120_000);
  let owned: readonly LabServerId[] = [];
  let upBefore: readonly LabServerId[] = [];

  before(async function () {
    upBefore = (await status()).filter(({ state }) => state === 'up').map(({ id }) => id);
    await serversOrSkip(this, labServerIds);
    const ways = await Promise.all(labServerIds.map(async (id) => ({ id, way: await availability(id) })));
    owned = ways.filter(({ way }) => way.how === 'process').map(({ id }) => id);
  });

  // Whoever had the lab running goes on working with it.
  after(() => up(upBefore));

  const ownedOrSkip = (context: Mocha.Context, id: LabServerId) => {
    if (!owned.includes(id)) context.skip();
  };

  for (const id of labServerIds) {
    it(`${id} answers on its ports, and on loopback only`, async function () {
      await probe(id);
      ownedOrSkip(this, id);
      const open = listenersOf(processesOf(id));
      const exposed = open.filter((listener) => !isLoopback(listener.address));
      assert.deepEqual(exposed, []);
      const { ports, innerPorts } = labServer(id);
      const expected = [...Object.values(ports), ...innerPorts].sort();
      // Every port is declared, so that no two servers can meet on one.
      assert.deepEqual([...new Set(open.map((listener) => listener.port))].sort(), expected);
    });
  }

  for (const id of expendable) {
    it(`${id} comes back after a crash`, async function () {
      ownedOrSkip(this, id);
      await kill(id);
      assert.equal(await stateOf(id), 'down');
      await assert.rejects(probe(id));
      await up([id]);
      assert.equal(await stateOf(id), 'up');
      await probe(id);
    });
  }

  it('keeps what a server holds over a crash and over a restart', async function () {
    const id = 'kafka-secure';
    ownedOrSkip(this, id);
    await tools.kafka(id, 'kafka-topics', ['--create', '--if-not-exists', '--topic', 'lab-kept']);
    await kill(id);
    await up([id]);
    await restart(id);
    assert.match(await tools.kafka(id, 'kafka-topics', ['--list']), /^lab-kept$/m);
    await tools.kafka(id, 'kafka-topics', ['--delete', '--topic', 'lab-kept']);
  });

  it('freezes a server, which then holds connections and answers nothing, and lets it go on', async function () {
    const id = 'nats-token';
    ownedOrSkip(this, id);
    await pause(id);
    assert.equal(await stateOf(id), 'paused');
    await assert.rejects(probe(id), /does not answer/);
    await resume(id);
    await probe(id);
    assert.equal(await stateOf(id), 'up');
  });

  it('leaves no process and no open port behind, a frozen server included', async function () {
    for (const id of expendable) ownedOrSkip(this, id);
    const pids = expendable.flatMap((id) => processesOf(id));
    const ports = expendable.flatMap((id) => [...Object.values(labServer(id).ports), ...labServer(id).innerPorts]);
    assert.ok(pids.length >= expendable.length);
    await pause('nats-token');
    await down(expendable);
    assert.deepEqual(
      expendable.flatMap((id) => processesOf(id)),
      [],
    );
    const left = listeners().filter((listener) => ports.includes(listener.port));
    assert.deepEqual(left, []);
  });

  it('starts a server once when two ask at the same time', async function () {
    const id = 'nats-token';
    ownedOrSkip(this, id);
    await Promise.all([up([id]), up([id])]);
    assert.equal(processesOf(id).length, 1);
  });

  it('brings back one node of a cluster', async function () {
    const id = 'nats-cluster';
    ownedOrSkip(this, id);
    await kill(id, 'n2');
    assert.equal(await stateOf(id), 'partly');
    await up([id]);
    assert.equal(await stateOf(id), 'up');
  });

  for (const id of ['rabbitmq-4.3', 'rabbitmq-3.10'] as const) {
    it(`runs rabbitmqctl against ${id}`, async () => {
      const vhosts = await tools.rabbitmqctl(id, ['list_vhosts', '--silent']);
      assert.match(vhosts, /^\/$/m);
      assert.match(await tools.rabbitmqctl(id, ['version']), new RegExp(`^${labServer(id).version}\\.`, 'm'));
    });
  }

  for (const id of ['kafka-4', 'kafka-3.9'] as const) {
    it(`runs Kafka's own tools against ${id}`, async () => {
      const versions = await tools.kafka(id, 'kafka-broker-api-versions', []);
      assert.match(versions, /^127\.0\.0\.1:\d+ \(id: 1 /m);
      assert.match(await tools.kafka(id, 'kafka-cluster', ['cluster-id']), /^Cluster ID: \S+/m);
    });
  }

  it('names the way out when a server is unknown', () => {
    assert.throws(() => labServer('kafka-2'), /has no server "kafka-2".*kafka-4/);
  });
});
