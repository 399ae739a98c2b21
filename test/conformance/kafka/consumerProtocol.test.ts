import assert from 'node:assert/strict';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import { address, serversOrSkip, tools } from '../../lab';
import { eventually } from '../support/expect';
import { figure, listAt, openKafka } from './open';
import { prefix, seedKafka, topics } from './seed';

const server = 'kafka-4';
const group = `${prefix}kip-848`;
/** How long the tool's consumer stays, which ends by itself when nothing comes. */
const staysMs = 12_000;
/** For a Java to start, join and leave. */
const patienceMs = 60_000;

/** The classic requests show a group of the `consumer` protocol (KIP-848) as dead; see DescribeGroups. */
describe('a group of the new consumer protocol', () => {
  let connection: BrokerConnection | undefined;
  let consumer: Promise<unknown> | undefined;

  before(async function () {
    await serversOrSkip(this, [server]);
    await seedKafka(address(server, 'plaintext'));
    connection = await openKafka(address(server, 'plaintext'));
    const properties = ['group.protocol=consumer', 'auto.commit.interval.ms=200'];
    consumer = tools.kafka(
      server,
      'kafka-console-consumer',
      [
        ...['--topic', topics.orders, '--group', group, '--from-beginning', '--timeout-ms', String(staysMs)],
        ...properties.flatMap((property) => ['--consumer-property', property]),
      ],
      { allowFailure: true, timeoutMs: 2 * patienceMs },
    );
  });

  after(async function () {
    this.timeout(2 * patienceMs);
    await consumer;
    await connection?.close();
  });

  it('shows its type, its members and what they read', async () => {
    await eventually(async () => {
      const node = (await listAt(connection!, 'Consumer groups')).get(group);
      assert.equal(figure(node, 'type'), 'consumer');
      assert.deepEqual([figure(node, 'state'), figure(node, 'members')], ['Stable', 1]);
      assert.equal(figure(node, 'assignor'), 'uniform');
      assert.equal(figure(node, 'lag'), 0);
    }, patienceMs);
    const partitions = await listAt(connection!, 'Consumer groups', group, topics.orders);
    assert.equal(partitions.size, 3);
    for (const node of partitions.values()) {
      assert.equal(figure(node, 'lag'), 0);
      assert.match(String(figure(node, 'client')), /^console-consumer \/127\.0\.0\.1$/);
    }
  }).timeout(2 * patienceMs);

  it('shows it empty, with its commits, after its consumer has left', async () => {
    await consumer;
    await eventually(async () => {
      const node = (await listAt(connection!, 'Consumer groups')).get(group);
      assert.deepEqual([figure(node, 'state'), figure(node, 'members')], ['Empty', 0]);
      assert.equal(figure((await listAt(connection!, 'Consumer groups', group)).get(topics.orders), 'lag'), 0);
    }, patienceMs);
  }).timeout(3 * patienceMs);
});
